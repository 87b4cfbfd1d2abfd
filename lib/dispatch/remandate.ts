import type { Agency } from '@/lib/accounts/agency'
import { isSameLine } from '@/lib/plans/mandate-version'
import { leadAgencyOf, mandateOf, type Support, supportFor } from '@/lib/plans/mandates'
import type { Mandate } from '@/lib/plans/plan'
import type { RecommendInput } from './input'

/** What mandates decide of a call. */
export type Mandated = {
  /** null = nobody must: the desk that logged leads. */
  leadAgency: Agency | null
  support: Support[]
  /** Stations whose agency has no mandate, by code. */
  outOfMandate: string[]
}

export type Remandated = { before: Mandated; after: Mandated }

/**
 * What would have been otherwise under another mandate: the same call, stations and bodies, with this
 * mandate in place of the one of its body and magnitude, as if it had been in force that day. Null
 * where the call is not of its hazard or medium.
 */
export function remandate(input: RecommendInput, mandate: Mandate): Remandated | null {
  const { call } = input
  const media = [call.medium, ...call.alsoMedia]
  if (mandate.hazard !== call.hazard || !media.includes(mandate.medium)) return null
  const standing = { ...mandate, effectiveFrom: call.day, effectiveTo: null }
  const others = input.mandates.filter((other) => !isSameLine(other, mandate))
  return { before: mandated(input), after: mandated({ ...input, mandates: [...others, standing] }) }
}

const mandated = ({ call, mandates, externals, stations }: RecommendInput): Mandated => ({
  leadAgency: leadAgencyOf(mandates, call),
  support: supportFor(call, mandates, externals),
  outOfMandate: stations
    .filter(({ agency }) => mandateOf(agency, call, mandates)?.role === 'none')
    .map(({ code }) => code)
    .sort(),
})
