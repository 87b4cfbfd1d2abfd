/** Coverage in process, cold and kept, beside a naive baseline of the same run. Run with tsx. */
import { createHash } from 'node:crypto'
import { coverageGrid } from '@/lib/coverage/grid'
import { type Reach, reachFrom } from '@/lib/coverage/reach'
import { reckon } from '@/lib/coverage/reckon'
import { bandsOf, gapsOf, singlesOf } from '@/lib/coverage/summary'
import { surfaceOf } from '@/lib/coverage/surface'
import { nextPlaces } from '@/lib/coverage/where-next'
import { HAZARDS } from '@/lib/hazards/hazard'
import { travelAssets } from '@/lib/travel/assets'
import { roadFrom, roadTo } from '@/lib/travel/network'
import { harbourCell, seaWays } from '@/lib/travel/sea'
import { cellAt } from '@/lib/travel/sea-grid'
import { seaReach } from '@/lib/travel/sea-reach'
import { travelRows } from '@/lib/travel/travel-rows'
import { seededForces } from '@/tests/factories/seeded'
import { builtPlaces } from '@/tests/setup/built-assets'

const places = builtPlaces()
const forces = seededForces()
const facts = { ...forces, day: '2026-11-24' }
const { network, sea } = travelAssets()
const policy = forces.policy.travel

const started = performance.now()
const grid = coverageGrid(places.geo, { network, sea, policy })
const gridMs = performance.now() - started
const reaches = new Map<string, Reach>()
for (const { code, position, port, stock } of forces.stations) {
  const sails = stock.some((lot) => lot.capability === 'vessel-sea' && lot.owned > 0)
  reaches.set(code, reachFrom(grid, { position, port: sails ? (port?.position ?? null) : null }))
}
const reachMs = performance.now() - started - gridMs
const reachOf = (code: string) => reaches.get(code) ?? { road: new Float32Array(), sea: null }

const hazardMs = HAZARDS.map((hazard) => {
  const at = performance.now()
  const ask = { by: 'plan', hazard, medium: null } as const
  const whole = reckon(grid, { ask, forces: 'ready', gapMinutes: 120 }, facts, reachOf)
  bandsOf(grid, whole.complete, 120)
  gapsOf(grid, whole, whole.complete, 120)
  singlesOf(grid, whole)
  return { whole, ms: performance.now() - at }
})
const bandsMs = hazardMs.reduce((sum, { ms }) => sum + ms, 0)
const cold = gridMs + reachMs + bandsMs
row(`bands, gaps, single points, five hazards, cold (aim 1000)`, cold)
row('  of it the grid, once a process', gridMs)
row('  of it roads and sea of 100 stations, once a process', reachMs)
row('  of it five hazards', bandsMs)

// Naive: each point asks every station's way, as one call does.
const sample = grid.points.filter((_, i) => i % 100 === 0)
const naiveStarted = performance.now()
for (const { position, kind } of sample)
  travelRows({ position, atSea: kind === 'sea' }, forces.stations, network, sea, policy)
const naive = ((performance.now() - naiveStarted) / sample.length) * grid.points.length
row(`  naive, a call for each of ${grid.points.length} points (from ${sample.length})`, naive)
console.log(`  ${(naive / (gridMs + reachMs)).toFixed(0)} times the work of grid and reaches`)

const oil = hazardMs[0]?.whole
if (!oil) throw new Error('no hazard')
time('areas drawn, one hazard', 10, () => surfaceOf(grid, oil.complete))
const sites = places.geo.named
  .filter(({ provinceCode, accuracyM }) => provinceCode !== null && accuracyM <= 3000)
  .map(({ name, position }) => ({ name, position }))
time(`where next, ${sites.length} places (aim 2000)`, 3, () =>
  nextPlaces(grid, oil, sites, { withinMinutes: 120, readyMinutes: 20 }, 5),
)
const port = { lat: 16.123, lng: 108.215 }
const all = time('one station by road and sea to all points', 20, () =>
  reachFrom(grid, { position: port, port }),
)
// Naive: a spread over the roads for each point; every hundredth of them is asked.
const some = grid.points.filter(({ access }, i) => access && i % 100 === 0)
const each = time(`  naive, a spread for each point (from ${some.length})`, 3, () => {
  for (const { position } of some)
    roadTo(network, roadFrom(network, port, policy), position, policy)
})
ratio((each / some.length) * grid.points.length, all)

const far = { lat: 15.5, lng: 110 }
const leg = time('one sea leg, port to a point 200 km off', 20, () => seaWays(sea, far, [port]))
// Naive: the whole sea from the port, of which one cell is read.
const quay = harbourCell(sea, port)
const whole = time('  naive, the whole sea within 1,000 km', 5, () =>
  seaReach(sea, { start: quay, from: port, legKm: 0 }, 1000).kmTo(cellAt(sea, far), far),
)
ratio(whole, leg)

// What a repeated question costs when nothing was written: its key and a look-up; the naive one reckons.
const kept = new Map([[keyOf(), oil]])
const again = time('the same question again, kept under its facts (aim 20)', 20, () =>
  kept.get(keyOf()),
)
ratio(bandsMs / HAZARDS.length, again)

function keyOf() {
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64')
}

function ratio(naiveMs: number, ours: number) {
  console.log(`  ${(naiveMs / ours).toFixed(1)} times as fast as naive`)
}

function time(what: string, times: number, work: () => unknown) {
  const taken = Array.from({ length: times }, () => {
    const at = performance.now()
    work()
    return performance.now() - at
  }).sort((a, b) => a - b)
  const median = taken[Math.floor(times / 2)] ?? 0
  row(what, median)
  return median
}

function row(what: string, ms: number) {
  console.log(`${what.padEnd(64)} ${ms.toFixed(ms < 10 ? 2 : 0).padStart(8)} ms`)
}
