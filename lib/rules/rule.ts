import type { Hazard, Medium } from '@/lib/hazards/hazard'
import type { Extent, RadiationSituation } from '@/lib/incidents/incident'
import type { QuantityKind, Unit } from '@/lib/quantities/quantity'
import type { Holiday } from '@/lib/time/working-days'

export const SCHEME_LEVELS = {
  'oil-band': ['small', 'medium', 'large'],
  'oil-level': ['facility', 'regional', 'national'],
  'environment-level': ['facility', 'commune', 'provincial', 'national'],
  'chemical-level': ['facility', 'provincial', 'national'],
  'civil-defence': ['1', '2', '3'],
  'radiation-group': ['N1', 'N2', 'N3', 'N4', 'N5'],
  'source-category': ['1', '2', '3', '4', '5'],
  ines: ['0', '1', '2', '3', '4', '5', '6', '7'],
  'soil-limit': ['within', 'exceeds'],
} as const
export type Scheme = keyof typeof SCHEME_LEVELS
export const SCHEMES = Object.keys(SCHEME_LEVELS) as Scheme[]

/** What rules may read of an incident; no prose. */
export type RuleFacts = {
  hazard: Hazard
  medium: Medium
  alsoMedia: Medium[]
  atSea: boolean
  /** The quantities on record; the level uses the one marked, else the released one with the highest end. */
  quantities: { min: number; max: number; unit: Unit; kind: QuantityKind; usedForLevel: boolean }[]
  substanceName: string | null
  details: {
    extent?: Extent | undefined
    situation?: RadiationSituation | undefined
    teq?: number | undefined
  }
  /** The moment rules are taken from: occurredAt ?? discoveredAt ?? reportedAt ?? now. ISO 8601. */
  at: string
  discoveredAt: string | null
  loggedAt: string
}

/** Ends of an interval; an end that is absent is open. */
export type Range = { gt?: number; gte?: number; lt?: number; lte?: number }

/**
 * The whole condition language of rule rows: what is named must hold, a list means any of it.
 * A fact that is unknown never satisfies a condition that asks for it.
 */
export type When = {
  hazard: Hazard[]
  /** The leading medium or one that follows. */
  medium?: Medium[]
  /** At sea by position or by medium. */
  atSea?: boolean
  extent?: Extent[]
  situation?: RadiationSituation[]
  /** Of what was released, in t or m³: the law writes one figure for both. */
  quantity?: Range
  /** Activity of the source over its nuclide's D-value (A/D). */
  activityRatio?: Range
  /** ng/kg TEQ */
  teq?: Range
}

/** Days are Vietnamese days, `YYYY-MM-DD`, both ends in force; `effectiveTo` null = open. */
export type InForce = { effectiveFrom: string; effectiveTo: string | null }

/** One level of one scheme, as data. A change of law is a new row and an end to the old one. */
export type RuleRow = InForce & {
  id: string
  scheme: Scheme
  level: string
  /** Code of a row of `instruments.json`. */
  instrument: string
  article: string | null
  /** What papers print. */
  legalBasis: string
  /** False: not compared with the original text, or an inference from it. */
  verified: boolean
  source: string
  /** Message key under `rules.reason`. */
  reason: string
  when: When
}

/** When a duty falls due: a term in law, a target of our own, or no term at all. */
export type DutyTerm =
  | { kind: 'law'; hours: number }
  | { kind: 'law'; workingDays: number }
  | { kind: 'internal'; minutes: number }
  | { kind: 'none' }

/** One duty to tell one recipient under one instrument. */
export type DutyRow = InForce & {
  id: string
  /** The same through all versions of the rule: `<duty>` is the key of the notice. */
  duty: string
  recipient: string
  /** Duties that share this key replace each other in law: telling one of them is enough. */
  oneOf: string | null
  due: DutyTerm
  /** null: an internal rule, no text of law behind it. */
  instrument: string | null
  article: string | null
  legalBasis: string | null
  verified: boolean
  source: string
  when: When
}

export type Instrument = InForce & {
  code: string
  title: string
  issuer: string
  signedOn: string | null
  replacedBy: string | null
  /** Are the dates read in a source? */
  verified: boolean
  source: string
}

export type RulesData = {
  instruments: Instrument[]
  rules: RuleRow[]
  duties: DutyRow[]
  holidays: Holiday[]
}

export type Classified = {
  scheme: Scheme
  level: string
  instrument: string | null
  article: string | null
  legalBasis: string | null
  effectiveFrom: string | null
  effectiveTo: string | null
  verified: boolean
  /** Message key under `rules.reason`, with figures in `reasonValues`. */
  reason: string
  reasonValues: Record<string, string | number>
  /** True where no rule was in force at the date: the level is for reference only. */
  reference: boolean
  /** Id of the rule row; null with `reference`. */
  ruleId: string | null
}

export type Duty = {
  /** Stable per rule and recipient: the key of its notice. */
  id: string
  recipient: string
  due: { kind: 'law' | 'internal' | 'none'; hours?: number; at?: string }
  legalBasis: string | null
  verified: boolean
  ruleId: string
  /** Duties with the same key replace each other: one notice fulfils them all; null = on its own. */
  oneOf: string | null
}
