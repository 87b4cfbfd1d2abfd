import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { signIn } from './sign-in'

/** A shift account of the demonstration. */
const OFFICER = 'trucban.sos'
/** Set when the desk of these journeys is up, before any of them is read. */
const ORIGIN = process.env.E2E_BASE_URL ?? 'http://localhost'

const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1440, height: 900 },
  wall: { width: 1920, height: 1080 },
}
const PAGES = [
  '/',
  '/incidents',
  '/stations',
  '/stations?station=76-01',
  '/coverage',
  '/travel?from=43-01&to=15.36,108.80',
  '/statistics',
  '/plans',
  '/plans/mandates',
  '/plans/oil-river-small-v1',
  '/wall',
] as const

const inTheme = (page: Page, theme: 'dark' | 'light') =>
  page.context().addCookies([{ name: 'theme', value: theme, url: ORIGIN }])

/** Drawn, not only answered: the heading of the page is there. */
const isDrawn = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toBeAttached()

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const theme of ['dark', 'light'] as const) {
  test(`axe finds nothing on the sign-in page, ${theme}`, async ({ page }) => {
    await inTheme(page, theme)
    await page.goto('/sign-in')
    await isDrawn(page)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })

  for (const path of PAGES) {
    test(`axe finds nothing on ${path}, ${theme}`, async ({ page }) => {
      await inTheme(page, theme)
      await signIn(page, OFFICER, ORIGIN)
      await page.goto(path)
      await isDrawn(page)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    })
  }
}

for (const [name, size] of Object.entries(SIZES)) {
  test(`no page is wider than a ${name}`, async ({ page }) => {
    await page.setViewportSize(size)
    await signIn(page, OFFICER, ORIGIN)
    for (const path of PAGES) {
      await page.goto(path)
      await isDrawn(page)
      expect(await overflow(page), path).toBeLessThanOrEqual(0)
    }
  })
}

test('both archipelagos stand on every map under their Vietnamese names, though no tile of the operator comes', async ({
  page,
}) => {
  await signIn(page, OFFICER, ORIGIN)
  const withoutMap = /^\/(incidents|stations|statistics|plans.*)$/
  for (const path of PAGES.filter((each) => !withoutMap.test(each))) {
    await page.goto(path)
    for (const id of ['hoang-sa', 'truong-sa']) {
      const name = page.locator(`[data-archipelago="${id}"]`).filter({ visible: true }).last()
      await expect(name, `${id} on ${path}`).toContainText(
        id === 'hoang-sa' ? 'Hoàng Sa' : 'Trường Sa',
      )
      await expect(name).toContainText('(Việt Nam)')
    }
    await expect(page.getByText('© OpenStreetMap contributors').first()).toBeVisible()
    expect(await page.locator('.leaflet-tile-loaded').count(), path).toBe(0)
  }
  await page.goto('/')
  await expect(page.getByText('Bản đồ của đơn vị').first()).toBeVisible()
})

test('a close view of one place still shows both in the inset', async ({ page }) => {
  await signIn(page, OFFICER, ORIGIN)
  await page.goto('/stations?station=23-01')
  const inset = page.locator('[data-inset]')
  await expect(inset).toBeVisible()
  await expect(inset.locator('[data-archipelago="hoang-sa"]')).toContainText('(Việt Nam)')
  await expect(inset.locator('[data-archipelago="truong-sa"]')).toContainText('(Việt Nam)')
})

test('single keys go to rooms, and do nothing in a field', async ({ page }) => {
  await signIn(page, OFFICER, ORIGIN)
  await page.goto('/')
  await isDrawn(page)
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect(page).toHaveURL(/\/stations/)
  await page.getByLabel('Tìm mã hoặc tên trạm').fill('')
  await page.getByLabel('Tìm mã hoặc tên trạm').press('n')
  await expect(page).toHaveURL(/\/stations/)
})

test('the search finds a station without diacritics and opens it', async ({ page }) => {
  await signIn(page, OFFICER, ORIGIN)
  await page.goto('/')
  await isDrawn(page)
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Tìm và ra lệnh' }).fill('@quang ngai')
  await expect(page.getByRole('option', { name: /76-01/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/station=76-01/)
  await expect(page.getByRole('heading', { name: /76-01 Quảng Ngãi/ })).toBeVisible()
})
