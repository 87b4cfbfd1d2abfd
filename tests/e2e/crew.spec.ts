import { expect, test } from '@playwright/test'
import { fillCall, openIntake, shownStations } from './intake'
import { signedIn, signIn } from './sign-in'

test('a crew without an order is told so', async ({ browser, baseURL }) => {
  const crew = await signedIn(browser, 'tram.29-02', baseURL ?? '')
  await expect(crew.getByRole('heading', { name: 'Chưa có lệnh' })).toBeVisible()
  await crew.context().close()
})

test('a new order appears on the phone by itself', async ({ page, browser, baseURL }) => {
  const summary = `Lệnh hiện ra trên điện thoại ${Date.now()}`
  await signIn(page, 'trucban.sos', baseURL ?? '')
  await openIntake(page)
  await fillCall(page, { place: 'Quy Nhơn', summary })
  const lead = (await shownStations(page))[0] ?? ''
  const crew = await signedIn(browser, `tram.${lead}`, baseURL ?? '')
  await expect(crew.getByText(lead).first()).toBeVisible()

  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/incidents\/SC-/)
  await expect(crew.getByText(summary)).toBeVisible()
  await expect(crew.getByText('Trả lời trong')).toBeVisible()
  await expect(crew.getByRole('button', { name: 'Nhận lệnh', exact: true })).toBeVisible()
  expect(await crew.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await crew.context().close()
})

test('a step tapped without signal is kept, shown as unsent, and carries the time of the tap', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'trucban.sos', baseURL ?? '')
  await openIntake(page)
  await fillCall(page, { place: 'Vũng Tàu', summary: 'Điện thoại mất sóng' })
  const lead = (await shownStations(page))[0] ?? ''
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/incidents\/SC-/)

  const crew = await signedIn(browser, `tram.${lead}`, baseURL ?? '')
  await expect(crew.getByRole('button', { name: 'Nhận lệnh', exact: true })).toBeVisible()
  await crew.context().setOffline(true)
  await crew.getByRole('button', { name: 'Nhận lệnh', exact: true }).click()
  await expect(crew.getByText('Đã ghi trên máy, chờ sóng để gửi')).toBeVisible()
  await expect(crew.getByText('chưa gửi 1')).toBeVisible()
  await expect(crew.getByRole('button', { name: 'Xuất phát', exact: true })).toBeVisible()
  await crew.getByRole('button', { name: 'Xuất phát', exact: true }).click()
  await expect(crew.getByText('chưa gửi 2')).toBeVisible()

  const backAt = Date.now()
  await crew.context().setOffline(false)
  await expect(crew.getByText('chưa gửi 0')).toBeVisible({ timeout: 30_000 })
  const orders = page.getByRole('region', { name: 'Lệnh điều động' })
  await expect(
    orders.locator('tbody', { has: page.getByRole('rowheader', { name: lead }) }),
  ).toContainText('Đã xuất phát')
  const code = new URL(page.url()).pathname.split('/').at(-1)
  const incident = await (await page.request.get(`/api/v1/incidents/${code}`)).json()
  const told = incident.assignments.find(
    (order: { stationCode: string }) => order.stationCode === lead,
  )
  expect(Date.parse(told.acknowledgedAt)).toBeLessThan(backAt)
  expect(Date.parse(told.departedAt)).toBeLessThan(backAt)
  await crew.context().close()
})

test('a crew declines with a reason, and the desk is offered who comes next', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'trucban.sos', baseURL ?? '')
  await openIntake(page)
  await fillCall(page, { place: 'Hải Phòng', summary: 'Trạm từ chối' })
  const lead = (await shownStations(page))[0] ?? ''
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/incidents\/SC-/)

  const crew = await signedIn(browser, `tram.${lead}`, baseURL ?? '')
  await crew.getByRole('button', { name: 'Từ chối', exact: true }).click()
  await expect(crew.getByRole('button', { name: /Gửi từ chối/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await crew.getByRole('button', { name: 'Xe hỏng' }).click()
  await crew.getByRole('button', { name: /Gửi từ chối/ }).click()

  const orders = page.getByRole('region', { name: 'Lệnh điều động' })
  const row = orders.locator('tbody', { has: page.getByRole('rowheader', { name: lead }) })
  await expect(row).toContainText('Từ chối: Xe hỏng')
  const proposal = page.getByRole('region', { name: 'Đề xuất điều động' })
  const unfold = proposal.getByRole('button', { name: 'Mở', exact: true })
  if (await unfold.isVisible()) await unfold.click()
  await expect(proposal.getByRole('button', { name: /Điều động/ })).toBeVisible()
  await expect(proposal.getByRole('button', { name: /Điều động/ })).not.toContainText(lead)
  await crew.context().close()
})
