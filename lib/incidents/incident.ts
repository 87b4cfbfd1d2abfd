import { err, ok, type Result } from '@/lib/result'

export { HAZARDS, type Hazard, MEDIA, type Medium } from '@/lib/hazards/hazard'

export const STATUSES = [
  'reported',
  'verified',
  'responding',
  'contained',
  'recovering',
  'closed',
  'false-alarm',
  'duplicate',
] as const
export type Status = (typeof STATUSES)[number]

/** The stages a stepper shows, in order; false alarms and duplicates leave this road. */
export const STAGES = [
  'reported',
  'verified',
  'responding',
  'contained',
  'recovering',
  'closed',
] as const satisfies readonly Status[]
export type Stage = (typeof STAGES)[number]

export const OPEN_STATUSES = [
  'reported',
  'verified',
  'responding',
  'contained',
  'recovering',
] as const satisfies readonly Status[]

export const PRIORITIES = [1, 2, 3] as const
export type Priority = (typeof PRIORITIES)[number]

export { AGENCIES, type Agency } from '@/lib/accounts/agency'

/**
 * The whole life cycle: one step forward or back, closed from three stages and reopened to
 * recovering. A duplicate is entered and left by its link (design §2), so it has no row to move from.
 */
const NEXT: Record<Status, readonly Status[]> = {
  reported: ['verified', 'false-alarm'],
  verified: ['reported', 'responding', 'closed', 'false-alarm'],
  responding: ['verified', 'contained'],
  contained: ['responding', 'recovering', 'closed'],
  recovering: ['contained', 'closed'],
  closed: ['recovering'],
  'false-alarm': [],
  duplicate: [],
}

/** Ends the incident's work, so nobody may still be out on it. */
const ENDS: readonly Status[] = ['closed', 'false-alarm', 'duplicate']

export type MoveRefusal =
  | { code: 'illegal-move'; from: Status; to: Status }
  | { code: 'stations-still-out'; open: number }

/** May the incident go from one status to another while `openAssignments` stations are out on it? */
export function move(
  from: Status,
  to: Status,
  openAssignments: number,
): Result<Status, MoveRefusal> {
  const allowed = to === 'duplicate' ? from !== 'duplicate' : NEXT[from].includes(to)
  if (!allowed) return err({ code: 'illegal-move', from, to })
  if (ENDS.includes(to) && openAssignments > 0)
    return err({ code: 'stations-still-out', open: openAssignments })
  return ok(to)
}

/** The moves a screen offers from here, forward ones first. */
export const nextStatuses = (from: Status): readonly Status[] =>
  [...NEXT[from]].sort((a, b) => STATUSES.indexOf(b) - STATUSES.indexOf(a))

/** Orders may be given from reported to recovering. */
export const takesOrders = (status: Status) => (OPEN_STATUSES as readonly Status[]).includes(status)

/** `SC-2026-0001`, drills `DT-2026-0001`; more than 9 999 in a year simply grows a digit. */
export const incidentCode = (isDrill: boolean, year: number, seq: number) =>
  `${isDrill ? 'DT' : 'SC'}-${year}-${String(seq).padStart(4, '0')}`

/** `SC-0118` for lists; the full code in headers. */
export const shortCode = (code: string) => code.replace(/-\d{4}-/, '-')

export const RADIATION_SITUATIONS = [
  'lost',
  'stolen',
  'sabotaged',
  'stuck',
  'leak',
  'transport',
] as const
export type RadiationSituation = (typeof RADIATION_SITUATIONS)[number]
export const EXTENTS = ['facility', 'commune', 'province', 'beyond'] as const
export type Extent = (typeof EXTENTS)[number]

/** The hazard's own fields, all optional; no rule reads prose. */
export type HazardDetails = {
  product?: string | undefined
  extent?: Extent | undefined
  matrix?: string | undefined
  /** ng/kg TEQ */
  teq?: number | undefined
  situation?: RadiationSituation | undefined
  kind?: string | undefined
}

export type Substance = {
  un?: string | undefined
  cas?: string | undefined
  name?: string | undefined
}
