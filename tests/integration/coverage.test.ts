import { describe, expect, test } from 'vitest'
import { orderStations } from '@/lib/assignments/commands'
import { orderSchema } from '@/lib/assignments/schema'
import { getCoverage, getWhereNext } from '@/lib/coverage/queries'
import { coverageSchema } from '@/lib/coverage/schema'
import { getBoard, getRecommendation } from '@/lib/desk/queries'
import { acting, officer } from '@/tests/factories/officer'
import { logIncident } from '@/tests/factories/report'

const viewer = officer()
const ask = (query: Record<string, string>, now: Date) =>
  getCoverage(coverageSchema.parse(query), now)
const land = (view: Awaited<ReturnType<typeof ask>>) =>
  view.bands.find(({ minutes }) => minutes === 120)?.landShare ?? Number.NaN
const order = (code: string, stations: string[]) =>
  orderStations(acting(viewer), viewer, code, orderSchema.parse({ stations }))

describe('coverage as it stands', () => {
  test('follows an order at once: who is out covers nothing at home', async () => {
    const now = new Date()
    const query = { capability: 'boom-river', quantity: '200' }
    const before = await ask(query, now)
    const { code } = await logIncident()
    const proposed = await getRecommendation(viewer, code, now)
    const stations = (proposed?.package ?? []).map(({ stationCode }) => stationCode)
    expect((await order(code, stations)).ok).toBe(true)
    const after = await ask(query, now)
    expect(after.capable.length).toBeLessThan(before.capable.length)
    expect(land(after)).toBeLessThan(land(before))
    const all = await ask({ ...query, forces: 'all' }, now)
    expect(all.capable.length).toBeGreaterThanOrEqual(before.capable.length)
  })

  test('the same question of the same moment is answered out of memory, another is not', async () => {
    const now = new Date()
    const first = await ask({ hazard: 'oil' }, now)
    const again = await ask({ hazard: 'oil' }, now)
    expect(again.gaps).toBe(first.gaps)
    expect((await ask({ hazard: 'chemical' }, now)).gaps).not.toBe(first.gaps)
  })

  test('a station that nobody knows, tried out, changes nothing; a new one abroad reaches what it can', async () => {
    const now = new Date()
    const plain = await ask({ hazard: 'oil' }, now)
    const odd = await ask({ hazard: 'oil', off: '99-99' }, now)
    expect(land(odd)).toBe(land(plain))
    for (const add of ['48.85,2.35,Paris', '0,180', '-90,0', '11.9,107.2,hồ'])
      expect(land(await ask({ hazard: 'oil', add }, now))).toBeGreaterThanOrEqual(
        land(plain) - 1e-9,
      )
  })

  test('names places for one more station, and moves only for one thing', async () => {
    const now = new Date()
    const plan = await getWhereNext(coverageSchema.parse({ hazard: 'oil' }), now)
    expect(plan.places.length).toBe(5)
    expect(plan.moves).toEqual([])
    const thing = await getWhereNext(
      coverageSchema.parse({ capability: 'ppe-a', quantity: '2' }),
      now,
    )
    expect(thing.moves.length).toBeGreaterThan(0)
  })
})

describe('what an order takes', () => {
  test('is told with the recommendation: shares that shrink, and units that are not of the package', async () => {
    const { code } = await logIncident({
      hazard: 'chemical',
      medium: 'facility',
      position: { lat: 16.08, lng: 108.15 },
      summary: 'Rò amoniac ở kho lạnh.',
      substance: { un: '1005', name: 'Amoniac' },
      quantity: { value: 2, unit: 't', kind: 'released' },
    })
    const answer = await getRecommendation(viewer, code, new Date())
    if (!answer?.coverageCost) throw new Error('no cost')
    const going = answer.package.map(({ stationCode }) => stationCode)
    for (const { before, after, moveUp } of answer.coverageCost) {
      expect(before - after).toBeGreaterThanOrEqual(0.05)
      if (moveUp) expect(going).not.toContain(moveUp.stationCode)
      if (moveUp) expect(going).toContain(moveUp.to)
    }
  })

  test('brings a province below its minimum when enough has gone, and the board says so', async () => {
    const breaches = async () => {
      const board = await getBoard(viewer, new Date())
      return board.breaches.filter(({ province }) => province.name === 'Hải Phòng').length
    }
    const before = await breaches()
    // As much as Hải Phòng has: each ship takes what is left of its boom.
    for (let ship = 0; ship < 6 && (await breaches()) === before; ship++) {
      const { code } = await logIncident({
        medium: 'sea',
        position: { lat: 20.6, lng: 107.0 },
        summary: 'Tàu chở dầu mắc cạn.',
        quantity: { value: 400, unit: 't', kind: 'released' },
      })
      const { package: going } = (await getRecommendation(viewer, code, new Date())) ?? {
        package: [],
      }
      const stations = going.map(({ stationCode }) => stationCode)
      if (stations.length > 0) expect((await order(code, stations)).ok).toBe(true)
    }
    expect(await breaches()).toBeGreaterThan(before)
  })
})
