import { type Browser, expect, type Page } from '@playwright/test'

/** Printed at the start of a demo desk. */
const DEMO_PASSWORD = 'dientap-2026'

/** Begins a shift without the form, which has a journey of its own. */
export async function signIn(page: Page, username: string, origin: string) {
  const answer = await page.request.post(`${origin}/api/auth/sign-in/username`, {
    data: { username, password: DEMO_PASSWORD },
    headers: { origin },
  })
  expect(answer.ok()).toBe(true)
}

/** A second person on a device of their own; a phone unless it is said otherwise. */
export async function signedIn(
  browser: Browser,
  username: string,
  origin: string,
  { isPhone = true } = {},
) {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'vi-VN',
    ...(isPhone ? phone : {}),
  })
  const page = await context.newPage()
  await signIn(page, username, origin)
  if (isPhone) await page.goto('/crew')
  return page
}
