import type { Agency } from '@/lib/accounts/agency'
import type { Hazard, Medium } from '@/lib/hazards/hazard'
import type { TravelPolicy } from '@/lib/travel/policy'
import type { Capability } from './capability'

export const MAGNITUDES = ['small', 'medium', 'large', 'unknown'] as const
export type Magnitude = (typeof MAGNITUDES)[number]
/** What is unknown has no plan of its own. */
export const PLANNED_MAGNITUDES = ['small', 'medium', 'large'] as const

export type Need = { capability: Capability; quantity: number; essential: boolean }

/** What a hazard × medium × magnitude asks for. Dated, immutable once used. */
export type Plan = {
  id: string
  hazard: Hazard
  medium: Medium
  magnitude: Exclude<Magnitude, 'unknown'>
  version: number
  /** Members bound at each station sent. */
  crewPerStation: number
  needs: Need[]
  /** `YYYY-MM-DD`, first and last day in force; `effectiveTo` null = open. */
  effectiveFrom: string
  effectiveTo: string | null
  /** null: chờ phê duyệt */
  approvedBy: string | null
}

export const MANDATE_ROLES = ['must', 'may', 'inform', 'none'] as const
export type MandateRole = (typeof MANDATE_ROLES)[number]

/** Who acts for a hazard × medium. `body` is an agency or the id of an external. */
export type Mandate = {
  id: string
  hazard: Hazard
  medium: Medium
  body: Agency | string
  role: MandateRole
  /** Only from this magnitude up; null = always. */
  fromMagnitude: Exclude<Magnitude, 'unknown'> | null
  source: string
  verified: boolean
  effectiveFrom: string
  effectiveTo: string | null
}

/** A force outside the 100 stations: asked for support, never ordered. */
export type External = {
  id: string
  name: string
  kind: 'oil-centre' | 'cbrn-centre' | 'naccet-unit'
  /** Old coast provinces the body answers for; routing by new province codes is wrong (domain §1.3). */
  area: string
  /** South and north end of the coast it covers, degrees of latitude; null = nationwide. */
  latFrom: number | null
  latTo: number | null
  capabilities: Capability[]
  verified: boolean
  source: string
}

export type CoveragePolicy = {
  /** A place counts as covered within this. */
  coverMinutes: number
  /** A cheaper station may be this much later, min. */
  alternativeMinutes: number
  /** Losses smaller than this share of a province are not told, 0–1. */
  leastShare: number
}

/** What a province's stations should have free together at any time; below it the board says so. */
export type MinimumStrength = { provinceCode: string; capability: Capability; quantity: number }

export const ON_EXPIRY = ['propose', 'order-reserve'] as const
export type OnExpiry = (typeof ON_EXPIRY)[number]

/** Operational figures, dated data; no figure here is law. */
export type Policy = {
  version: number
  /** Share of an essential need that makes a station worth being first, 0–1. */
  firstShare: number
  /** What arrives later than this is only waited for when nothing arrives earlier. */
  horizonMinutes: number
  /** How long the package waits for what is not essential after its last station. */
  waitMinutes: number
  ackMinutes: number
  /** When nobody answers within that: the next reserve is proposed (absent: the same), or ordered. */
  onExpiry?: OnExpiry
  /** A crew that accepted should have left by then; absent = 20. */
  departMinutes?: number
  /** A team on the move takes this long to take a new order and turn round; absent = 5. */
  turnMinutes?: number
  /** From so many open incidents on, orders spare what there is (`surgeOf`); absent = never. */
  surge?: { fromOpen: number }
  /** Orders of this magnitude and above want an approval; they go without it. Absent = none does. */
  approvalFrom?: Exclude<Magnitude, 'unknown'>
  /** Node budget of the exact package search. */
  nodeBudget: number
  /** Absent in figures written before coverage was reckoned: then nothing is asked of provinces. */
  minimumStrength?: MinimumStrength[]
  /** How a package's cost to coverage is reckoned; absent likewise. */
  coverage?: CoveragePolicy
  /** km/h by link class, loaded truck by day; and the other travel factors. */
  travel: TravelPolicy
}

export { ROAD_CLASSES, type RoadClass, type TravelPolicy } from '@/lib/travel/policy'
