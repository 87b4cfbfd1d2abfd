import { expect, test } from '@playwright/test'
import {
  factsOf,
  fillCall,
  openIntake,
  panelOf,
  placeField,
  sayPlace,
  shownStations,
} from './intake'
import { keyboardOf } from './keys'
import { signedIn, signIn } from './sign-in'

test('a call becomes an order by keyboard alone, the crew goes out and home, and the report is printed', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  await signIn(page, 'trucban.sos', baseURL ?? '')
  await page.goto('/')
  // The desk is awake: its keys answer from here on.
  await expect(page.getByText('Trực tuyến')).toBeVisible()
  const facts = factsOf(page)
  const keys = keyboardOf(page)

  await keys.press('n')
  await expect(page.getByRole('heading', { name: 'Ghi nhận sự cố' })).toBeVisible()
  await facts
  const panel = panelOf(page)

  await keys.press('1')
  await expect(placeField(page)).toBeFocused()
  await keys.type('kho 182')
  await keys.press('Enter')
  await expect(page.locator('#placeText-understood')).toContainText('Quảng Ngãi')
  await keys.press('Tab', 'ArrowRight', 'ArrowRight')
  await expect(page.getByRole('radio', { name: 'Sông, hồ' })).toBeChecked()
  await keys.press('Tab', 'Tab')
  await keys.type('DO')
  await keys.press('Tab', 'Tab')
  await keys.type('0,2')
  await keys.press('Tab')
  await keys.type('1')
  await keys.press('Tab', 'Tab', 'Tab')
  await keys.type('Dầu từ kho 182 ra mương, sông Đầm')
  await keys.press('Tab', 'Tab')
  await keys.type('02553610')

  await expect(panel.getByText('Dẫn đầu')).toBeVisible()
  await expect(panel.getByText('Gần hơn, không chọn')).toBeVisible()
  await expect(page.locator('#quantity-level')).toContainText('Nhỏ')
  expect(Number(await panel.getAttribute('data-took-ms'))).toBeLessThanOrEqual(50)
  const shown = await shownStations(page)
  expect(shown.length).toBeGreaterThan(0)

  await keys.press('Control+Enter')
  await page.waitForURL(/\/incidents\/SC-\d{4}-\d{4}$/)
  expect(keys.count()).toBeLessThanOrEqual(120)

  const orders = page.getByRole('region', { name: 'Lệnh điều động' })
  for (const code of shown)
    await expect(orders.getByRole('rowheader', { name: code })).toBeVisible()
  const [lead = ''] = shown
  const row = orders.locator('tbody', { has: page.getByRole('rowheader', { name: lead }) })

  const crew = await signedIn(browser, `tram.${lead}`, baseURL ?? '')
  await expect(crew.getByRole('heading', { name: 'Tràn dầu' })).toBeVisible()
  await expect(crew.getByText('Trả lời trong')).toBeVisible()
  // Each step: the phone has the desk's answer, and within a second the desk's screen shows it, unloaded.
  const steps = [
    ['Nhận lệnh', 'Xuất phát', 'Đã nhận lệnh'],
    ['Xuất phát', 'Đã đến nơi', 'Đã xuất phát'],
    ['Đã đến nơi', 'Rút khỏi hiện trường', 'Đã đến'],
    ['Rút khỏi hiện trường', 'Đã về trạm', 'Được rút'],
  ] as const
  for (const [tap, next, told] of steps) {
    await crew.getByRole('button', { name: tap, exact: true }).click()
    await expect(crew.getByRole('button', { name: next, exact: true })).toBeVisible()
    await expect(row).toContainText(told, { timeout: 1000 })
  }
  const stages = page.getByRole('region', { name: 'Giai đoạn' })
  await expect(stages.locator('[aria-current=step]')).toContainText('Ứng phó')

  await crew.getByRole('button', { name: 'Đã về trạm', exact: true }).click()
  await crew.getByLabel('Vật liệu thấm').fill('20')
  await crew.getByRole('button', { name: 'Ghi đã về trạm' }).click()
  await expect(crew.getByRole('heading', { name: 'Về trạm' })).toBeHidden()
  await expect(row).toContainText('Đã về trạm', { timeout: 1000 })
  await crew.context().close()

  const drafted = page.waitForResponse(
    (response) => response.url().endsWith('/reports') && response.request().method() === 'POST',
  )
  await page.getByRole('button', { name: 'Lập báo cáo ban đầu' }).click()
  const { id } = await (await drafted).json()
  const pdf = await page.request.get(`/api/v1/reports/${id}.pdf`)
  expect(pdf.headers()['content-type']).toContain('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  const papers = page.getByRole('region', { name: 'Báo cáo' })
  await expect(papers.getByRole('link', { name: 'PDF Báo cáo ban đầu' })).toBeVisible()
})

