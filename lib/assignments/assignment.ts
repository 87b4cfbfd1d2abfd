import { err, ok, type Result } from '@/lib/result'
import { CLOCK_SKEW_MS } from '@/lib/time/clock-skew'

export const ASSIGNMENT_STATUSES = [
  'ordered',
  'acknowledged',
  'departed',
  'arrived',
  'released',
  'returned',
  'declined',
  'expired',
  'cancelled',
  'diverted',
] as const
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number]

export const STEPS = [
  'acknowledge',
  'decline',
  'depart',
  'arrive',
  'release',
  'return',
  'cancel',
] as const
export type Step = (typeof STEPS)[number]

type Move = { from: readonly AssignmentStatus[]; to: AssignmentStatus; ends: boolean }

/**
 * The whole life of an order. Accepting is acknowledging; cancelling only before departure; a station
 * on its way may be released (stood down) without having arrived. What `ends` frees stock and crew.
 */
const MOVES: Record<Step, Move> = {
  acknowledge: { from: ['ordered'], to: 'acknowledged', ends: false },
  decline: { from: ['ordered', 'acknowledged'], to: 'declined', ends: true },
  depart: { from: ['acknowledged'], to: 'departed', ends: false },
  arrive: { from: ['departed'], to: 'arrived', ends: false },
  release: { from: ['departed', 'arrived'], to: 'released', ends: false },
  return: { from: ['released'], to: 'returned', ends: true },
  cancel: { from: ['ordered', 'acknowledged'], to: 'cancelled', ends: true },
}

export type StepRefusal =
  | { code: 'illegal-step'; from: AssignmentStatus; step: Step }
  | { code: 'time-out-of-order' }

export type StepTimes = Partial<
  Record<'orderedAt' | 'acknowledgedAt' | 'departedAt' | 'arrivedAt' | 'releasedAt', Date | null>
>

/**
 * Takes an order one step on. `at` is when it happened, told now: not before the step before it and
 * not in the future.
 */
export function step(
  status: AssignmentStatus,
  taken: Step,
  times: StepTimes,
  at: Date,
  now: Date,
): Result<{ to: AssignmentStatus; ends: boolean }, StepRefusal> {
  const { from, to, ends } = MOVES[taken]
  if (!from.includes(status)) return err({ code: 'illegal-step', from: status, step: taken })
  const last = Math.max(...Object.values(times).map((time) => time?.getTime() ?? 0))
  if (at.getTime() < last || at.getTime() > now.getTime() + CLOCK_SKEW_MS)
    return err({ code: 'time-out-of-order' })
  return ok({ to, ends })
}

/** The steps a crew or a coordinator may take from here, the usual one first. */
export const nextSteps = (status: AssignmentStatus): Step[] =>
  (['acknowledge', 'depart', 'arrive', 'release', 'return', 'decline', 'cancel'] as const).filter(
    (taken) => MOVES[taken].from.includes(status),
  )

/** The station's own steps; cancelling is the desk's. */
export const isCrewStep = (taken: Step) => taken !== 'cancel'
