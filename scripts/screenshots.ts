import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import access from '@/prisma/seed/demo-access.json'
import { findChromium } from './platform/chromium.mjs'

/**
 * npm run screenshots [-- --url http://localhost:3000] [--all FOLDER]: pictures of a running demo desk. Two go to
 * docs/screenshots for the README; `--all` takes every screen at three widths in both themes, to be looked at.
 */
const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? null : (process.argv[at + 1] ?? null)
}
const origin = option('url') ?? 'http://localhost:3000'
const everything = option('all')
const DOCS = 'docs/screenshots'
const DRAWN_MS = 1_500

const WIDTHS = { 390: 844, 1440: 900, 1920: 1080 } as const
const THEMES = ['dark', 'light'] as const

const CALLS = [
  {
    hazard: 'chemical',
    medium: 'facility',
    place: 'An Phú Tây',
    party: { name: 'Kho lạnh An Phú Tây' },
    summary: 'Rò NH3 ở kho lạnh, mùi khai lan ra đường.',
    substance: { un: '1005', name: 'Amoniac' },
    quantity: { value: 1.2, unit: 't', kind: 'released' },
    ordered: true,
  },
  {
    hazard: 'pollution',
    medium: 'land',
    place: 'Tằng Loỏng',
    party: { name: 'Hồ thải gyps Tằng Loỏng' },
    summary: 'Vỡ một đoạn bờ hồ thải.',
    ordered: true,
  },
  {
    hazard: 'oil',
    medium: 'river',
    position: { lat: 15.36, lng: 108.8 },
    party: { name: 'Kho 182, Dung Quất' },
    summary: 'Dầu từ Phân kho 85 ra mương thoát, chảy theo sông Đầm.',
    substance: { un: '1202', name: 'Dầu DO' },
    quantity: { min: 0.2, max: 1, unit: 'm3', kind: 'released' },
    reporter: { organisation: 'UBND xã Vạn Tường' },
    ordered: false,
  },
] as const

const executablePath = await findChromium()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})

async function signedIn(
  username: string,
  theme: string,
  width: number,
  height: number,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    baseURL: origin,
  })
  await context.addCookies([{ name: 'theme', value: theme, url: origin }])
  const response = await context.request.post('/api/auth/sign-in/username', {
    data: { username, password: access.password },
    headers: { origin },
  })
  if (!response.ok()) throw new Error(`${username}: ${response.status()}`)
  return context
}

async function prepare(context: BrowserContext) {
  const board = await (await context.request.get('/api/v1/board')).json()
  if (board.incidents.length >= CALLS.length) return
  for (const { ordered, ...body } of CALLS) {
    const logged = await context.request.post('/api/v1/incidents', {
      data: body,
      headers: { origin },
    })
    const { code } = await logged.json()
    if (ordered)
      await context.request.post(`/api/v1/incidents/${code}/assignments`, {
        data: {},
        headers: { origin },
      })
  }
}

async function settled(page: Page, path: string) {
  await page.goto(path)
  // The live stream never lets the network fall silent; the map and its names draw within this time.
  await new Promise((drawn) => setTimeout(drawn, DRAWN_MS))
  await page.evaluate(() => document.fonts.ready)
}

async function fillIntake(page: Page) {
  await settled(page, '/incidents/new')
  await page.keyboard.press('1')
  await page.keyboard.type('kho 182')
  await page.keyboard.press('Enter')
  for (const key of ['Tab', 'ArrowRight', 'ArrowRight', 'Tab', 'Tab'])
    await page.keyboard.press(key)
  await page.keyboard.type('DO')
  await page.getByLabel('Khối lượng, hoặc đầu dưới').fill('0,2')
  await page.getByLabel('Đầu trên, nếu là khoảng').fill('1')
  await page
    .getByLabel('Diễn biến')
    .fill('Dầu từ Phân kho 85, Kho 182 ra mương thoát, chảy theo sông Đầm về Bàu Cá Cái.')
  await page
    .getByText('Dẫn đầu')
    .first()
    .waitFor({ timeout: 20_000 })
    .catch(() => undefined)
}

const first = await signedIn('trucban.sos', 'dark', 1440, 900)
await prepare(first)
const { incidents } = await (await first.request.get('/api/v1/board')).json()
const ordered = incidents.find(
  ({ assignments }: { assignments: unknown[] }) => assignments.length > 0,
)
mkdirSync(DOCS, { recursive: true })
const page = await first.newPage()
await settled(page, '/')
await page.screenshot({ path: join(DOCS, 'board-dark-1440.png') })
await fillIntake(page)
await page.screenshot({ path: join(DOCS, 'intake-dark-1440.png') })
await first.close()

if (everything) {
  mkdirSync(everything, { recursive: true })
  for (const theme of THEMES)
    for (const [width, height] of Object.entries(WIDTHS)) {
      const desk = await signedIn('trucban.sos', theme, Number(width), height)
      const screen = await desk.newPage()
      const take = (name: string) =>
        screen.screenshot({ path: join(everything, `${name}-${theme}-${width}.png`) })
      for (const [name, path] of [
        ['board', '/'],
        ['incidents', '/incidents'],
        ['incident', `/incidents/${ordered.code}`],
        ['stations', '/stations'],
        ['station', '/stations?station=76-01'],
        ['coverage', '/coverage?capability=ppe-a&quantity=2'],
        ['coverage-what-if', '/coverage?off=81-01,43-01'],
        ['travel', '/travel?from=43-01&to=15.36,108.80'],
        ['wall', '/wall'],
        ['not-found', '/nowhere'],
      ] as const) {
        await settled(screen, path)
        await take(name)
      }
      await fillIntake(screen)
      await take('intake')
      await desk.close()
      const crew = await signedIn(
        `tram.${ordered.assignments[0].stationCode}`,
        theme,
        Number(width),
        height,
      )
      const phone = await crew.newPage()
      await settled(phone, '/crew')
      await phone.screenshot({ path: join(everything, `crew-${theme}-${width}.png`) })
      await crew.close()
      const guest = await browser.newContext({
        viewport: { width: Number(width), height },
        locale: 'vi-VN',
        baseURL: origin,
      })
      await guest.addCookies([{ name: 'theme', value: theme, url: origin }])
      const door = await guest.newPage()
      await settled(door, '/sign-in')
      await door.screenshot({ path: join(everything, `sign-in-${theme}-${width}.png`) })
      await guest.close()
    }
}
await browser.close()
