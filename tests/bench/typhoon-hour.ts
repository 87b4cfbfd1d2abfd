import { asksOf } from '@/lib/dispatch/asks'
import type { RecommendInput } from '@/lib/dispatch/input'
import type { Pick } from '@/lib/dispatch/recommendation'
import type { Capability } from '@/lib/plans/capability'
import type { Magnitude, Need } from '@/lib/plans/plan'
import type { StationFacts } from '@/lib/stations/station'
import type { TravelFacts } from '@/lib/travel/travel'
import type { TyphoonCall } from './typhoon-calls'
import type { DispatchPolicy } from './typhoon-policies'

/** A call with the ways to it. */
export type Asked = TyphoonCall & { travel: TravelFacts }
export type Forces = Omit<RecommendInput, 'call' | 'travel' | 'computedAt'>

/**
 * Minutes from the call until `firstShare` of an essential need is on scene, and until every essential
 * need is wholly there; infinite = never. `sent`: teams that went.
 */
export type Outcome = { first: number; complete: number; sent: number }

/** How long a team stays, in minutes; then it drives home and is ready again. */
export const ON_SCENE: Record<Magnitude, number> = {
  small: 120,
  medium: 240,
  large: 480,
  unknown: 240,
}
/** So often the desk looks again at the calls that still lack something essential, in their order. */
export const LOOK_AGAIN_MINUTES = 60
/** What does not come home. */
const USED_UP: ReadonlySet<Capability> = new Set(['sorbent', 'neutraliser'])

type Out = { sentAt: number; backAt: number; pick: Pick }
type Outs = { byCall: Out[][]; byStation: Map<string, Out[]> }

/** The hour and what follows it by one policy: commitments go from call to call until teams are home. */
export function runHour(
  calls: readonly Asked[],
  forces: Forces,
  decide: DispatchPolicy,
): Outcome[] {
  const { horizonMinutes } = forces.policy
  const outs: Outs = { byCall: calls.map(() => []), byStation: new Map() }
  /** Calls that still lack something essential, with when the desk last looked. */
  const open = new Map<number, number>()

  const look = (index: number, asked: Asked, now: number) => {
    const input = inputOf(asked, now, forces, outs.byCall[index] ?? [], outs)
    for (const pick of decide(input)) send(outs, index, outOf(asked, pick, now))
    const call = { ...asked.call, alreadyBrought: broughtBy(outs.byCall[index] ?? []) }
    if (asksOf({ ...forces, call }).net.some(isEssential)) open.set(index, now)
    else open.delete(index)
  }
  /** Between two looks teams only become fewer, until one comes home. */
  const hasReturned = (since: number, now: number) =>
    outs.byCall.some((sent) => sent.some(({ backAt }) => backAt > since && backAt <= now))
  const lookAgain = (now: number) => {
    calls.forEach((asked, index) => {
      const since = open.get(index)
      if (since === undefined) return
      if (now - asked.at > horizonMinutes) open.delete(index)
      else if (hasReturned(since, now)) look(index, asked, now)
    })
  }

  let round = LOOK_AGAIN_MINUTES
  const roundsUntil = (now: number) => {
    for (; round <= now; round += LOOK_AGAIN_MINUTES) lookAgain(round)
  }
  calls.forEach((asked, index) => {
    roundsUntil(asked.at)
    look(index, asked, asked.at)
  })
  roundsUntil((calls.at(-1)?.at ?? 0) + horizonMinutes)
  return calls.map((asked, index) => outcomeOf(asked, outs.byCall[index] ?? [], forces))
}

function send({ byCall, byStation }: Outs, call: number, out: Out) {
  byCall[call]?.push(out)
  const { stationCode } = out.pick
  byStation.set(stationCode, [...(byStation.get(stationCode) ?? []), out])
}

const isEssential = ({ essential }: Need) => essential

const broughtBy = (sent: readonly Out[]) => sent.flatMap(({ pick }) => pick.brings)

const outOf = ({ call: { magnitude } }: Asked, pick: Pick, now: number): Out => ({
  pick,
  sentAt: now,
  backAt: now + pick.arrivalMinutes + ON_SCENE[magnitude] + pick.travelMinutes,
})

/** What the desk knows at this minute: who is out, what is bound or used up, what is on its way here. */
function inputOf(
  { call, travel }: Asked,
  now: number,
  forces: Forces,
  here: readonly Out[],
  { byStation }: Outs,
): RecommendInput {
  return {
    ...forces,
    // Those of other hazards decide nothing and cost time.
    plans: forces.plans.filter(({ hazard }) => hazard === call.hazard),
    mandates: forces.mandates.filter(({ hazard }) => hazard === call.hazard),
    stations: forces.stations.map((station) => {
      const own = byStation.get(station.code)
      return own ? withoutThoseOut(station, own, now) : station
    }),
    travel,
    call: {
      ...call,
      assigned: here.filter(({ backAt }) => backAt > now).map(({ pick }) => pick.stationCode),
      alreadyBrought: broughtBy(here),
    },
    computedAt: '2026-11-24T08:00:00+07:00',
  }
}

function withoutThoseOut(station: StationFacts, own: readonly Out[], now: number): StationFacts {
  let crewFree = station.crewFree
  const bound = new Map<Capability, number>()
  for (const { backAt, pick } of own) {
    const isAway = backAt > now
    if (isAway) crewFree -= pick.crew
    for (const { capability, quantity } of pick.brings)
      if (isAway || USED_UP.has(capability))
        bound.set(capability, (bound.get(capability) ?? 0) + quantity)
  }
  // Each seeded station has one lot of a capability.
  const stock = station.stock.map((lot) => ({ ...lot, committed: bound.get(lot.capability) ?? 0 }))
  return { ...station, crewFree, stock }
}

function outcomeOf({ at, call }: Asked, outs: readonly Out[], forces: Forces): Outcome {
  const needs = asksOf({ call, plans: forces.plans }).gross.filter(isEssential)
  const arrivals = outs
    .map(({ sentAt, pick }) => ({ after: sentAt + pick.arrivalMinutes - at, brings: pick.brings }))
    .sort((a, b) => a.after - b.after)
  /** Minutes until so much of a need is on scene. */
  const until = ({ capability }: Need, quantity: number) => {
    let there = 0
    const last = arrivals.find(({ brings }) => {
      there += brings.find((bringing) => bringing.capability === capability)?.quantity ?? 0
      return there >= quantity - 1e-6
    })
    return last?.after ?? Number.POSITIVE_INFINITY
  }
  const { firstShare } = forces.policy
  return {
    first: Math.min(...needs.map((need) => until(need, firstShare * need.quantity))),
    complete: Math.max(...needs.map((need) => until(need, need.quantity))),
    sent: outs.length,
  }
}
