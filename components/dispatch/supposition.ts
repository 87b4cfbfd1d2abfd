import type { BecomesEligibleIf, PassedOver, Recommendation } from '@/lib/dispatch/recommendation'
import type { PlannedMagnitude, StationSupposition, Supposition } from '@/lib/dispatch/what-if'

/** What is supposed on a screen, and who would go then; no part of it is kept. */
export type WhatIf = {
  suppositions: readonly Supposition[]
  /** null while it is worked out, and where nothing is supposed. */
  supposed: Recommendation | null
  isFailed: boolean
  onSuppose: (suppositions: readonly Supposition[]) => void
}

export const isSupposing = ({ suppositions }: Pick<WhatIf, 'suppositions'>) =>
  suppositions.length > 0

const isAbout = (each: Supposition, stationCode: string, change: BecomesEligibleIf['change']) =>
  each.change === change && each.stationCode === stationCode

/** Supposes one change of one station, or no longer. */
export function withChange(
  suppositions: readonly Supposition[],
  supposition: StationSupposition,
  isOn: boolean,
): Supposition[] {
  const { stationCode, change } = supposition
  const others = suppositions.filter((each) => !isAbout(each, stationCode, change))
  return isOn ? [...others, supposition] : others
}

export const magnitudeIn = (suppositions: readonly Supposition[]): PlannedMagnitude | null =>
  suppositions.flatMap((each) => (each.change === 'magnitude' ? [each.magnitude] : [])).at(-1) ??
  null

/** Judges the call of another magnitude; null = as it is. */
export const withMagnitude = (
  suppositions: readonly Supposition[],
  magnitude: PlannedMagnitude | null,
): Supposition[] => [
  ...suppositions.filter(({ change }) => change !== 'magnitude'),
  ...(magnitude ? [{ change: 'magnitude' as const, magnitude }] : []),
]

export const ROLES = ['lead', 'along', 'reserve', 'passed'] as const
export type Role = (typeof ROLES)[number]

/** What a recommendation makes of a station; null = it does not name it. */
export function roleOf(recommendation: Recommendation, stationCode: string): Role | null {
  const isIt = (row: { stationCode: string }) => row.stationCode === stationCode
  if (recommendation.package.some(isIt))
    return recommendation.lead?.stationCode === stationCode ? 'lead' : 'along'
  if (recommendation.reserves.some(isIt)) return 'reserve'
  return recommendation.passedOver.some(isIt) ? 'passed' : null
}

export type PassedRow = {
  station: PassedOver
  /** The change that may be supposed of it. */
  change: BecomesEligibleIf | null
  isOn: boolean
  /** What would become of it, where something is supposed. */
  would: { role: Role | null; arrivalMinutes: number | null } | null
}

/**
 * Who is passed over in truth, each with what would become of it. A row stays where it is while its
 * change is supposed, also when it would go: the switch must not vanish from under the hand. Stations
 * that only the supposed answer passes over follow.
 */
export function passedRows(
  { passedOver }: Recommendation,
  { suppositions, supposed }: Pick<WhatIf, 'suppositions' | 'supposed'>,
): PassedRow[] {
  const now = supposed?.passedOver ?? []
  const known = new Set(passedOver.map(({ stationCode }) => stationCode))
  const added = now.filter(({ stationCode }) => !known.has(stationCode))
  return [...passedOver, ...added].map((station) => {
    const { stationCode } = station
    const shown = now.find((each) => each.stationCode === stationCode) ?? station
    const on = suppositions.find(
      (each) => each.change !== 'magnitude' && each.stationCode === stationCode,
    )
    const change = on && on.change !== 'magnitude' ? on : shown.becomesEligibleIf
    return {
      station: shown,
      change: change ?? null,
      isOn: on !== undefined,
      would: supposed && {
        role: roleOf(supposed, stationCode),
        arrivalMinutes:
          [...supposed.package, ...supposed.reserves, ...now].find(
            (each) => each.stationCode === stationCode,
          )?.arrivalMinutes ?? null,
      },
    }
  })
}

/** How the supposed answer differs from the true one. */
export function effectOf(actual: Recommendation, supposed: Recommendation) {
  const codes = (recommendation: Recommendation) =>
    recommendation.package.map(({ stationCode }) => stationCode)
  const [before, after] = [codes(actual), codes(supposed)]
  return {
    lead: supposed.lead,
    isSameLead: supposed.lead?.stationCode === actual.lead?.stationCode,
    /** Minutes that the lead is there earlier (+) or later (−); null where there is none to compare. */
    gainedMinutes:
      actual.lead && supposed.lead
        ? Math.round(actual.lead.arrivalMinutes) - Math.round(supposed.lead.arrivalMinutes)
        : null,
    added: after.filter((code) => !before.includes(code)),
    missing: before.filter((code) => !after.includes(code)),
  }
}
