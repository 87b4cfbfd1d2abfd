import type { Thousandths } from '@/lib/quantities/thousandths'
import type { Team } from '@/lib/stations/team'
import type { Assessed, Candidate } from './candidates'
import type { Call } from './recommendation'

/**
 * The teams that this call may turn round: every one on its way home, and those on their way to a less
 * urgent incident that has somebody to send in their place. One on its way to an incident that nobody
 * else could serve stays on its way.
 */
export const turnable = (teams: readonly Team[], call: Pick<Call, 'priority'>): Team[] =>
  teams.filter(
    ({ state, priority, leaves }) =>
      state === 'returning' || (priority > (call.priority ?? 3) && leaves.is !== 'nobody'),
  )

/** As if no team might be taken from another incident but those that a person agreed to take. */
export const divertingOnly = <Facts extends { teams?: readonly Team[] }>(
  facts: Facts,
  agreed: readonly string[],
): Facts => ({
  ...facts,
  teams: (facts.teams ?? []).filter(
    ({ state, assignmentId }) => state === 'returning' || agreed.includes(assignmentId),
  ),
})

/**
 * A station goes once: with the crew at home, or with a team of it that is out. The team goes where home
 * cannot, or where it is there earlier and brings no less of anything that is asked. Of several teams
 * the earliest does.
 */
export function homeOrTeam(
  home: Assessed,
  teams: readonly Assessed[],
  asks: readonly Thousandths[],
): Assessed {
  const able = teams.filter((team): team is Candidate => team.isCandidate && team.arrival !== null)
  able.sort((a, b) => a.arrival.at - b.arrival.at || (idOf(a) < idOf(b) ? -1 : 1))
  if (!home.isCandidate || home.arrival === null) return able[0] ?? home
  const homeAt = home.arrival.at
  return (
    able.find(
      ({ arrival, holds }) =>
        arrival.at < homeAt &&
        asks.every((ask, need) => (holds[need] ?? 0) >= Math.min(ask, home.holds[need] ?? 0)),
    ) ?? home
  )
}

const idOf = ({ team }: Assessed) => team?.assignmentId ?? ''

/**
 * Who of a package may not be turned round after all: the one who would stand in for it is itself sent
 * here or stands in for another, or another team is taken from the same incident, which was reckoned to
 * lose one. By code, so that the answer does not hang on an order.
 */
export function takenTwice(going: readonly Candidate[]): Team | null {
  const taken = new Set(going.filter(({ team }) => team === null).map((each) => each.station.code))
  const left = new Set<string>()
  const diverted = going
    .flatMap(({ team }) => (team?.state === 'en-route' ? [team] : []))
    .sort((a, b) => (a.assignmentId < b.assignmentId ? -1 : 1))
  for (const team of diverted) {
    const { leaves, incidentCode } = team
    if (left.has(incidentCode)) return team
    left.add(incidentCode)
    if (leaves.is !== 'reserve') continue
    if (taken.has(leaves.stationCode)) return team
    taken.add(leaves.stationCode)
  }
  return null
}
