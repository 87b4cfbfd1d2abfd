import type { Medium } from '@/lib/hazards/hazard'
import type { Capability } from '@/lib/plans/capability'
import { mandateOf } from '@/lib/plans/mandates'
import { needsFor } from '@/lib/plans/needs'
import type { Mandate, Plan, Policy } from '@/lib/plans/plan'
import { type Thousandths, thousandths, thousandthsUp } from '@/lib/quantities/thousandths'
import { testStation } from '@/lib/stations/eligibility'
import { usableOf } from '@/lib/stations/holding'
import type { StationFacts } from '@/lib/stations/station'
import type { CoverageAsk, Forces, PointKind } from './coverage'
import type { CoveragePoint } from './grid'

/** One station that may go, with what it has of each thing asked for. */
export type Force = {
  code: string
  name: string
  readyMinutes: number
  /** Has a free vessel for the sea. */
  sails: boolean
  holds: Thousandths[]
}

/** Who would answer a call at points of one kind, and what that call asks for. */
export type Muster = {
  capabilities: Capability[]
  asks: Thousandths[]
  /** By code. */
  forces: Force[]
}

export type CoverageFacts = {
  stations: readonly StationFacts[]
  plans: readonly Plan[]
  mandates: readonly Mandate[]
  policy: Policy
  /** `YYYY-MM-DD` in Viet Nam */
  day: string
}

/** Calls are reckoned at this magnitude, as an unknown one is served. */
const MAGNITUDE = 'medium'
/** To bring one thing a single member must be free. */
const CREW_FOR_ONE_THING = 1

/**
 * What a point of this kind asks for and who may answer, null where the ask does not concern such
 * points: a plan for rivers says nothing of the sea. A plan asks for what is essential in it; a single
 * thing must be held by one station alone.
 */
export function muster(
  ask: CoverageAsk,
  kind: PointKind,
  facts: CoverageFacts,
  forces: Forces,
): Muster | null {
  if (ask.by === 'capability') {
    const asks = [thousandthsUp(ask.quantity)]
    const all = forcesOf([ask.capability], CREW_FOR_ONE_THING, null, facts, forces)
    const able = all.filter(({ holds }) => (holds[0] ?? 0) >= (asks[0] ?? 0))
    return { capabilities: [ask.capability], asks, forces: able }
  }
  const medium = ask.medium ?? (kind === 'sea' ? 'sea' : 'land')
  const call = {
    hazard: ask.hazard,
    medium,
    alsoMedia: [],
    magnitude: MAGNITUDE,
    day: facts.day,
  } as const
  const planned = needsFor(call, facts.plans)
  const needs = planned.needs.filter(({ essential }) => essential)
  if (needs.length === 0) return null
  const capabilities = needs.map(({ capability }) => capability)
  return {
    capabilities,
    asks: needs.map(({ quantity }) => thousandthsUp(quantity)),
    forces: forcesOf(capabilities, planned.crewPerStation, call, facts, forces).filter(
      ({ holds }) => holds.some((quantity) => quantity > 0),
    ),
  }
}

/** Whoever could be sent at all, whatever they hold: those that could be given some. */
export const onCall = (facts: CoverageFacts, forces: Forces): Force[] =>
  forcesOf([], CREW_FOR_ONE_THING, null, facts, forces)

const WHERE: Record<Medium, (point: CoveragePoint) => boolean> = {
  sea: ({ kind }) => kind === 'sea',
  // The shore and what lies within a harbour's reach of open sea.
  coast: ({ kind, harbour }) => kind !== 'sea' && harbour >= 0,
  river: ({ kind }) => kind !== 'sea',
  land: ({ kind }) => kind !== 'sea',
  facility: ({ kind }) => kind !== 'sea',
  air: ({ kind }) => kind !== 'sea',
}

/** Does the ask concern this point at all? */
export const concerns = (ask: CoverageAsk, point: CoveragePoint) =>
  ask.by === 'capability' || ask.medium === null || WHERE[ask.medium](point)

type Call = Parameters<typeof mandateOf>[1]

function forcesOf(
  capabilities: readonly Capability[],
  crew: number,
  call: Call | null,
  { stations, mandates, day }: CoverageFacts,
  forces: Forces,
): Force[] {
  return stations
    .map((station) => (forces === 'all' ? established(station) : station))
    .filter((station) => {
      const role = call && (mandateOf(station.agency, call, mandates)?.role ?? null)
      const failing: Parameters<typeof testStation>[0] = []
      testStation(failing, station, { ...NO_CALL, day }, crew, role, NOT_ASKED)
      return failing.every(({ code }) => code === 'unreachable')
    })
    .map((station) => ({
      code: station.code,
      name: station.name,
      readyMinutes: station.mobilisationMinutes,
      sails: station.port !== null && usableOf(station, 'vessel-sea', day) >= 1,
      holds: capabilities.map((capability) => thousandths(usableOf(station, capability, day))),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Whether a station reaches a point is asked point by point. */
const NOT_ASKED = { option: null, because: 'no-route' } as const
const NO_CALL = { atSea: false, declined: [], assigned: [] }

/** As set up: on duty with its whole crew, everything owned in the store. */
const established = (station: StationFacts): StationFacts => ({
  ...station,
  readiness: 'ready',
  crewOnDuty: Number.MAX_SAFE_INTEGER,
  crewFree: Number.MAX_SAFE_INTEGER,
  qualificationExpiresOn: null,
  stock: station.stock.map((lot) => ({ ...lot, outOfService: 0, committed: 0, expiresOn: null })),
})
