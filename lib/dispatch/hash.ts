import type { External, Mandate, Plan, Policy } from '@/lib/plans/plan'
import type { StationFacts, Stock } from '@/lib/stations/station'
import type { Team } from '@/lib/stations/team'
import type { TravelOption, TravelRow } from '@/lib/travel/travel'
import type { RecommendInput } from './input'
import type { Call } from './recommendation'
import { sha256 } from './sha256'

/**
 * Names the inputs of a decision: equal facts have one hash, whatever order they came in and whatever
 * the clock says. Roads along a route are drawn, not decided on, and are left out.
 */
export const hashOf = (input: RecommendInput): string =>
  sha256(
    JSON.stringify([
      ofCall(input.call),
      sorted(input.stations, (station) => station.code).map(ofStation),
      sorted(input.teams ?? [], (team) => team.assignmentId).map(ofTeam),
      [input.travel.source, input.travel.version],
      sorted(Object.entries(input.travel.rows), ([code]) => code).map(ofRow),
      sorted(input.plans, (plan) => plan.id).map(ofPlan),
      sorted(input.mandates, (mandate) => mandate.id).map(ofMandate),
      sorted(input.externals, (external) => external.id).map(ofExternal),
      ofPolicy(input.policy),
      input.isSurge ?? false,
    ]),
  )

const sorted = <T>(rows: readonly T[], key: (row: T) => string) =>
  [...rows].sort((a, b) => compare(key(a), key(b)))

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)

const ofCall = (call: Call) => [
  call.world,
  call.hazard,
  call.medium,
  // A set: the order in which further media were ticked decides nothing.
  [...call.alsoMedia].sort(),
  call.magnitude,
  call.priority ?? null,
  call.lat,
  call.atSea,
  call.day,
  [...call.declined].sort(),
  [...call.assigned].sort(),
  sorted(call.alreadyBrought, (b) => `${b.capability} ${b.quantity}`).map((b) => [
    b.capability,
    b.quantity,
  ]),
  call.needsOverride &&
    sorted(call.needsOverride, (need) => need.capability).map((need) => [
      need.capability,
      need.quantity,
      need.essential,
    ]),
  call.afterDecision,
]

const ofStation = (station: StationFacts) => [
  station.code,
  station.name,
  station.agency,
  station.position.lat,
  station.position.lng,
  station.port && [station.port.name, station.port.position.lat, station.port.position.lng],
  station.mobilisationMinutes,
  station.readiness,
  station.readinessCause ?? null,
  station.crewOnDuty,
  station.crewFree,
  station.qualificationExpiresOn,
  sorted(station.stock, (lot) => lot.capability).map(ofLot),
]

const ofTeam = (team: Team) => [
  team.assignmentId,
  team.stationCode,
  team.state,
  team.incidentCode,
  team.priority,
  team.position.lat,
  team.position.lng,
  team.knownAt,
  team.ageMinutes,
  team.onWater,
  team.crew,
  sorted(team.carries, ({ capability }) => capability).map((c) => [c.capability, c.quantity]),
  team.leaves.is === 'reserve'
    ? [team.leaves.stationCode, team.leaves.arrivalMinutes]
    : team.leaves.is,
]

const ofLot = (lot: Stock) => [
  lot.capability,
  lot.owned,
  lot.outOfService,
  lot.committed,
  lot.expiresOn,
]

const ofRow = ([code, row]: [string, TravelRow]) => [
  code,
  row.straightKm,
  row.options.map(ofOption),
]

const ofOption = (option: TravelOption) => [
  option.mode,
  option.minutes,
  option.minutesLow,
  option.minutesHigh,
  option.km,
  option.source,
  option.estimate,
]

const ofPlan = (plan: Plan) => [
  plan.id,
  plan.hazard,
  plan.medium,
  plan.magnitude,
  plan.version,
  plan.crewPerStation,
  sorted(plan.needs, (need) => need.capability).map((need) => [
    need.capability,
    need.quantity,
    need.essential,
  ]),
  plan.effectiveFrom,
  plan.effectiveTo,
  plan.approvedBy !== null,
]

const ofMandate = (mandate: Mandate) => [
  mandate.id,
  mandate.hazard,
  mandate.medium,
  mandate.body,
  mandate.role,
  mandate.fromMagnitude,
  mandate.source,
  mandate.verified,
  mandate.effectiveFrom,
  mandate.effectiveTo,
]

const ofExternal = (external: External) => [
  external.id,
  external.name,
  external.kind,
  external.latFrom,
  external.latTo,
  [...external.capabilities].sort(),
]

const ofPolicy = (policy: Policy) => [
  policy.version,
  policy.firstShare,
  policy.horizonMinutes,
  policy.waitMinutes,
  policy.nodeBudget,
  policy.turnMinutes ?? null,
]
