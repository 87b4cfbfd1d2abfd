import type { Position } from '@/lib/geo/position'
import type { Capability } from '@/lib/plans/capability'
import type { StationFacts } from './station'

/** What becomes of the incident a team leaves: nothing is missing, the next reserve goes, or nobody can. */
export type Leaves =
  | { is: 'covered' }
  | { is: 'reserve'; stationCode: string; name: string; arrivalMinutes: number }
  | { is: 'nobody' }

export const TEAM_STATES = ['en-route', 'returning'] as const

/** A team out on an order that could be turned round: on its way there, or on its way home. */
export type Team = {
  /** Its order; `teamKey` names its ways by it. */
  assignmentId: string
  stationCode: string
  state: (typeof TEAM_STATES)[number]
  incidentCode: string
  /** Of the incident it is on: 1 is the most urgent. */
  priority: 1 | 2 | 3
  position: Position
  /** ISO 8601: when it was last known to be there. */
  knownAt: string
  /** Since then: it may be that much farther away by now, and is reckoned so. */
  ageMinutes: number
  /** Sailing: it goes on by sea, and by nothing else. */
  onWater: boolean
  crew: number
  /** What it has with it, in the capability's unit. */
  carries: { capability: Capability; quantity: number }[]
  leaves: Leaves
}

/** A team's ways are kept beside those of stations, whose codes are never like this. */
export const teamKey = ({ assignmentId }: Pick<Team, 'assignmentId'>) => `team:${assignmentId}`

/** Where its ways begin. */
export const teamTraveller = (team: Team) => ({
  code: teamKey(team),
  position: team.position,
  port: team.onWater ? { name: '', position: team.position } : null,
  sailsOnly: team.onWater,
})

/** A crew needs this long to take the new order and turn round, min; the policy's `turnMinutes` goes before. */
export const TURN_MINUTES = 5

/** The team as a station of its own: where it is, with what it has, under its station's name and papers. */
export const teamAsStation = (
  team: Team,
  home: StationFacts,
  turnMinutes: number,
): StationFacts => ({
  ...home,
  position: team.position,
  port: teamTraveller(team).port,
  mobilisationMinutes: turnMinutes + team.ageMinutes,
  readiness: 'ready',
  crewOnDuty: team.crew,
  crewFree: team.crew,
  stock: team.carries.map(({ capability, quantity }) => ({
    capability,
    owned: quantity,
    outOfService: 0,
    committed: 0,
    expiresOn: null,
  })),
})
