import { CAPABILITY_UNIT } from '@/lib/plans/capability'
import type { External, Need } from '@/lib/plans/plan'
import { fromThousandths, type Thousandths } from '@/lib/quantities/thousandths'
import type { Candidate } from './candidates'
import type { Shortfall } from './recommendation'

/**
 * What the package leaves open: `left` of each ask, with the next candidate by arrival that could
 * bring some of it and the externals that hold it.
 */
export const shortfallsOf = (
  needs: readonly Need[],
  asks: readonly Thousandths[],
  left: readonly Thousandths[],
  spareCandidates: readonly Candidate[],
  externals: readonly External[],
): Shortfall[] =>
  needs.flatMap(({ capability, quantity }, need) => {
    const open = left[need] ?? 0
    if (open === 0) return []
    const next = spareCandidates.find(({ holds }) => (holds[need] ?? 0) > 0)
    const shortfall: Shortfall = {
      capability,
      unit: CAPABILITY_UNIT[capability],
      needed: quantity,
      available: fromThousandths((asks[need] ?? 0) - open),
      externals: externals
        .filter((external) => external.capabilities.includes(capability))
        .map((external) => external.id),
    }
    if (next)
      shortfall.next = {
        stationCode: next.station.code,
        arrivalMinutes: next.arrival.minutes,
        quantity: fromThousandths(Math.min(open, next.holds[need] ?? 0)),
      }
    return [shortfall]
  })
