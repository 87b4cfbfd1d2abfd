import type { Need, Policy } from '@/lib/plans/plan'
import type { Candidate } from './candidates'

/**
 * Are so many incidents open at once that what there is must be spared for the next call? Only where the
 * policy in force has a figure for it: it is a commander's word, not the product's.
 */
export const surgeOf = ({ surge }: Pick<Policy, 'surge'>, openIncidents: number) =>
  surge !== undefined && openIncidents >= surge.fromOpen

/** In a surge nobody goes for what is not essential; a plan with nothing essential is asked for as it is. */
export function sparing(needs: Need[]): Need[] {
  const essential = needs.filter((need) => need.essential)
  return essential.length > 0 ? essential : needs
}

/**
 * In a surge nobody sets out who would arrive after the horizon: where nobody is nearer, only the first
 * who brings something goes. Candidates come by arrival.
 */
export function withinReach(
  candidates: readonly Candidate[],
  { horizonMinutes }: Pick<Policy, 'horizonMinutes'>,
): Candidate[] {
  const near = candidates.filter(({ arrival }) => arrival.minutes <= horizonMinutes)
  return near.length > 0 ? near : candidates.slice(0, 1)
}
