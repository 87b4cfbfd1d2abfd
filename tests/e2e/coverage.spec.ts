import { expect, test } from '@playwright/test'
import { signIn } from './sign-in'

const OFFICER = 'trucban.sos'
const ORIGIN = process.env.E2E_BASE_URL ?? 'http://localhost'

test.beforeEach(async ({ page }) => {
  await signIn(page, OFFICER, ORIGIN)
})

test('gaps have the same numbers in the list and on the map, none on another or on a name', async ({
  page,
}) => {
  await page.goto('/coverage')
  const rows = page.getByRole('table').filter({ hasText: 'Chỗ xa nhất' }).locator('tbody tr')
  await expect(rows).toHaveCount(10)
  const discs = page.locator('[data-disc]')
  await expect(discs).toHaveCount(10)
  const boxes = await discs.locator('circle:last-of-type').evaluateAll((circles) =>
    circles.map((circle) => {
      const { x, y, width } = circle.getBoundingClientRect()
      return { x: x + width / 2, y: y + width / 2, r: width / 2 }
    }),
  )
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r - 3)
})

test('what a station is worth is seen by trying without it, and the address says so', async ({
  page,
}) => {
  await page.goto('/coverage')
  const first = page.getByRole('link', { name: 'Thử bỏ' }).first()
  await first.click()
  await expect(page).toHaveURL(/off=\d\d-\d\d/)
  await expect(page.getByText(/trước khi đổi/).first()).toBeVisible()
  await page.getByRole('button', { name: /^Bỏ: / }).click()
  await expect(page).not.toHaveURL(/off=/)
})

test('one thing in a quantity is asked by keyboard alone', async ({ page }) => {
  await page.goto('/coverage')
  await page.getByLabel('Năng lực hoặc phương án').selectOption('ppe-a')
  await expect(page).toHaveURL(/capability=ppe-a/)
  const quantity = page.getByLabel('Từ (bộ)')
  await quantity.fill('4')
  await quantity.press('Enter')
  await expect(page).toHaveURL(/quantity=4/)
  await expect(page.getByText('trạm có thể góp sức')).toBeVisible()
})

test('a figure that is none is said at its field, and the rest is answered', async ({ page }) => {
  await page.goto('/coverage?capability=ppe-a&quantity=nhiều&forces=all')
  await expect(page.getByText('Cần là số trong giới hạn.')).toBeVisible()
  await expect(page.getByLabel('Từ (bộ)')).toHaveValue('nhiều')
  await expect(page.getByText('Khoảng trống, ngoài 120 phút')).toBeVisible()
})

test('the list goes to a spreadsheet and the map to paper', async ({ page }) => {
  const csv = await page.request.get('/api/v1/coverage.csv?hazard=oil')
  expect(csv.headers()['content-type']).toContain('text/csv')
  expect(await csv.text()).toContain('Chỉ dựa vào một trạm')
  const pdf = await page.request.get('/api/v1/coverage.pdf?hazard=oil')
  expect(pdf.headers()['content-type']).toContain('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
})
