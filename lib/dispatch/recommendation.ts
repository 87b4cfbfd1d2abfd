import type { Handling } from '@/lib/hazards/handling'
import type { Medium } from '@/lib/hazards/hazard'
import type { Capability, CapabilityUnit } from '@/lib/plans/capability'
import type { Support } from '@/lib/plans/mandates'
import type { Magnitude } from '@/lib/plans/plan'
import type { Failing, NeedReason, StationReason } from '@/lib/stations/reason'
import type { Team } from '@/lib/stations/team'
import type { TravelMode } from '@/lib/travel/travel'

export type Brings = { capability: Capability; unit: CapabilityUnit; quantity: number }

export type { Support } from '@/lib/plans/mandates'
export { NEED_REASONS, STATION_REASONS } from '@/lib/stations/reason'

/** A station that is proposed, with what it brings and when. */
export type Pick = {
  stationCode: string
  name: string
  arrivalMinutes: number
  arrivalLow: number
  arrivalHigh: number
  mobilisationMinutes: number
  travelMinutes: number
  straightKm: number
  distanceKm: number
  mode: TravelMode
  source: string
  estimate: boolean
  brings: Brings[]
  crew: number
  /** The team of it that goes from where it is; absent = the crew at home. */
  team?: PickedTeam
}

/** Which team, from where, known when, and what becomes of the incident that it leaves. */
export type PickedTeam = Omit<Team, 'stationCode' | 'priority' | 'onWater' | 'crew' | 'carries'>

export const COMPARISON_REASONS = ['arrives-later', 'not-needed'] as const
export type ReasonCode = StationReason | NeedReason | (typeof COMPARISON_REASONS)[number]

export type Reason = {
  code: ReasonCode
  capability?: Capability
  needed?: number
  has?: number
  because?: NonNullable<Failing['because']>
}

/** What would have to change for a passed-over station to be a candidate. */
export type BecomesEligibleIf =
  | { change: 'call-crew'; count: number }
  | { change: 'return-stock'; capability: Capability; quantity: number }
  | { change: 'back-on-duty' }
  | { change: 'renew-qualification' }

export type PassedOver = {
  stationCode: string
  name: string
  straightKm: number
  distanceKm: number | null
  arrivalMinutes: number | null
  /** Minutes earlier (+) than the lead it would have been there; null where either is unknown. */
  marginMinutes: number | null
  reasons: Reason[]
  becomesEligibleIf?: BecomesEligibleIf
  /** Of a team of it on the move, where that would be the one to go. */
  team?: PickedTeam
}

export type Shortfall = {
  capability: Capability
  unit: CapabilityUnit
  needed: number
  available: number
  next?: { stationCode: string; arrivalMinutes: number; quantity: number }
  /** Ids of externals that hold the capability. */
  externals: string[]
}

/** An area covered less while the package is out; before and after are shares of it, 0–1. */
export type CoverageCost = {
  capability: Capability
  area: string
  before: number
  after: number
  /** A unit that could stand in at the post `to` meanwhile. */
  moveUp?: { stationCode: string; to: string }
}

/** A station a little later than one of the package, with which nothing is left uncovered. */
export type Alternative = {
  replaces: string
  stationCode: string
  name: string
  extraMinutes: number
}

export const NOTES = [
  'no-plan',
  'magnitude-unknown',
  'plan-not-approved',
  'plan-empty',
  'never-boom',
  'waxy-oil',
  'suits-a-first',
  'lead-unprotected',
  'limited-readiness',
  'package-not-proven',
  'engine-fell-back',
  'surge',
  'nobody-can-come',
  'place-unknown',
  'abroad',
] as const
export type Note = (typeof NOTES)[number]

export type RecommendedNeed = {
  capability: Capability
  unit: CapabilityUnit
  quantity: number
  essential: boolean
}

export type Recommendation = {
  /** Of the inputs, without any clock. */
  hash: string
  afterDecision: string | null
  computedAt: string
  world: string
  magnitude: Magnitude
  plans: { id: string; medium: Medium; version: number; approved: boolean }[]
  needs: RecommendedNeed[]
  crewNeeded: number
  lead: Pick | null
  /** Lead first, then by arrival. */
  package: Pick[]
  reserves: Pick[]
  passedOver: PassedOver[]
  shortfalls: Shortfall[]
  support: Support[]
  /** null = not computed, [] = nothing lost. */
  coverageCost: CoverageCost[] | null
  alternative?: Alternative
  travel: { source: string; version: string }
  proven: boolean
  notes: Note[]
}

/** What dispatch knows of the call: no prose, no clock but `day`. */
export type Call = {
  world: string
  hazard: import('@/lib/incidents/incident').Hazard
  medium: Medium
  alsoMedia: Medium[]
  magnitude: Magnitude
  /** 1 is the most urgent; absent = 3. Only the less urgent gives up a team that is on its way. */
  priority?: 1 | 2 | 3
  /** What the substance asks for; absent or null = nothing known that matters. */
  handling?: Handling | null
  /** Latitude decides which regional body is asked. */
  lat: number
  atSea: boolean
  /** `YYYY-MM-DD` in Viet Nam: plans, mandates and expiry are judged on it. */
  day: string
  /** Stations that declined this incident, and those with an open order on it. */
  declined: string[]
  assigned: string[]
  /** What open assignments of this incident already bring; needs are net of it. */
  alreadyBrought: { capability: Capability; quantity: number }[]
  /** The coordinator's changes to the plan's needs; null = as planned. */
  needsOverride: { capability: Capability; quantity: number; essential: boolean }[] | null
  afterDecision: string | null
}
