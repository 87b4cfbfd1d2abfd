import type { RecommendInput } from '@/lib/dispatch/input'
import { CAPABILITIES, type Capability } from '@/lib/plans/capability'
import type { Need } from '@/lib/plans/plan'
import type { StationFacts, Stock } from '@/lib/stations/station'
import { type Team, teamKey } from '@/lib/stations/team'
import type { TravelOption } from '@/lib/travel/travel'
import { aCall, anInput } from '@/tests/factories/call'
import { aPlan, aPolicy } from '@/tests/factories/plan'
import { aStation } from '@/tests/factories/station'
import { aWay, travelOf } from '@/tests/factories/travel'

/** Seeded, so that a case that fails can be looked at again (mulberry32). */
export function dice(seed: number) {
  let state = seed >>> 0
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    chance: (share: number) => random() < share,
    /** Both ends belong to it. */
    whole: (from: number, to: number) => from + Math.floor(random() * (to - from + 1)),
    pick: <T>(values: readonly [T, ...T[]]) =>
      values[Math.floor(random() * values.length)] ?? values[0],
  }
}
type Dice = ReturnType<typeof dice>

/** Coarse figures make many ties; `plenty` is the largest share of a need that one station holds. */
type Manner = { isCoarse: boolean; plenty: number }

export const CREW_NEEDED = 2

/**
 * A small call full of what makes dispatch hard: equal arrivals, stations that bring a little of much,
 * vessels that are both a need and the way there, crews out, stock bound, broken or expired.
 */
export function aRandomCase(seed: number, mostStations = 12): RecommendInput {
  const die = dice(seed)
  const manner = { isCoarse: die.chance(0.4), plenty: die.pick([0.5, 0.8, 1.2, 2]) }
  const needs = randomNeeds(die, die.pick([1, 2, 2, 3, 4, 5]))
  const stations = Array.from(
    { length: die.chance(0.2) ? die.whole(1, 4) : die.whole(5, mostStations) },
    (_, i) => randomStation(die, `S${String(i).padStart(2, '0')}`, needs, manner),
  )
  const ways = stations.map((station) => {
    const straight = die.whole(1, 150)
    return [
      station.code,
      { km: straight, ways: randomWays(die, straight, manner.isCoarse) },
    ] as const
  })
  return anInput({
    call: aCall({
      needsOverride: needs,
      declined: die.chance(0.1) ? ['S00'] : [],
      assigned: die.chance(0.1) ? ['S01'] : [],
      alreadyBrought: die.chance(0.2)
        ? needs.slice(0, 1).map(({ capability, quantity }) => ({
            capability,
            quantity: die.whole(1, Math.ceil(quantity * 1.2)),
          }))
        : [],
    }),
    plans: [aPlan({ crewPerStation: CREW_NEEDED })],
    policy: aPolicy({
      horizonMinutes: die.pick([90, 240, 400]),
      firstShare: die.pick([0.25, 0.25, 0.5, 1]),
    }),
    stations,
    travel: travelOf(Object.fromEntries(ways)),
  })
}

/** The same small call with teams on the move, of stations whose crews may also be at home. */
export function aRandomCaseWithTeams(seed: number): RecommendInput {
  const input = aRandomCase(seed, 9)
  const die = dice(seed + 1_000_003)
  const { stations, call } = input
  const teams = Array.from({ length: die.whole(1, 5) }, (_, i): Team => {
    const station = stations[die.whole(0, stations.length - 1)]
    const reserve = stations[die.whole(0, stations.length - 1)]
    return {
      assignmentId: `order-${i}`,
      stationCode: station?.code ?? '',
      state: die.pick(['en-route', 'returning']),
      incidentCode: die.pick(['SC-2026-0001', 'SC-2026-0002', 'SC-2026-0003']),
      priority: die.pick([1, 2, 3]),
      position: { lat: 15.5, lng: 108.2 },
      knownAt: '2026-11-24T01:50:00Z',
      ageMinutes: die.pick([0, 0, 7, 25]),
      onWater: die.chance(0.3),
      crew: die.whole(1, 4),
      carries: (call.needsOverride ?? [])
        .filter(() => die.chance(0.7))
        .map(({ capability, quantity }) => ({ capability, quantity: die.whole(1, quantity) }))
        .concat(die.chance(0.3) ? [{ capability: 'vessel-sea', quantity: 1 }] : [])
        .filter(
          ({ capability }, at, all) => all.findIndex((c) => c.capability === capability) === at,
        ),
      leaves: die.pick<Team['leaves']>([
        { is: 'covered' },
        { is: 'nobody' },
        ...(['reserve', 'reserve'] as const).map((is) => ({
          is,
          stationCode: reserve?.code ?? '',
          name: '',
          arrivalMinutes: 60,
        })),
      ]),
    }
  })
  const rows = Object.fromEntries(
    teams.map((team) => {
      const km = die.whole(1, 60)
      return [teamKey(team), { km, ways: randomWays(die, km, die.chance(0.4)) }]
    }),
  )
  return {
    ...input,
    call: { ...call, priority: die.pick([1, 1, 2, 3]) },
    teams,
    travel: { ...input.travel, rows: { ...input.travel.rows, ...travelOf(rows).rows } },
  }
}

