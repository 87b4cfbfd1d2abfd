import 'server-only'
import { createHash } from 'node:crypto'
import { db } from '@/lib/db'
import { distanceKm } from '@/lib/geo/distance'
import { lastSeq } from '@/lib/journal/queries'
import { serverPlaces } from '@/lib/places/assets'
import { getPolicy, listMandates, listPlans } from '@/lib/plans/queries'
import { usableOf } from '@/lib/stations/holding'
import { listStationFacts } from '@/lib/stations/queries'
import type { StationFacts } from '@/lib/stations/station'
import { vietnamDay } from '@/lib/time/vietnam'
import { travelAssets } from '@/lib/travel/assets'
import { harbourCell } from '@/lib/travel/sea'
import { cellCentre } from '@/lib/travel/sea-grid'
import { breath, reachesOf } from './assets'
import {
  type Band,
  type CoverageAsk,
  type Gap,
  isChange,
  type Measure,
  type SinglePoint,
  type WhatIf,
} from './coverage'
import { bestMoves, type Move } from './moves'
import { type CoverageFacts, onCall } from './muster'
import { type Reckoning, reckon } from './reckon'
import { askOf, type CoverageQuery, changeOf } from './schema'
import { bandsOf, gapsOf, singlesOf } from './summary'
import { type Difference, differenceOf, type Surface, surfaceOf } from './surface'
import { changed, medianReady, QUAY_WITHIN_KM } from './what-if'
import { type NextPlace, nextPlaces } from './where-next'

/** The answer to one question of coverage, as page, program and paper read it. */
export type CoverageView = {
  ask: CoverageAsk
  minutes: number
  forces: CoverageQuery['forces']
  measure: Measure
  /** The moment whose roster counts. */
  at: string
  /** Stations that may go for it, and all there are. */
  capable: string[]
  stationCount: number
  bands: Band[]
  gaps: Gap[]
  single: SinglePoint[]
  surface: Surface
  change: (WhatIf & { difference: Difference; before: Band[] }) | null
  /** Reckoned at, and with what. */
  computedAt: string
  travel: string
}

/** Kept by what they rest on: a station that changes makes a new key. */
const kept = new Map<string, CoverageView>()
const MOST_KEPT = 60

/** Shifts begin and lots expire without anybody writing: so long nothing is read anew, ms. */
const FRESH_MS = 30_000
/** The last answers by question, last journal entry and half minute: nothing else can have changed them. */
const fresh = new Map<string, CoverageView>()

/** Who reaches what, for one question; the same facts give the same answer, out of memory. */
export async function getCoverage(query: CoverageQuery, now: Date): Promise<CoverageView> {
  const at = query.at ?? now
  const moment = Math.floor(at.getTime() / FRESH_MS)
  const { at: _asked, ...question } = query
  const quick = JSON.stringify([question, await lastSeq(), moment])
  const told = fresh.get(quick) ?? (await reckonedOrKept(query, at, now))
  remember(fresh, quick, told)
  return { ...told, at: at.toISOString() }
}

async function reckonedOrKept(query: CoverageQuery, at: Date, now: Date): Promise<CoverageView> {
  const facts = await gather(at)
  const key = keyOf(query, facts)
  const known = kept.get(key)
  if (known) return known
  const ask = askOf(query)
  const today = await reckoned(query, facts, facts.stations)
  const change = changeOf(query)
  const after = isChange(change)
    ? await reckoned(query, facts, changed(facts.stations, change, hasQuay(change)))
    : today
  const { grid, whole, times } = after
  await breath()
  const { network, sea } = travelAssets()
  const view: CoverageView = {
    ask,
    minutes: query.minutes,
    forces: query.forces,
    measure: query.measure,
    at: at.toISOString(),
    capable: whole.forces.map(({ code }) => code),
    stationCount: facts.stations.length,
    bands: bandsOf(grid, times, query.minutes),
    gaps: gapsOf(grid, whole, times, query.minutes),
    single: singlesOf(grid, whole),
    surface: surfaceOf(grid, times),
    change: isChange(change)
      ? {
          ...change,
          difference: differenceOf(grid, today.times, times, query.minutes),
          before: bandsOf(grid, today.times, query.minutes),
        }
      : null,
    computedAt: now.toISOString(),
    travel: `network@${network.version} sea@${sea.version}`,
  }
  remember(kept, key, view)
  return view
}

/** The oldest makes room. */
function remember(answers: Map<string, CoverageView>, key: string, view: CoverageView) {
  if (answers.size >= MOST_KEPT && !answers.has(key))
    answers.delete(answers.keys().next().value ?? '')
  answers.set(key, view)
}

export type NextView = { places: NextPlace[]; moves: Move[]; minutes: number }

const BEST = 5

/** The best place for one more station and, for a single thing, the best stock to move. */
export async function getWhereNext(query: CoverageQuery, now: Date): Promise<NextView> {
  const facts = await gather(query.at ?? now)
  const { grid, whole, reachOf } = await reckoned(query, facts, facts.stations)
  await breath()
  const { geo } = await serverPlaces()
  const places = nextPlaces(
    grid,
    whole,
    geo.named.filter((place) => place.provinceCode !== null && place.accuracyM <= SITE_KNOWN_M),
    { withinMinutes: query.minutes, readyMinutes: medianReady(facts.stations) },
    BEST,
  )
  const ask = askOf(query)
  if (ask.by === 'plan') return { places, moves: [], minutes: query.minutes }
  await breath()
  const able = new Set(whole.forces.map(({ code }) => code))
  const moves = bestMoves(
    grid,
    whole,
    {
      holders: facts.stations
        .filter(({ code }) => able.has(code))
        .map((station) => ({
          code: station.code,
          quantity: usableOf(station, ask.capability, facts.day),
        })),
      receivers: onCall(facts, query.forces).filter(({ code }) => !able.has(code)),
      quantity: ask.quantity,
    },
    reachOf,
    query.minutes,
    BEST,
  )
  return { places, moves, minutes: query.minutes }
}

/** Where a station might stand must be known to a kilometre or two. */
const SITE_KNOWN_M = 3_000

async function gather(at: Date): Promise<CoverageFacts> {
  const day = vietnamDay(at)
  const [stations, plans, mandates, policy] = await Promise.all([
    listStationFacts(db, 'real', at),
    listPlans(db),
    listMandates(db),
    getPolicy(db, day),
  ])
  return { stations, plans, mandates, policy, day }
}

async function reckoned(
  query: CoverageQuery,
  facts: CoverageFacts,
  stations: readonly StationFacts[],
) {
  const { grid, reachOf } = await reachesOf(stations, facts.policy.travel)
  await breath()
  const ask = { ask: askOf(query), forces: query.forces, gapMinutes: query.minutes }
  const whole: Reckoning = reckon(grid, ask, { ...facts, stations }, reachOf)
  return { grid, reachOf, whole, times: whole[query.measure] }
}

const keyOf = ({ at: _moment, ...query }: CoverageQuery, facts: CoverageFacts) =>
  createHash('sha256')
    .update(JSON.stringify([query, facts]))
    .digest('base64')

/** Would the added station stand at a quay? */
function hasQuay({ add }: WhatIf): boolean {
  if (!add) return false
  const { sea } = travelAssets()
  const quay = harbourCell(sea, add)
  return quay >= 0 && distanceKm(add, cellCentre(sea, quay)) <= QUAY_WITHIN_KM
}
