import { CAPABILITY_UNIT, type Capability } from '@/lib/plans/capability'
import type { Need } from '@/lib/plans/plan'
import { fromThousandths, type Thousandths } from '@/lib/quantities/thousandths'
import type { Team } from '@/lib/stations/team'
import { rangeOf } from './arrival'
import type { Candidate } from './candidates'
import type { Brings, Pick, PickedTeam } from './recommendation'

/** Who brings what: needs are filled in order of arrival, each with what it holds of what is left. */
export function fill(
  members: readonly Candidate[],
  asks: readonly Thousandths[],
): { shares: Map<Candidate, Thousandths[]>; left: Thousandths[] } {
  const left = [...asks]
  const shares = new Map<Candidate, Thousandths[]>()
  for (const member of members)
    shares.set(
      member,
      left.map((open, need) => {
        const share = Math.min(open, member.holds[need] ?? 0)
        left[need] = open - share
        return share
      }),
    )
  return { shares, left }
}

/** What one candidate would bring if it went alone. */
export const aloneShare = ({ holds }: Candidate, asks: readonly Thousandths[]) =>
  asks.map((ask, need) => Math.min(ask, holds[need] ?? 0))

/** A candidate with its share as it is shown and ordered; by sea it also takes the vessel it sails in. */
export function pickOf(
  candidate: Candidate,
  share: readonly Thousandths[],
  needs: readonly Need[],
  crew: number,
): Pick {
  const { station, team, row, arrival } = candidate
  const { option } = arrival
  const { low, high } = rangeOf(arrival)
  return {
    stationCode: station.code,
    name: station.name,
    arrivalMinutes: arrival.minutes,
    arrivalLow: low,
    arrivalHigh: high,
    mobilisationMinutes: arrival.mobilisationMinutes,
    travelMinutes: option.minutes,
    straightKm: row.straightKm,
    distanceKm: option.km,
    mode: option.mode,
    source: option.source,
    estimate: option.estimate,
    brings: bringsOf(candidate, share, needs),
    // A team is not divided on the road.
    crew: team?.crew ?? crew,
    ...(team ? { team: pickedTeam(team) } : {}),
  }
}

/** What is told of a team: not what it carries, which is in what it brings. */
export const pickedTeam = ({
  assignmentId,
  state,
  incidentCode,
  position,
  knownAt,
  ageMinutes,
  leaves,
}: Team): PickedTeam => ({
  assignmentId,
  state,
  incidentCode,
  position,
  knownAt,
  ageMinutes,
  leaves,
})

function bringsOf(
  { usable, arrival }: Candidate,
  share: readonly Thousandths[],
  needs: readonly Need[],
): Brings[] {
  const brings = needs.flatMap(({ capability }, need) => {
    const quantity = Math.min(fromThousandths(share[need] ?? 0), usable[need] ?? 0)
    return quantity > 0 ? [bring(capability, quantity)] : []
  })
  if (arrival.option.mode === 'road') return brings
  const vessels = brings.find(({ capability }) => capability === 'vessel-sea')
  if (vessels === undefined) return [...brings, bring('vessel-sea', 1)]
  vessels.quantity = Math.max(1, vessels.quantity)
  return brings
}

const bring = (capability: Capability, quantity: number): Brings => ({
  capability,
  unit: CAPABILITY_UNIT[capability],
  quantity,
})
