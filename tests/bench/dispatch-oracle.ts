import type { RecommendInput } from '@/lib/dispatch/input'
import type { StationFacts } from '@/lib/stations/station'
import type { Team } from '@/lib/stations/team'

/**
 * The same decision by brute force, written from the description of dispatch and not from its code:
 * every subset of the candidates is looked at. For at most some 15 candidates, and for calls whose
 * needs are given by `needsOverride`.
 */
export type OracleAnswer = {
  lead: string | null
  /** Lead first, then by arrival. */
  package: { stationCode: string; team?: string; brings: Record<string, number> }[]
  reserves: string[]
  shortfalls: Record<string, number>
}

type Man = { code: string; t: number; sea: boolean; has: number[]; team?: Team }

export function decideByBruteForce(input: RecommendInput, crewNeeded: number): OracleAnswer {
  const { call, policy } = input
  const needs = (call.needsOverride ?? [])
    .map((need) => ({
      ...need,
      want:
        k(need.quantity) -
        call.alreadyBrought
          .filter(({ capability }) => capability === need.capability)
          .reduce((sum, { quantity }) => sum + k(quantity), 0),
    }))
    .filter(({ want }) => want > 0)
  const men = input.stations
    .flatMap((station) => whoOf(station, input, needs, crewNeeded))
    .sort((a, b) => a.t - b.t || (a.code < b.code ? -1 : 1))

  const essential = needs.map((need, c) => (need.essential ? c : -1)).filter((c) => c >= 0)
  const lead = men.find((man) =>
    essential.some((c) => at(man.has, c) > 0 && at(man.has, c) >= policy.firstShare * wantOf(c)),
  )
  const due = essential.map((c) => {
    const holders = men.filter((man) => at(man.has, c) > 0)
    const first = holders[0]
    if (!first) return { c, goal: 0, by: 0 }
    const horizon = Math.max(k(policy.horizonMinutes), first.t)
    const reachable = total(
      holders.filter(({ t }) => t <= horizon),
      c,
    )
    const goal = Math.min(wantOf(c), reachable)
    const by = holders.find(
      ({ t }) =>
        total(
          holders.filter((man) => man.t <= t),
          c,
        ) >= goal,
    )
    return { c, goal, by: by?.t ?? 0 }
  })
  const core = smallest(
    men,
    lead ? [lead] : [],
    due.map(({ c, goal, by }) => ({ goal, gift: (man) => (man.t <= by ? at(man.has, c) : 0) })),
  )
  const last = core.at(-1) ?? men[0]
  const until = (last?.t ?? 0) + k(policy.waitMinutes)
  const timely = men.filter((man) => man.t <= until || core.includes(man))
  const wishes = needs
    .map((need, c) => ({ need, c }))
    .filter(({ need }) => !need.essential)
    .map(({ c }) => ({
      goal: Math.min(wantOf(c), total(timely, c)),
      gift: (man: Man) => at(man.has, c),
    }))
  const all = last ? smallest(timely, core, wishes) : []

  const open = needs.map(({ want }) => want)
  const shares = all.map((man) => {
    const brings: Record<string, number> = {}
    needs.forEach(({ capability }, c) => {
      const share = Math.min(at(open, c), at(man.has, c))
      open[c] = at(open, c) - share
      if (share > 0) brings[capability] = share / 1000
    })
    return { man, brings }
  })
  const head = lead ?? all[0]
  const going = shares.filter(({ man, brings }) => man === head || Object.keys(brings).length > 0)
  for (const { man, brings } of going)
    if (man.sea) brings['vessel-sea'] = Math.max(1, brings['vessel-sea'] ?? 0)
  const blocked = firstBlocked(going.map(({ man }) => man))
  if (blocked) {
    const others = (input.teams ?? []).filter((team) => team !== blocked)
    return decideByBruteForce({ ...input, teams: others }, crewNeeded)
  }
  const order = [
    ...going.filter(({ man }) => man === head),
    ...going.filter(({ man }) => man !== head),
  ]
  return {
    lead: head?.code ?? null,
    package: order.map(({ man, brings }) => ({
      stationCode: man.code,
      ...(man.team ? { team: man.team.assignmentId } : {}),
      brings,
    })),
    reserves: men
      .filter((man) => !going.some((one) => one.man === man))
      .filter((man) => essential.some((c) => at(man.has, c) > 0))
      .slice(0, 3)
      .map(({ code }) => code),
    shortfalls: Object.fromEntries(
      needs.flatMap(({ capability }, c) =>
        at(open, c) > 0 ? [[capability, at(open, c) / 1000]] : [],
      ),
    ),
  }

  function wantOf(c: number) {
    return needs[c]?.want ?? 0
  }
}

type Goal = { goal: number; gift: (man: Man) => number }

/** Of all supersets of `fixed` that reach the goals: fewest, then least minutes, then codes in order. */
function smallest(men: readonly Man[], fixed: readonly Man[], goals: readonly Goal[]): Man[] {
  const free = men.filter((man) => !fixed.includes(man))
  const sums = goals.map(({ gift }) => subsetSums(free.map(gift)))
  const missing = goals.map(
    ({ goal, gift }) => goal - fixed.reduce((sum, man) => sum + gift(man), 0),
  )
  const times = subsetSums(free.map(({ t }) => t))
  let best = -1
  for (let set = 0; set < 1 << free.length; set++) {
    if (!missing.every((short, g) => at(sums[g] ?? [], set) >= short)) continue
    if (best < 0 || isBetter(set, best)) best = set
  }
  return [...fixed, ...members(best)].sort((a, b) => a.t - b.t || (a.code < b.code ? -1 : 1))

  function members(set: number) {
    return free.filter((_, i) => set & (1 << i))
  }
  function isBetter(set: number, than: number) {
    if (bits(set) !== bits(than)) return bits(set) < bits(than)
    if (at(times, set) !== at(times, than)) return at(times, set) < at(times, than)
    const codes = (one: number) =>
      members(one)
        .map(({ code }) => code)
        .sort()
        .join('|')
    return codes(set) < codes(than)
  }
}