/**
 * A whole country: 100 stations, and a call with 12 needs that take several stations each. `isCoarse`
 * makes it hard: all arrive in some dozen groups with a few round quantities, so that much is equal.
 */
export function aNationalCase(seed: number, isCoarse = false): RecommendInput {
  const die = dice(seed)
  const manner = { isCoarse, plenty: die.pick([0.3, 0.6, 1]) }
  const needs = randomNeeds(die, 12)
  const stations = Array.from({ length: 100 }, (_, i) =>
    randomStation(die, `${String(11 + i).padStart(3, '0')}-01`, needs, manner),
  )
  const ways = stations.map((station) => {
    const straight = die.whole(1, 1500)
    return [station.code, { km: straight, ways: randomWays(die, straight, isCoarse) }] as const
  })
  return anInput({
    call: aCall({ needsOverride: needs }),
    stations,
    travel: travelOf(Object.fromEntries(ways)),
  })
}

function randomNeeds(die: Dice, many: number): Need[] {
  const left: Capability[] = [...CAPABILITIES]
  return Array.from({ length: many }, () => {
    const [capability = 'sorbent'] = left.splice(die.whole(0, left.length - 1), 1)
    return { capability, quantity: die.whole(1, 60), essential: die.chance(0.6) }
  })
}

function randomStation(
  die: Dice,
  code: string,
  needs: Need[],
  { isCoarse, plenty }: Manner,
): StationFacts {
  const crewOnDuty = die.chance(0.05) ? 0 : die.whole(2, 6)
  return aStation({
    code,
    port: die.chance(0.6) ? { name: 'Cảng', position: { lat: 15, lng: 108.9 } } : null,
    mobilisationMinutes: isCoarse ? 20 : die.whole(10, 45),
    readiness: die.pick([
      'ready',
      'ready',
      'ready',
      'ready',
      'ready',
      'ready',
      'limited',
      'limited',
      'off',
    ]),
    crewOnDuty,
    crewFree: die.chance(0.1) ? Math.min(1, crewOnDuty) : crewOnDuty,
    qualificationExpiresOn: die.chance(0.05)
      ? '2026-11-24'
      : die.pick([null, '2030-01-01', '2026-11-25']),
    stock: [
      ...needs
        .filter(() => die.chance(0.75))
        .map((need) => randomLot(die, need, { isCoarse, plenty })),
      ...(needs.some(({ capability }) => capability === 'vessel-sea') || die.chance(0.6)
        ? []
        : [aLot('vessel-sea', die.whole(0, 2))]),
    ],
  })
}

function randomLot(die: Dice, { capability, quantity }: Need, { isCoarse, plenty }: Manner): Stock {
  const owned = isCoarse
    ? die.whole(0, 4) * 5
    : die.whole(1, 1 + Math.ceil(quantity * 10 * plenty)) / 10
  return {
    ...aLot(capability, owned),
    outOfService: die.chance(0.1) ? owned / 2 : 0,
    committed: die.chance(0.15) ? die.whole(0, Math.floor(owned)) : 0,
    expiresOn: die.pick([null, null, null, null, null, null, '2026-11-24', '2026-11-25']),
  }
}

const aLot = (capability: Capability, owned: number): Stock => ({
  capability,
  owned,
  outOfService: 0,
  committed: 0,
  expiresOn: null,
})

function randomWays(die: Dice, straightKm: number, isCoarse: boolean): TravelOption[] {
  const minutes = () => (isCoarse ? 10 * die.whole(1, 12) : straightKm + die.whole(0, 990) / 10)
  const ways = [
    ...(die.chance(0.85) ? [aWay(minutes())] : []),
    ...(die.chance(0.4) ? [aWay(minutes(), 'sea')] : []),
    ...(die.chance(0.2) ? [aWay(minutes(), 'road-sea')] : []),
    ...(die.chance(0.05) ? [aWay(Number.NaN)] : []),
  ]
  return ways.sort((a, b) => a.minutes - b.minutes)
}
