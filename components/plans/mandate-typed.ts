import type { Mandate } from '@/lib/plans/plan'

/** The form as it is typed; blank is left open, a box says `on` or nothing. */
export type TypedMandate = {
  hazard: string
  medium: string
  body: string
  role: string
  fromMagnitude: string
  source: string
  verified: string
  effectiveFrom: string
  effectiveTo: string
}

/** What was sent and refused, else the version to begin with, from today and without a last day. */
export function typedMandate(
  base: Partial<Mandate> | null,
  today: string,
  sent: Readonly<Record<string, string>> | null,
): TypedMandate {
  if (sent !== null)
    return {
      hazard: sent.hazard ?? '',
      medium: sent.medium ?? '',
      body: sent.body ?? '',
      role: sent.role ?? '',
      fromMagnitude: sent.fromMagnitude ?? '',
      source: sent.source ?? '',
      verified: sent.verified ?? '',
      effectiveFrom: sent.effectiveFrom ?? '',
      effectiveTo: sent.effectiveTo ?? '',
    }
  return {
    hazard: base?.hazard ?? 'oil',
    medium: base?.medium ?? 'sea',
    body: base?.body ?? 'SOS',
    role: base?.role ?? 'may',
    fromMagnitude: base?.fromMagnitude ?? '',
    source: base?.source ?? '',
    verified: base?.verified ? 'on' : '',
    effectiveFrom: today,
    effectiveTo: '',
  }
}
