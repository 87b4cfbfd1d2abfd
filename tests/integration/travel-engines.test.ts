import { createRequire } from 'node:module'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { roadEngine } from '@/lib/travel/engines/ask-roads'
import { OPENS_AFTER, RESTS_MS } from '@/lib/travel/engines/breaker'
import { ENGINES, type EngineName, type From } from '@/lib/travel/engines/engine'
import type { EngineSettings } from '@/lib/travel/engines/settings'
import {
  aRoadEngine,
  FAULTS,
  type Fault,
  osrmError,
  trueFigure,
  valhallaError,
} from '@/tests/factories/road-engine'

const PLACE = { lat: 15.36, lng: 108.8 }
/** A hundred stations from Cà Mau to Cao Bằng; coordinates as they are stored, six decimals. */
const STATIONS: From[] = Array.from({ length: 100 }, (_, i) => ({
  code: `S${String(i).padStart(3, '0')}`,
  position: { lat: round(9 + i * 0.131), lng: round(105 + ((i * 37) % 100) * 0.031) },
}))
function round(degrees: number) {
  return Math.round(degrees * 1e6) / 1e6
}

let server: Awaited<ReturnType<typeof aRoadEngine>>
beforeAll(async () => {
  server = await aRoadEngine()
})
afterAll(() => server.close())
beforeEach(() => server.reset())

const settings = (name: EngineName, changes: Partial<EngineSettings> = {}): EngineSettings => ({
  name,
  url: server.url,
  most: name === 'valhalla' ? 50 : 99,
  reachKm: null,
  ...changes,
})
const LONG = { budgetMs: 20_000 }
const SOME = STATIONS.slice(40, 46)
const asker = (name: EngineName, changes: Partial<EngineSettings> = {}) =>
  roadEngine(settings(name, changes), LONG)

const minutesTo = (place: typeof PLACE) => (station: From) => [
  station.code,
  {
    minutes: trueFigure(station.position, place).seconds / 60,
    km: expect.closeTo(trueFigure(station.position, place).km, 6),
  },
]

/** The fault of a station is that of its number, so that a coordinate alone decides. */
const spoil = (faults: Record<string, Fault>) => {
  server.faultOf = (at) => {
    const station = STATIONS.find(
      ({ position }) => position.lat === at.lat && position.lng === at.lng,
    )
    return (station && faults[station.code]) ?? null
  }
}

