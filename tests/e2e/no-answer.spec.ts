import { expect, type Page, test } from '@playwright/test'
import { connected } from '../../scripts/platform/connection.mjs'
import { secretsOf } from '../../scripts/platform/data-dir.mjs'
import { urlsFor } from '../../scripts/platform/database.mjs'
import { runningServer } from '../../scripts/platform/postgres.mjs'
import { fillCall, openIntake } from './intake'
import { signIn } from './sign-in'

const openOrders = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^Lệnh đang mở/ }) })
    .last()

test('nobody answers: another channel at half time, the reserve after it, ordered by one key', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const code = await orderCall(page, baseURL ?? '', 'Không ai trả lời')
  const silent = await stationsOf(page, code)

  await moveOrders(code, { orderedMinutesAgo: 3, dueInMinutes: 2 })
  await page.goto(`/?incident=${code}`)
  const orders = openOrders(page)
  await expect(orders.getByText('chưa có số trong dữ liệu').first()).toBeVisible()
  await orders.getByRole('button', { name: 'Chép tin nhắn' }).first().click()
  await expect(orders.getByRole('status')).toHaveText('Đã chép, dán vào Zalo hoặc SMS')
  const message = await page.evaluate(() => navigator.clipboard.readText())
  expect(message).toMatch(new RegExp(`^Lệnh điều động ${code}, trạm ${silent[0]} `))
  expect(message).toContain('tràn dầu')
  expect(message).toMatch(/Trả lời trước \d{2}:\d{2} ngày \d+\/\d+\/\d{4}/)

  await moveOrders(code, { orderedMinutesAgo: 6, dueInMinutes: -1 })
  await expect(orders.getByText('không trả lời')).toHaveCount(silent.length, { timeout: 15_000 })
  await expect(page.locator(`[data-code="${code}"]`)).toContainText('không trả lời')
  const offer = orders.getByRole('button', { name: /^Điều dự bị \d{2}-\d{2}/ })
  const offered = codesIn(await offer.textContent())
  expect(offered.filter((station) => silent.includes(station))).toEqual([])

  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`Đã ra lệnh cho ${offered.join(', ')}.`)).toBeVisible()
  await expect(orders.getByText('không trả lời')).toHaveCount(0)
  for (const station of offered) await expect(orders.getByText(station)).toBeVisible()
})

test('accepted and not departed: the board says how long and asks again, the order stays as it is', async ({
  page,
  baseURL,
}) => {
  const code = await orderCall(page, baseURL ?? '', 'Đã nhận mà chưa đi')
  const before = await stationsOf(page, code)
  await moveOrders(code, { orderedMinutesAgo: 30, dueInMinutes: -25, acceptedMinutesAgo: 24 })
  await page.goto(`/?incident=${code}`)
  const orders = openOrders(page)
  await expect(orders.getByText('đã nhận, chưa xuất phát')).toHaveCount(before.length)
  await orders.getByRole('button', { name: 'Hỏi lại' }).first().click()
  await expect(orders.getByRole('status').first()).toHaveText('Đã ghi hỏi lại')

  const journal = await (await page.request.get(`/api/v1/incidents/${code}/journal`)).json()
  expect(journal.items.at(-1)).toMatchObject({
    kind: 'note',
    body: expect.stringMatching(/^Hỏi lại \d{2}-\d{2} .+ chưa xuất phát sau 2\d ph\.$/),
  })
  const incident = await (await page.request.get(`/api/v1/incidents/${code}`)).json()
  for (const { status } of incident.assignments) expect(status).toBe('acknowledged')
})

test('the board turns red while nobody sweeps for answers, and is quiet again when somebody does', async ({
  page,
  baseURL,
}) => {
  const code = await orderCall(page, baseURL ?? '', 'Không ai theo dõi')
  let isStopped = false
  await page.route('**/api/v1/board', async (route) => {
    if (!isStopped) return route.continue()
    const response = await route.fetch({
      headers: { ...route.request().headers(), 'if-none-match': '' },
    })
    const board = await response.json()
    const sweptAt = new Date(Date.now() - 61_000).toISOString()
    return route.fulfill({ response, json: { ...board, sweptAt } })
  })
  await page.goto(`/?incident=${code}`)
  await expect(page.getByText('Trực tuyến')).toBeVisible()
  const strip = page.getByRole('alert', { name: 'Theo dõi lệnh quá hạn' })
  await expect(strip).toBeHidden()
  isStopped = true
  // Whatever is written makes the board read itself again.
  await note(page, code, baseURL ?? '')
  await expect(strip).toContainText(/Không theo dõi được lệnh quá hạn từ \d{2}:\d{2}/)
  isStopped = false
  await note(page, code, baseURL ?? '')
  await expect(strip).toBeHidden()
})

/** Calls whose stations go home after each journey, so that the next one finds them there. */
const called: string[] = []
test.afterEach(async ({ page, baseURL }) => {
  for (const code of called.splice(0)) {
    const incident = await (await page.request.get(`/api/v1/incidents/${code}`)).json()
    for (const { id, endedAt } of incident.assignments)
      if (endedAt === null)
        await page.request.post(`/api/v1/assignments/${id}/cancel`, {
          data: { reason: 'Hết lượt thử' },
          headers: { origin: baseURL ?? '' },
        })
  }
})

/** Logs a call, orders what is proposed for it and answers its code. */
async function orderCall(page: Page, origin: string, summary: string) {
  await signIn(page, 'trucban.sos', origin)
  await openIntake(page)
  await fillCall(page, { summary })
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/incidents\/SC-\d{4}-\d{4}$/)
  const code = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  called.push(code)
  return code
}

async function stationsOf(page: Page, code: string): Promise<string[]> {
  const incident = await (await page.request.get(`/api/v1/incidents/${code}`)).json()
  return incident.assignments.map(({ stationCode }: { stationCode: string }) => stationCode)
}

async function note(page: Page, code: string, origin: string) {
  const answer = await page.request.post(`/api/v1/incidents/${code}/journal`, {
    data: { body: 'Ghi để màn hình đọc lại.' },
    headers: { origin },
  })
  expect(answer.ok()).toBe(true)
}

const codesIn = (text: string | null) =>
  [...(text ?? '').matchAll(/\d{2}-\d{2}/g)].map(([code]) => code)

type Times = { orderedMinutesAgo: number; dueInMinutes: number; acceptedMinutesAgo?: number }

/** Time passes for the orders of one call, and for nothing else. */
async function moveOrders(
  code: string,
  { orderedMinutesAgo, dueInMinutes, acceptedMinutesAgo }: Times,
) {
  const home = process.env.E2E_DATA_DIR ?? ''
  const { port = 0 } = runningServer(home) ?? {}
  const minutes = (by: number) => new Date(Date.now() + by * 60_000)
  await connected(urlsFor(port, secretsOf(home)).app, (client) =>
    client.query(
      `UPDATE "Assignment" SET "orderedAt" = $2, "ackDueAt" = $3, "acknowledgedAt" = $4,
         "status" = CASE WHEN $4::timestamptz IS NULL THEN 'ordered' ELSE 'acknowledged' END::"AssignmentStatus"
       WHERE "endedAt" IS NULL AND "incidentId" = (SELECT "id" FROM "Incident" WHERE "code" = $1)`,
      [
        code,
        minutes(-orderedMinutesAgo),
        minutes(dueInMinutes),
        acceptedMinutesAgo === undefined ? null : minutes(-acceptedMinutesAgo),
      ],
    ),
  )
}
