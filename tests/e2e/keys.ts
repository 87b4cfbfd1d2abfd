import type { Page } from '@playwright/test'

/** A hand on the keyboard that counts what it presses; keys held together count one each. */
export function keyboardOf(page: Page) {
  let pressed = 0
  return {
    count: () => pressed,
    async press(...keys: string[]) {
      for (const key of keys) {
        pressed += key.split('+').length
        await page.keyboard.press(key)
      }
    },
    async type(text: string) {
      pressed += [...text].length
      await page.keyboard.type(text)
    },
  }
}
