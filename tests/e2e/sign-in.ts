import { type Browser, expect, type Page } from '@playwright/test'

/** Printed at the start of a demo desk. */
const DEMO_PASSWORD = 'dientap-2026'

/** Signs in as anybody does, by the form. */
export async function signIn(page: Page, username: string) {
  await page.goto('/sign-in')
  await page.locator('input[autocomplete=username], input[name=username]').first().fill(username)
  await page.locator('input[type=password]').fill(DEMO_PASSWORD)
  await page.locator('input[type=password]').press('Enter')
  await expect(page).not.toHaveURL(/sign-in/)
}

/** A second person on a device of their own; a phone unless it is said otherwise. */
export async function signedIn(browser: Browser, username: string, { isPhone = true } = {}) {
  const context = await browser.newContext(
    isPhone ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } : {},
  )
  const page = await context.newPage()
  await signIn(page, username)
  return page
}
