import { expect, type Page, test } from '@playwright/test'
import { signedIn, signIn } from './sign-in'

/** A small spill near Vinh whose team has left, and then another close by with a person hurt. */
async function teamOnTheRoad(page: Page, origin: string) {
  await signIn(page, 'trucban.sos', origin)
  const post = async (path: string, data: unknown) => {
    const answer = await page.request.post(`${origin}/api/v1${path}`, { headers: { origin }, data })
    expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true)
    return answer.json()
  }
  const spill = {
    hazard: 'oil',
    medium: 'river',
    quantity: { value: 0.5, unit: 'm3', kind: 'released' },
    substance: { un: '1202', name: 'Dầu DO' },
  }
  const lesser = await post('/incidents', {
    ...spill,
    position: { lat: 18.68, lng: 105.69 },
    summary: 'Vệt dầu nhỏ trên sông Lam',
  })
  const { assignments } = await post(`/incidents/${lesser.code}/assignments`, {})
  for (const { id } of assignments) {
    await post(`/assignments/${id}/acknowledge`, {})
    await post(`/assignments/${id}/depart`, {})
  }
  const [team] = assignments
  await post(`/assignments/${team.id}/position`, { position: { lat: 18.731, lng: 105.71 } })
  const urgent = await post('/incidents', {
    ...spill,
    position: { lat: 18.73, lng: 105.71 },
    summary: 'Xe bồn lật, lái xe bị thương',
    casualties: 1,
  })
  return { lesser, urgent, team }
}

test('a team on its way is turned round for a reason, its crew is told, and its own incident is offered who goes instead', async ({
  page,
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const { lesser, urgent, team } = await teamOnTheRoad(page, origin)
  const short = (code: string) => code.replace(/-\d{4}-/, '-')

  await page.goto(`/?incident=${urgent.code}`)
  await expect(page.getByText('Trực tuyến')).toBeVisible()
  const panel = page.getByRole('region', { name: 'Sự cố đang chọn' })
  await expect(panel.getByText(`Đội đang đi ${short(lesser.code)}`)).toBeVisible()
  const why = panel.getByRole('textbox', { name: 'Lý do chuyển hướng' })
  await page.keyboard.press('Control+Enter')
  await expect(why).toBeFocused()
  await panel.getByRole('button', { name: 'Có người bị nạn' }).click()
  await expect(why).toHaveValue('Có người bị nạn')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByText('Đã ra lệnh cho')).toContainText(team.stationCode)

  const crew = await signedIn(browser, `tram.${team.stationCode}`, origin)
  await expect(crew.getByText(`Thôi đi ${short(lesser.code)}.`)).toBeVisible()
  await crew.getByRole('button', { name: 'Nhận lệnh', exact: true }).click()
  await expect(crew.getByRole('button', { name: 'Xuất phát', exact: true })).toBeVisible()

  await page.goto(`/?incident=${lesser.code}`)
  await expect(panel.getByText(`chuyển sang ${short(urgent.code)}`)).toBeVisible()
  const reserve = panel.getByRole('button', { name: /^Điều dự bị \d{2}-\d{2}/ })
  await reserve.click()
  await expect(panel.getByText('Đã ra lệnh cho')).toBeVisible()
  await expect(panel.getByText(`chuyển sang ${short(urgent.code)}`)).toBeHidden()

  await page.goto(`/incidents/${lesser.code}`)
  const log = page.getByRole('region', { name: /^Nhật ký/ })
  await expect(log.getByText(`${team.stationCode} (${lesser.code})`)).toBeVisible()
})

test('a station that was passed over is sent all the same for a reason, and the decision keeps what spoke against it', async ({
  page,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  await signIn(page, 'trucban.sos', origin)
  const logged = await page.request.post(`${origin}/api/v1/incidents`, {
    headers: { origin },
    data: {
      hazard: 'oil',
      medium: 'river',
      position: { lat: 15.36, lng: 108.8 },
      summary: 'Dầu ra mương, trạm gần nhất thiếu người',
      quantity: { value: 0.5, unit: 'm3', kind: 'released' },
      substance: { un: '1202', name: 'Dầu DO' },
    },
  })
  const { code } = await logged.json()
  await page.goto(`/?incident=${code}`)
  await expect(page.getByText('Trực tuyến')).toBeVisible()
  const panel = page.getByRole('region', { name: 'Sự cố đang chọn' })
  const row = panel.locator('[data-passed="76-02"]')
  await expect(row).toContainText('cần 2')
  await row.getByRole('button', { name: 'Vẫn cử trạm này 76-02' }).click()
  const along = row.getByRole('button', { name: 'Cử cùng gói' })
  await expect(along).toHaveAttribute('aria-disabled', 'true')
  await row
    .getByRole('textbox', { name: 'Lý do cử 76-02' })
    .fill('Người thứ hai đang trên đường tới trạm')
  await along.click()
  await expect(panel.getByText('Đã ra lệnh cho')).toContainText('76-02')

  const incident = await (await page.request.get(`${origin}/api/v1/incidents/${code}`)).json()
  const order = incident.assignments.find(
    ({ stationCode }: { stationCode: string }) => stationCode === '76-02',
  )
  await page.goto(`/decisions/${order.decisionId}`)
  await expect(page.getByText('Người thứ hai đang trên đường tới trạm')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Có 1 người trực, cần 2')
  await expect(page.getByText('Băm lại bây giờ: khớp')).toBeVisible()
})