test('with the network gone the map stays, somebody is still proposed, and what was logged is sent once', async ({
  page,
  context,
  baseURL,
}) => {
  await signIn(page, 'trucban.sos', baseURL ?? '')
  await openIntake(page)
  await page.keyboard.press('1')
  await sayPlace(page, 'cang dung quat')
  await expect(panelOf(page).getByText('Dẫn đầu')).toBeVisible()

  const summary = `Ghi khi mất mạng ${Date.now()}`
  await context.setOffline(true)
  await fillCall(page, { place: '15°21′36″ B, 108°48′00″ Đ', summary })
  const lead = (await shownStations(page))[0] ?? ''
  await expect(page.locator('[data-map-ground]')).not.toHaveAttribute('data-map-ground', 'none')
  await expect(page.locator(`[data-station='${lead}']`)).toBeVisible()
  await expect(page.locator('[data-incident]')).toBeVisible()
  await expect(page.locator('[data-line=proposed]').first()).toBeAttached()

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Đã ghi trên máy này' })).toBeVisible()
  await expect(page.getByText('chờ số', { exact: true })).toBeVisible()

  await context.setOffline(false)
  await expect(page.getByText('Mọi mục đã gửi xong.')).toBeVisible({ timeout: 20_000 })
  const found = await page.request.get(`/api/v1/incidents?q=${encodeURIComponent(summary)}`)
  const { items } = await found.json()
  expect(items).toHaveLength(1)
  expect(items[0].assignments.length).toBeGreaterThan(0)
})

test('the second officer is told who ordered first, and Ctrl+Enter pressed again sends nothing', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'trucban.sos', baseURL ?? '')
  await openIntake(page)
  await fillCall(page, { summary: 'Hai trực ban cùng lúc' })
  await page.keyboard.press('Control+s')
  await page.waitForURL(/\/incidents\/SC-/)
  const order = page.getByRole('button', { name: /^Điều động \d/ })
  await expect(order).toBeVisible()

  const second = await signedIn(browser, 'trucban2.sos', baseURL ?? '', { isPhone: false })
  await second.goto(page.url())
  await expect(second.getByRole('button', { name: /^Điều động \d/ })).toBeVisible()
  // The second screen must not read of the first order before it sends its own.
  let isBlind = true
  await second.route(/\/api\/v1\/incidents\/[^/]+(\/recommendation)?$/, (route) =>
    isBlind && route.request().method() === 'GET' ? route.abort() : route.continue(),
  )
  second.on('request', (request) => {
    if (request.method() === 'POST') isBlind = false
  })

  await order.click()
  await expect(
    page.getByRole('region', { name: 'Lệnh điều động' }).getByRole('rowheader').first(),
  ).toBeVisible()
  await second.keyboard.press('Control+Enter')
  const dialog = second.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: /đã có người ra lệnh trước/ })).toBeVisible()
  await expect(dialog).toContainText('Trực ban SOS')
  await expect(dialog.getByRole('button', { name: /Hủy, xem gói tính lại/ })).toBeFocused()

  const before = await orderCount(page)
  await second.keyboard.press('Control+Enter')
  await expect(dialog).toBeVisible()
  expect(await orderCount(page)).toBe(before)
  await expect(async () => {
    await second.keyboard.press('Escape')
    await expect(dialog).toBeHidden({ timeout: 300 })
  }).toPass()
  await second.context().close()
})

async function orderCount(page: import('@playwright/test').Page) {
  const code = new URL(page.url()).pathname.split('/').at(-1)
  const incident = await (await page.request.get(`/api/v1/incidents/${code}`)).json()
  return incident.assignments.length
}