describe.each(ENGINES)('%s', (name) => {
  test('answers for a hundred stations in requests within its limits', async () => {
    const { figures, refused } = await asker(name)(PLACE, STATIONS)
    expect(Object.fromEntries(figures)).toEqual(Object.fromEntries(STATIONS.map(minutesTo(PLACE))))
    expect(refused.size).toBe(0)
    expect(server.asked.map(({ sources }) => sources.length)).toEqual(
      name === 'valhalla' ? [50, 50] : [99, 1],
    )
  })

  test.each([
    ['no-way', 'no-way'],
    ['zero', 'zero'],
    ['negative', 'over-limit'],
    ['nan', 'no-way'],
    ['text', 'not-a-number'],
    ['too-long', 'over-limit'],
    ['too-fast', 'over-limit'],
    ['snapped', 'snapped-far'],
    ['no-road', 'snapped-far'],
  ] as const)(
    'a figure that is wrong (%s) is refused for its station alone',
    async (fault, because) => {
      spoil({ S043: fault })
      const { figures, refused } = await asker(name)(PLACE, SOME)
      expect([...refused]).toEqual([['S043', because]])
      expect(Object.fromEntries(figures)).toEqual(
        Object.fromEntries(SOME.filter(({ code }) => code !== 'S043').map(minutesTo(PLACE))),
      )
    },
  )

  test('a station is answered the same alone as among a hundred, whatever is wrong with the others', async () => {
    const faults = Object.fromEntries(
      STATIONS.filter((_, i) => i % 4 === 1).map(({ code }, i) => [
        code,
        FAULTS[i % FAULTS.length] as Fault,
      ]),
    )
    spoil(faults)
    const ask = asker(name, { reachKm: 700 })
    for (const place of [PLACE, { lat: 21.03, lng: 105.85 }, { lat: 9.6, lng: 105.97 }]) {
      const together = await ask(place, STATIONS)
      expect(together.figures.size + together.refused.size).toBe(100)
      for (const station of STATIONS) {
        const alone = await ask(place, [station])
        expect(alone.figures.get(station.code)).toEqual(together.figures.get(station.code))
        expect(alone.refused.get(station.code)).toBe(together.refused.get(station.code))
      }
    }
  })

  test('a place without a road is found out by one more request, not by a hundred', async () => {
    server.faultOf = ({ lat }) => (lat === PLACE.lat ? 'no-road' : null)
    const { figures, refused } = await asker(name)(PLACE, STATIONS)
    expect(figures.size).toBe(0)
    expect(refused.size).toBe(100)
    expect(server.asked).toHaveLength(3)
  })

  test('a place that snapped far away is refused for every station', async () => {
    server.faultOf = ({ lat }) => (lat === PLACE.lat ? 'snapped' : null)
    const { refused } = await asker(name)(PLACE, SOME)
    expect(new Set(refused.values())).toEqual(new Set(['snapped-far']))
  })

  test('a request that is too big for the server is asked again in smaller ones', async () => {
    server.most = 8
    const { figures } = await asker(name)(PLACE, STATIONS)
    expect(Object.fromEntries(figures)).toEqual(Object.fromEntries(STATIONS.map(minutesTo(PLACE))))
  })

  test('a station beyond reach is not asked about', async () => {
    const { refused } = await asker(name, { reachKm: 400 })(PLACE, STATIONS)
    expect(refused.get('S000')).toBe('beyond-reach')
    const asked = server.asked.flatMap(({ sources }) => sources)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.length + refused.size).toBe(100)
  })

  test.each([
    ['a page instead of JSON', { body: '<html><body>502 Bad Gateway</body></html>' }],
    ['half an answer', { body: '{"code":"Ok","durations":[[1' }],
    ['an answer to another question', { body: '{"trip":{"legs":[]}}' }],
    ['one row too few', { body: JSON.stringify(rows(SOME.length - 1)) }],
    ['one row too many', { body: JSON.stringify(rows(SOME.length + 1)) }],
    ['two columns', { body: JSON.stringify(rows(SOME.length, 2)) }],
    ['rows of other stations', { body: JSON.stringify(swapped(SOME.length)) }],
    ['an error of the server', { status: 500, body: '{"error_code":599,"error":"Unknown"}' }],
    ['a costing it does not have', valhallaError(125, 'No costing method found')],
    [
      'a query it cannot read',
      osrmError('InvalidQuery', 'Query string malformed close to position 1'),
    ],
    ['nothing', { body: '' }],
    ['null', { body: 'null' }],
  ])('%s is no answer for anybody', async (_what, said) => {
    server.says = () => said
    const { figures, refused } = await asker(name)(PLACE, SOME)
    expect(figures.size).toBe(0)
    expect(new Set(refused.values())).toEqual(new Set(['garbled']))
  })

  test('a server that never answers costs the budget and no more', async () => {
    server.says = () => 'never'
    const started = performance.now()
    const { figures, refused } = await roadEngine(settings(name), { budgetMs: 50 })(PLACE, STATIONS)
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(figures.size).toBe(0)
    expect(new Set(refused.values())).toEqual(new Set(['slow']))
  })

  test('what one request answered in time is kept where another never ends', async () => {
    server.says = ({ sources }) => (sources.length === 1 ? 'never' : null)
    const ask = roadEngine(settings(name, { most: 5 }), { budgetMs: 1_500 })
    const { figures, refused } = await ask(PLACE, SOME)
    expect([...figures.keys()]).toEqual(SOME.slice(0, 5).map(({ code }) => code))
    expect([...refused]).toEqual([['S045', 'slow']])
  })

  test('nobody listening is said at once', async () => {
    const gone = await aRoadEngine()
    await gone.close()
    const { refused } = await asker(name, { url: gone.url })(PLACE, SOME)
    expect(new Set(refused.values())).toEqual(new Set(['unreachable']))
  })

  test('the same question is asked once an hour, one about other stations again', async () => {
    let at = 0
    const ask = roadEngine(settings(name), { ...LONG, now: () => at })
    const first = await ask(PLACE, SOME)
    expect(await ask({ lat: PLACE.lat + 0.00003, lng: PLACE.lng }, SOME)).toBe(first)
    expect(server.asked).toHaveLength(1)
    await ask(PLACE, SOME.slice(1))
    expect(server.asked).toHaveLength(2)
    at = 3_600_001
    await ask(PLACE, SOME)
    expect(server.asked).toHaveLength(3)
  })

  test('a failure is not remembered as an answer', async () => {
    const ask = asker(name)
    server.says = () => ({ status: 500, body: '' })
    await ask(PLACE, SOME)
    server.says = () => null
    expect((await ask(PLACE, SOME)).figures.size).toBe(SOME.length)
  })

  test('after some failures in a row it rests, then one question tries', async () => {
    let at = 0
    const ask = roadEngine(settings(name), { ...LONG, now: () => at })
    server.says = () => ({ status: 503, body: 'busy' })
    for (let i = 0; i < OPENS_AFTER; i += 1) await ask(PLACE, SOME)
    const resting = await ask(PLACE, SOME)
    expect(new Set(resting.refused.values())).toEqual(new Set(['resting']))
    expect(server.asked).toHaveLength(OPENS_AFTER)

    at = RESTS_MS
    await ask(PLACE, SOME)
    expect(server.asked).toHaveLength(OPENS_AFTER + 1)
    await ask(PLACE, SOME)
    expect(server.asked).toHaveLength(OPENS_AFTER + 1)

    server.says = () => null
    at = 2 * RESTS_MS
    const [trying, waiting] = await Promise.all([ask(PLACE, SOME), ask(PLACE, SOME.slice(1))])
    expect(trying.figures.size).toBe(SOME.length)
    expect(waiting.figures.size).toBe(0)
    expect((await ask(PLACE, SOME.slice(1))).figures.size).toBe(SOME.length - 1)
  })

  test('a refusal of one point is an answer, not a failure', async () => {
    spoil({ S043: 'no-road' })
    const ask = asker(name)
    for (let i = 0; i <= OPENS_AFTER; i += 1) await ask(PLACE, SOME.slice(i % 2))
    expect((await ask(PLACE, STATIONS)).figures.size).toBe(99)
  })
})

