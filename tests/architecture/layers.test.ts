import { describe, expect, test } from 'vitest'
import { byPath, edges, type Module, modules } from './modules'

/** The house, from the roof down (README, the picture). A line may import any line below it. */
const FLOORS = [
  ['reports', 'statistics', 'exchange'],
  ['desk'],
  ['drills', 'sites'],
  ['notices'],
  ['assignments'],
  ['dispatch'],
  ['coverage'],
  ['incidents'],
  ['stations'],
  ['plans', 'rules'],
  ['travel', 'hazards'],
  ['places', 'paper-map'],
  ['accounts', 'files', 'deliveries'],
  ['journal'],
  ['i18n'],
  ['geo', 'time', 'text', 'quantities'],
]
const floorOf = (path: string) => {
  const noun = /^lib\/([^/]+)\//.exec(path)?.[1]
  return noun === undefined ? null : FLOORS.findIndex((floor) => floor.includes(noun))
}
const nounOf = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1] ?? null
const isServer = (path: string) => byPath.get(path)?.isServer === true

const RULES: [string, (from: Module, to: string) => boolean][] = [
  [
    'lib does not know who draws it',
    ({ path }, to) => /^lib\//.test(path) && /^(app|components)\//.test(to),
  ],
  [
    'components are fed by props',
    ({ path }, to) => /^components\//.test(path) && (/^app\//.test(to) || isServer(to)),
  ],
  [
    'what is pure imports nothing that is not',
    (from, to) => /^lib\//.test(from.path) && !from.isServer && isServer(to),
  ],
  [
    'what is pure runs in a browser: no Node, no database, no server library',
    (from, to) =>
      /^lib\//.test(from.path) &&
      !from.isServer &&
      from.path !== 'lib/i18n/request.ts' &&
      /^(node:|pg$|pdfkit|@prisma\/|prisma\/generated|next\/|better-auth)/.test(to),
  ],
  [
    'only server modules of lib reach Prisma',
    (from, to) =>
      /^(prisma\/generated|@prisma\/)/.test(to) && !(from.isServer && /^lib\//.test(from.path)),
  ],
  [
    'Leaflet stays in components/map',
    ({ path }, to) => !/^components\/map\//.test(path) && /leaflet/.test(to),
  ],
  ['client modules import no server module', (from, to) => from.isClient && isServer(to)],
]

describe('the house', () => {
  test.each(RULES)('%s', (_rule, breaks) => {
    expect(edges(breaks)).toEqual([])
  })

  test('every noun of lib has its floor', () => {
    const homeless = modules
      .filter(({ path }) => nounOf(path) !== null && floorOf(path) === -1)
      .map(({ path }) => path)
    expect(homeless).toEqual([])
  })

  test('no arrow points up, and none across a floor', () => {
    const upward = edges(({ path }, to) => {
      const from = floorOf(path)
      const target = floorOf(to)
      return from !== null && target !== null && nounOf(path) !== nounOf(to) && target <= from
    })
    expect(upward).toEqual([])
  })

  test('no module is in a cycle', () => {
    expect(findCycles()).toEqual([])
  })

  test('the walk sees the house: a planted upward import is found', () => {
    const planted: Module = {
      path: 'lib/geo/planted.ts',
      source: '',
      imports: [],
      isServer: false,
      isClient: false,
    }
    expect(
      RULES.filter(([, breaks]) => breaks(planted, 'lib/db.ts')).map(([rule]) => rule),
    ).toEqual(['what is pure imports nothing that is not'])
    expect(modules.length).toBeGreaterThan(100)
  })
})

function findCycles(): string[] {
  const done = new Set<string>()
  const cycles: string[] = []
  const walk = (path: string, trail: string[]) => {
    const at = trail.indexOf(path)
    if (at >= 0) {
      cycles.push([...trail.slice(at), path].join(' -> '))
      return
    }
    if (done.has(path)) return
    for (const to of byPath.get(path)?.imports ?? []) if (byPath.has(to)) walk(to, [...trail, path])
    done.add(path)
  }
  for (const { path } of modules) walk(path, [])
  return cycles
}
