import { expect, type Page, test } from '@playwright/test'
import { signIn } from './sign-in'

/** Logs an incident without the form and opens it on the board, with somebody proposed. */
async function openOnBoard(page: Page, origin: string) {
  await signIn(page, 'trucban.sos', origin)
  const answer = await page.request.post(`${origin}/api/v1/incidents`, {
    headers: { origin },
    data: {
      hazard: 'oil',
      medium: 'river',
      position: { lat: 15.36, lng: 108.8 },
      summary: 'Dầu từ kho ra mương thoát',
      quantity: { min: 0.2, max: 1, unit: 'm3', kind: 'released' },
      substance: { un: '1202', name: 'Dầu DO' },
    },
  })
  const { code } = await answer.json()
  await page.goto(`/?incident=${code}`)
  await expect(page.getByText('Trực tuyến')).toBeVisible()
  const panel = page.getByRole('region', { name: 'Sự cố đang chọn' })
  await expect(panel.getByText('dẫn đầu', { exact: true })).toBeVisible()
  return { code: String(code), panel }
}

const ordersOf = async (page: Page, code: string) => {
  const incident = await (await page.request.get(`/api/v1/incidents/${code}`)).json()
  return incident.assignments.map(({ stationCode }: { stationCode: string }) => stationCode)
}

test('what would be is shown at once, orders nothing, and is dropped without a trace', async ({
  page,
  baseURL,
}) => {
  const { code, panel } = await openOnBoard(page, baseURL ?? '')
  const main = panel.getByRole('button', { name: /^Điều động \d/ })
  const before = await main.textContent()
  const row = panel.locator('[data-passed]', { has: page.getByRole('switch') }).first()
  const station = await row.getAttribute('data-passed')
  const toggle = row.getByRole('switch')

  await toggle.press('Space')
  await expect(panel.getByRole('status').first()).toContainText(`Giả định: ${station}`)
  await expect(panel.getByRole('status').first()).toContainText('chưa lưu')
  await expect(row).toContainText('Khi đó')
  await expect(toggle).toBeFocused()
  await expect(main).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Control+Enter')
  expect(await ordersOf(page, code)).toEqual([])

  await panel.getByRole('combobox', { name: 'Quy mô của phương án' }).selectOption('large')
  await expect(panel.getByRole('status').first()).toContainText('sự cố lớn')

  await panel.getByRole('button', { name: 'Bỏ giả định', exact: true }).click()
  await expect(panel.getByText('chưa lưu')).toBeHidden()
  await expect(toggle).not.toBeChecked()
  await expect(main).toHaveText(before ?? '')
})

test('two stations stand side by side in figures and on the map; a third takes the place of the older', async ({
  page,
  baseURL,
}) => {
  const { panel } = await openOnBoard(page, baseURL ?? '')
  const marks = panel.getByRole('button', { name: /^So sánh \d/ })
  const codes = await marks.evaluateAll((all) =>
    all.map((mark) => /\d{2}-\d{2}/.exec(mark.getAttribute('aria-label') ?? '')?.[0] ?? ''),
  )
  const [first = '', second = '', third = ''] = [...new Set(codes)]
  const mark = (code: string) => panel.getByRole('button', { name: `So sánh ${code}` }).click()

  await mark(first)
  await expect(panel.getByText('Chọn thêm một trạm')).toBeVisible()
  await mark(second)
  const table = panel.getByRole('table')
  await expect(table.getByRole('columnheader', { name: first })).toBeVisible()
  await expect(table.getByRole('columnheader', { name: second })).toBeVisible()
  await expect(table.getByRole('row', { name: /Đến nơi sau/ })).toContainText('ph')
  await expect(table).not.toContainText('đang đọc')
  await expect(page.locator('[data-line=proposed]').first()).toBeAttached()
  await expect(page.locator('[data-line=passed]').first()).toBeAttached()

  await mark(third)
  await expect(table.getByRole('columnheader', { name: first })).toBeHidden()
  await expect(table.getByRole('columnheader', { name: third })).toBeVisible()
  await panel.getByRole('button', { name: 'Bỏ so sánh' }).click()
  await expect(table).toBeHidden()
  await expect(page.locator('[data-line=passed]')).toHaveCount(0)
})

test('the package is changed in place by keys, the bars follow, and exactly those named are ordered', async ({
  page,
  baseURL,
}) => {
  const { code, panel } = await openOnBoard(page, baseURL ?? '')
  const bars = panel.getByRole('img', { name: / trên / })
  await expect(bars.first()).toBeVisible()
  const said = () => bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label')))
  const before = await said()

  await page.keyboard.press('e')
  const list = panel.getByRole('group', { name: 'Đổi gói: chọn trạm đi' })
  const second = list.getByRole('checkbox').nth(1)
  await expect(second).toBeChecked()
  await page.keyboard.press('2')
  await expect(second).not.toBeChecked()
  await expect.poll(said).not.toEqual(before)

  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(panel.getByText('Gói đã đổi tay')).toBeVisible()
  const main = panel.getByRole('button', { name: /^Điều động \d/ })
  const named = [...((await main.textContent()) ?? '').matchAll(/\d{2}-\d{2}/g)].map(([it]) => it)
  expect(named.length).toBeGreaterThan(0)

  const sent = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/assignments'),
  )
  await page.keyboard.press('Control+Enter')
  expect((await sent).postDataJSON().stations).toEqual(named)
  await expect(panel.getByText('Đã ra lệnh cho')).toBeVisible()
  expect((await ordersOf(page, code)).sort()).toEqual([...named].sort())
})