describe('valhalla', () => {
  test('is read the same where it answers concisely', async () => {
    spoil({ S041: 'no-way', S042: 'zero' })
    const told = await asker('valhalla')(PLACE, SOME)
    server.isConcise = true
    expect(await asker('valhalla')(PLACE, SOME)).toEqual(told)
  })

  test('that finds no way at all refuses every station and is not asked again in halves', async () => {
    spoil(Object.fromEntries(SOME.map(({ code }) => [code, 'no-way'])))
    const { refused } = await asker('valhalla')(PLACE, SOME)
    expect(new Set(refused.values())).toEqual(new Set(['no-way']))
    expect(server.asked).toHaveLength(1)
  })
})

type RealValhalla = {
  Actor: { fromConfigFile(path: string): Promise<{ matrix(query: string): Promise<string> }> }
}
const REAL = '@valhallajs/valhallajs'
const tiles = process.env.VALHALLA_CONFIG_FILE

/** The optional package, and the configuration of tiles of Viet Nam built with it. */
const hasRealValhalla = () => {
  try {
    createRequire(import.meta.url).resolve(REAL)
    return tiles !== undefined
  } catch {
    return false
  }
}

describe('a real Valhalla', () => {
  test.skipIf(!hasRealValhalla())(
    `answers a station the same alone as among others (only where ${REAL} is installed and VALHALLA_CONFIG_FILE names tiles of Viet Nam)`,
    async () => {
      const { Actor } = (await import(/* @vite-ignore */ REAL)) as RealValhalla
      const actor = await Actor.fromConfigFile(tiles ?? '')
      server.says = ({ body }) =>
        actor.matrix(body).then(
          (answer) => ({ body: answer }),
          ({ code, message }: { code: number; message: string }) => valhallaError(code, message),
        )
      const ask = asker('valhalla', { reachKm: 400 })
      const together = await ask(PLACE, STATIONS)
      expect(together.figures.size).toBeGreaterThan(0)
      for (const station of STATIONS) {
        const alone = await ask(PLACE, [station])
        expect(alone.figures.get(station.code)).toEqual(together.figures.get(station.code))
      }
    },
  )
})

describe('osrm', () => {
  test('is asked longitude first, sources and destination by index', async () => {
    await asker('osrm')(PLACE, SOME.slice(0, 2))
    expect(server.asked[0]?.path).toBe(
      '/table/v1/driving/107.480000,14.240000;105.527000,14.371000;108.800000,15.360000?sources=0;1&destinations=2&annotations=duration,distance&generate_hints=false',
    )
  })
})

/** A matrix of Valhalla with every row right but for its number or width. */
function rows(count: number, width = 1) {
  return {
    sources_to_targets: Array.from({ length: count }, (_, from) =>
      Array.from({ length: width }, (_, to) => ({
        from_index: from,
        to_index: to,
        time: 36_000,
        distance: 600,
      })),
    ),
    units: 'kilometers',
  }
}

function swapped(count: number) {
  const { sources_to_targets: matrix, units } = rows(count)
  return { sources_to_targets: matrix.reverse(), units }
}
