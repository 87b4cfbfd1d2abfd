import 'server-only'
import type { Agency } from '@/lib/accounts/agency'
import type { Db, Tx } from '@/lib/db'
import type { RecommendInput } from '@/lib/dispatch/input'
import { type GatheredFacts, gatherFacts } from '@/lib/dispatch/queries'
import { byCodeOrId } from '@/lib/incidents/rows'
import { type Team, teamTraveller } from '@/lib/stations/team'
import { travelTo } from '@/lib/travel/queries'
import type { TravelFacts, TravelPlace } from '@/lib/travel/travel'
import { findCall } from './call'
import { listTeams } from './teams'

/** The whole input of a recommendation for an incident, with the ways; an outside engine may be asked. */
export async function gatherInput(
  db: Db,
  incidentId: string,
  now: Date,
): Promise<RecommendInput | null> {
  const found = await findCall(db, incidentId, now)
  if (!found) return null
  const { call, place, onlyOf } = found
  const facts = await gatherDesk(db, call.world, now, onlyOf)
  const travel = await travelTo(place, travellersOf(facts), facts.policy.travel)
  return { call, ...facts, travel, computedAt: now.toISOString() }
}

/** The facts of one world with the teams that are out; an outside engine may be asked for ways. */
export async function gatherDesk(db: Db, world: string, now: Date, onlyOf: Agency | null = null) {
  const facts = await gatherFacts(db, world, now)
  const waysTo = waysOnce(facts, new Map())
  const teams = await listTeams(db, { world, facts, now, waysTo, onlyOf })
  return { ...facts, teams }
}

/** Ways to an incident are the same for each of its teams. */
const waysOnce =
  ({ stations, policy }: GatheredFacts, known: Map<string, TravelFacts>) =>
  async (to: TravelPlace | null, id: string) => {
    const ways = known.get(id) ?? (await travelTo(to, stations, policy.travel))
    known.set(id, ways)
    return ways
  }

/** Who may set out: the stations, and the teams from where they are. */
export const travellersOf = ({
  stations,
  teams,
}: Pick<RecommendInput, 'stations'> & { teams: Team[] }) => [
  ...stations,
  ...teams.map(teamTraveller),
]

/** The facts with nobody held back for not having answered. */
export const mayAskAgain = (facts: RecommendInput, silent: readonly string[]): RecommendInput => ({
  ...facts,
  call: { ...facts.call, declined: facts.call.declined.filter((code) => !silent.includes(code)) },
})

/** Ways that were fetched before the lock: to the incident, and to those that could lose a team to it. */
export type WaysBefore = { here: TravelFacts; others: ReadonlyMap<string, TravelFacts> }

/** The same under lock, in one transaction: no way is asked for under it. */
export async function gatherUnderLock(
  tx: Tx,
  incidentId: string,
  now: Date,
  { here, others }: WaysBefore,
): Promise<{ facts: RecommendInput; silent: string[] } | null> {
  const found = await findCall(tx, incidentId, now)
  if (!found) return null
  const { call, silent, onlyOf } = found
  const facts = await gatherFacts(tx, call.world, now)
  const waysTo = async (_to: TravelPlace | null, id: string) => others.get(id) ?? NO_WAYS
  const teams = await listTeams(tx, {
    world: call.world,
    facts,
    now,
    waysTo,
    onlyOf,
    isLocking: true,
  })
  const input = { call, ...facts, teams, travel: here, computedAt: now.toISOString() }
  return { facts: input, silent }
}

/** A team that set out since the ways were fetched has none, and nobody could stand in for it. */
const NO_WAYS: TravelFacts = { source: '', version: '', rows: {} }

/**
 * Ways are fetched before the transaction: they need no lock, only where the place, the stations and the
 * teams are, and an outside engine may take its time. Null where there is no such incident.
 */
export async function waysBefore(db: Db, code: string, now: Date): Promise<WaysBefore | null> {
  const incident = await db.incident.findUnique({ where: byCodeOrId(code), select: { id: true } })
  const found = incident && (await findCall(db, incident.id, now))
  if (!found) return null
  const { call, place, onlyOf } = found
  const facts = await gatherFacts(db, call.world, now)
  const others = new Map<string, TravelFacts>()
  const waysTo = waysOnce(facts, others)
  const teams = await listTeams(db, { world: call.world, facts, now, waysTo, onlyOf })
  const here = await travelTo(place, travellersOf({ ...facts, teams }), facts.policy.travel)
  return { here, others }
}
