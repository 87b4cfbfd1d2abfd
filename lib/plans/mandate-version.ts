import { AGENCIES } from '@/lib/accounts/agency'
import type { External, Mandate } from './plan'
import type { PlanState } from './version'

/** A version of a mandate with how it came about. */
export type MandateVersion = Mandate & {
  version: number
  state: PlanState
  /** null = shipped with the product */
  draftedBy: string | null
  /** ISO 8601 */
  draftedAt: string | null
  approvedBy: string | null
  approvedAt: string | null
}

/** What versions are numbered under. */
export type MandateKey = Pick<Mandate, 'hazard' | 'medium' | 'body'>
export const mandateKeyOf = ({ hazard, medium, body }: MandateKey) =>
  `${hazard}-${medium}-${body.toLowerCase()}`

/** What follows one another by date: the rule for one magnitude stands beside that for another. */
export type MandateLine = MandateKey & Pick<Mandate, 'fromMagnitude'>
export const isSameLine = (a: MandateLine, b: MandateLine) =>
  mandateKeyOf(a) === mandateKeyOf(b) && a.fromMagnitude === b.fromMagnitude

export const BODY_KINDS = [
  'oil-centre',
  'cbrn-centre',
  'naccet-unit',
] as const satisfies External['kind'][]

/** Whom a mandate may name: an agency, a kind of external, or one external by its id. */
export const bodiesOf = (externals: readonly Pick<External, 'id'>[]): string[] => [
  ...AGENCIES,
  ...BODY_KINDS,
  ...externals.map(({ id }) => id),
]

/** A source that was checked says where it was: "Điều 13", with a number. */
export const namesArticle = (source: string) => /(?:điều|article)\s+\d/iu.test(source)