function subsetSums(values: readonly number[]): number[] {
  const sums = new Array<number>(1 << values.length).fill(0)
  for (let set = 1; set < sums.length; set++) {
    const low = 31 - Math.clz32(set & -set)
    sums[set] = at(sums, set & (set - 1)) + at(values, low)
  }
  return sums
}

/** The crew at home, or a team that is out and is no worse in anything and earlier; one or nobody. */
function whoOf(
  station: StationFacts,
  input: RecommendInput,
  needs: readonly { capability: string; want: number }[],
  crewNeeded: number,
): Man[] {
  const capabilities = needs.map(({ capability }) => capability)
  const [home] = manOf(station, input, capabilities, crewNeeded)
  const urgency = input.call.priority ?? 3
  const teams = (input.teams ?? [])
    .filter((team) => team.stationCode === station.code)
    .filter(
      ({ state, priority, leaves }) =>
        state === 'returning' || (leaves.is !== 'nobody' && urgency < priority),
    )
    .flatMap((team) => teamMan(team, station, input, capabilities, crewNeeded))
    .sort(
      (a, b) => a.t - b.t || ((a.team?.assignmentId ?? '') < (b.team?.assignmentId ?? '') ? -1 : 1),
    )
  if (!home) return teams.slice(0, 1)
  const better = teams.find(
    (team) =>
      team.t < home.t &&
      needs.every(({ want }, c) => at(team.has, c) >= Math.min(want, at(home.has, c))),
  )
  return [better ?? home]
}

function teamMan(
  team: Team,
  station: StationFacts,
  input: RecommendInput,
  capabilities: readonly string[],
  crewNeeded: number,
): Man[] {
  const stock = team.carries.map((lot) => ({
    capability: lot.capability,
    owned: lot.quantity,
    outOfService: 0,
    committed: 0,
    expiresOn: null,
  }))
  const { [`team:${team.assignmentId}`]: row } = input.travel.rows
  const rows = row ? { [station.code]: row } : {}
  const asStation: StationFacts = {
    ...station,
    stock,
    crewOnDuty: team.crew,
    crewFree: team.crew,
    readiness: 'ready',
    mobilisationMinutes: 5 + team.ageMinutes,
    port: team.onWater ? { name: 'at sea', position: team.position } : null,
  }
  return manOf(
    asStation,
    { ...input, travel: { ...input.travel, rows } },
    capabilities,
    crewNeeded,
  ).map((man) => ({ ...man, team }))
}

/** By order of the teams: who would be replaced by one that goes, or by one that replaces another. */
function firstBlocked(going: readonly Man[]): Team | undefined {
  const spoken = going.flatMap(({ team, code }) => (team ? [] : [code]))
  const losing: string[] = []
  return going
    .flatMap(({ team }) => (team && team.state === 'en-route' ? [team] : []))
    .sort((a, b) => (a.assignmentId < b.assignmentId ? -1 : 1))
    .find(({ leaves, incidentCode }) => {
      if (losing.includes(incidentCode)) return true
      losing.push(incidentCode)
      if (leaves.is !== 'reserve') return false
      if (spoken.includes(leaves.stationCode)) return true
      spoken.push(leaves.stationCode)
      return false
    })
}

function manOf(
  station: StationFacts,
  { call, travel }: RecommendInput,
  capabilities: readonly string[],
  crewNeeded: number,
): Man[] {
  const free = (capability: string) => {
    const lot = station.stock.find((stock) => stock.capability === capability)
    if (!lot || (lot.expiresOn !== null && lot.expiresOn <= call.day)) return 0
    return Math.max(0, lot.owned - lot.outOfService - lot.committed)
  }
  if (station.readiness === 'off' || station.crewOnDuty === 0) return []
  if (station.crewFree < crewNeeded) return []
  if (station.qualificationExpiresOn && station.qualificationExpiresOn <= call.day) return []
  if (call.declined.includes(station.code) || call.assigned.includes(station.code)) return []
  const ways = (travel.rows[station.code]?.options ?? [])
    .filter(({ minutes }) => Number.isFinite(minutes))
    .filter(({ mode }) => mode === 'road' || (station.port && free('vessel-sea') >= 1))
    .sort((a, b) => a.minutes - b.minutes || RANK[a.mode] - RANK[b.mode])
  const way = ways[0]
  const has = capabilities.map((capability) => k(free(capability)))
  if (!way || has.every((quantity) => quantity === 0)) return []
  const t = k(station.mobilisationMinutes + way.minutes)
  return [{ code: station.code, t, sea: way.mode !== 'road', has }]
}

const RANK = { road: 0, sea: 1, 'road-sea': 2 }
const k = (value: number) => Math.round(value * 1000)
const at = (values: readonly number[], i: number) => values[i] ?? 0
const total = (men: readonly Man[], c: number) => men.reduce((sum, man) => sum + at(man.has, c), 0)
const bits = (set: number) => {
  let many = 0
  for (let rest = set; rest > 0; rest &= rest - 1) many += 1
  return many
}
