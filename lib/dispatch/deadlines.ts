import type { Policy } from '@/lib/plans/plan'
import type { Thousandths } from '@/lib/quantities/thousandths'
import type { Candidate } from './candidates'

/** How much of a need is waited for, and the first minute by which that much can be there (t*). */
export type Deadline = { target: Thousandths; at: Thousandths }

/**
 * t* of one need. What arrives after the horizon is not waited for, unless nothing of this need
 * arrives before it: then the earliest arrival is the horizon. Candidates come by arrival. A need
 * that nobody holds has target 0.
 */
export function deadlineOf(
  candidates: readonly Candidate[],
  need: number,
  ask: Thousandths,
  { horizonMinutes }: Pick<Policy, 'horizonMinutes'>,
): Deadline {
  let target = 0
  let at = 0
  let horizon = Math.round(horizonMinutes * 1000)
  for (const { holds, arrival } of candidates) {
    const quantity = holds[need] ?? 0
    if (quantity === 0) continue
    if (target === 0) horizon = Math.max(horizon, arrival.at)
    if (arrival.at > horizon || target >= ask) break
    target += quantity
    at = arrival.at
  }
  return { target: Math.min(ask, target), at }
}
