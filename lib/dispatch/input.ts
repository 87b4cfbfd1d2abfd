import type { External, Mandate, Plan, Policy } from '@/lib/plans/plan'
import type { StationFacts } from '@/lib/stations/station'
import type { Team } from '@/lib/stations/team'
import type { TravelFacts } from '@/lib/travel/travel'
import type { Call } from './recommendation'

/** Everything a decision rests on. `computedAt` is printed and decides nothing. */
export type RecommendInput = {
  call: Call
  stations: readonly StationFacts[]
  /** Teams on the move; absent = none. */
  teams?: readonly Team[]
  /** Rows by station code, those of teams by `teamKey`. A station without a row has no way to the place. */
  travel: TravelFacts
  plans: readonly Plan[]
  mandates: readonly Mandate[]
  externals: readonly External[]
  policy: Policy
  /** So many incidents are open that what there is must be spared (`surgeOf`); absent = not so. */
  isSurge?: boolean
  /** ISO 8601 */
  computedAt: string
}
