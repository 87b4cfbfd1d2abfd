import type { Need } from '@/lib/plans/plan'
import type { Thousandths } from '@/lib/quantities/thousandths'
import type { Candidate } from './candidates'

/**
 * The earliest candidate that alone brings a worthwhile share of an essential need: first on scene
 * matters. `candidates` come by arrival. Null where each brings too little of everything essential.
 */
export const firstOnScene = (
  candidates: readonly Candidate[],
  needs: readonly Need[],
  asks: readonly Thousandths[],
  share: number,
): Candidate | null =>
  candidates.find(({ holds }) =>
    needs.some(({ essential }, need) => {
      const ask = asks[need] ?? 0
      const quantity = holds[need] ?? 0
      return essential && ask > 0 && quantity > 0 && quantity >= share * ask
    }),
  ) ?? null

/** The lead of a package is its first on scene, else whoever of it is there first. */
export function leadFirst(lead: Candidate | null, byArrival: readonly Candidate[]): Candidate[] {
  if (lead === null) return [...byArrival]
  return [lead, ...byArrival.filter((member) => member !== lead)]
}
