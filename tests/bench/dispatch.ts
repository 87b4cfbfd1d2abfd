import { asksOf } from '@/lib/dispatch/asks'
import { assess, candidatesOf } from '@/lib/dispatch/candidates'
import type { RecommendInput } from '@/lib/dispatch/input'
import { packageOf } from '@/lib/dispatch/package'
import { recommend } from '@/lib/dispatch/recommend'
import { thousandthsUp } from '@/lib/quantities/thousandths'
import { canServe } from '@/lib/stations/eligibility'
import { aNationalCase, aRandomCase, CREW_NEEDED } from './dispatch-cases'
import { decideByBruteForce } from './dispatch-oracle'

/**
 * What dispatch must reach (README, Targets): `node --import tsx tests/bench/dispatch.ts`. Each figure
 * stands beside a naive way of doing the same in the same run, since machines differ.
 */
const nationals = Array.from({ length: 40 }, (_, seed) => aNationalCase(seed))
const crowded = Array.from({ length: 40 }, (_, seed) => aNationalCase(seed, true))

reportRanking()
reportPackage('package, 100 stations × 12 needs', nationals)
reportPackage('the same with many equal arrivals and quantities', crowded)
reportWhole()
reportOracle(Number(process.argv[2] ?? 10_000))

function reportRanking() {
  const cases = nationals.map((input) => ({ input, needs: asksOf(input).net.slice(0, 5) }))
  const rank = ({ input, needs }: (typeof cases)[number]) =>
    candidatesOf(assess(input, needs, CREW_NEEDED))
  // Every station asked on its own, with its stock searched again for each need.
  const naive = ({ input, needs }: (typeof cases)[number]) =>
    input.stations
      .map((station) => ({
        station,
        reasons: needs.flatMap((need) =>
          canServe(station, input.call, CREW_NEEDED, {
            needs: [need],
            role: null,
            travel: input.travel.rows[station.code]?.options ?? [],
          }),
        ),
      }))
      .sort((a, b) => minutesOf(input, a.station.code) - minutesOf(input, b.station.code))
  line(
    'rank 100 stations × 5 needs, all reasons',
    timed(cases, rank, 100),
    timed(cases, naive, 25),
    'µs',
  )
}

function reportPackage(what: string, inputs: readonly RecommendInput[]) {
  const cases = inputs.map((input) => {
    const { net: needs } = asksOf(input)
    const asks = needs.map(({ quantity }) => thousandthsUp(quantity))
    const candidates = candidatesOf(assess(input, needs, CREW_NEEDED))
    return { candidates, ask: { needs, asks, policy: input.policy } }
  })
  const search = ({ candidates, ask }: (typeof cases)[number]) => packageOf(candidates, ask)
  // The nearest first until every need is full: quick, and often more stations than it takes.
  const greedy = ({ candidates, ask }: (typeof cases)[number]) => {
    const left = [...ask.asks]
    return candidates.filter(({ holds }) => {
      const helps = holds.some((quantity, need) => quantity > 0 && (left[need] ?? 0) > 0)
      if (helps)
        holds.forEach((quantity, need) => {
          left[need] = (left[need] ?? 0) - quantity
        })
      return helps
    })
  }
  line(what, timed(cases, search, 50), timed(cases, greedy, 50), 'ms')
  const answers = cases.map(search)
  const proven = answers.filter(({ proven }) => proven).length
  const sent = answers.reduce((sum, { members }) => sum + members.length, 0)
  const sentGreedily = cases.map(greedy).reduce((sum, members) => sum + members.length, 0)
  console.log(
    `  proven ${percent(proven, cases.length)}; ${(sent / cases.length).toFixed(1)} stations sent, ` +
      `greedily ${(sentGreedily / cases.length).toFixed(1)}`,
  )
}

function reportWhole() {
  const hashless = timed(nationals, (input) => assess(input, asksOf(input).net, CREW_NEEDED), 10)
  line('recommend(), everything with its hash', timed(nationals, recommend, 10), hashless, 'ms')
}

function reportOracle(cases: number) {
  let proven = 0
  let disagreements = 0
  const startedAt = performance.now()
  for (let seed = 1; seed <= cases; seed++) {
    const input = aRandomCase(seed)
    const answer = recommend(input)
    if (!answer.proven) continue
    proven += 1
    const expected = decideByBruteForce(input, CREW_NEEDED)
    const agrees =
      expected.lead === (answer.lead?.stationCode ?? null) &&
      expected.package.map(({ stationCode }) => stationCode).join() ===
        answer.package.map(({ stationCode }) => stationCode).join()
    if (!agrees) {
      disagreements += 1
      console.log(`  disagrees on seed ${seed}`)
    }
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(
    `brute force, ${cases} random calls of at most 12 stations: ${disagreements} disagreements, ` +
      `proven ${percent(proven, cases)} (${seconds} s)`,
  )
  if (disagreements > 0) process.exitCode = 1
}

/** Milliseconds of each call, sorted, after a round to warm up. */
function timed<T>(cases: readonly T[], work: (one: T) => unknown, rounds: number): number[] {
  for (const one of cases) work(one)
  const times: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const one of cases) {
      const startedAt = performance.now()
      work(one)
      times.push(performance.now() - startedAt)
    }
  return times.sort((a, b) => a - b)
}

function line(what: string, ours: number[], naive: number[], unit: 'µs' | 'ms') {
  const shown = (ms: number) =>
    unit === 'µs' ? `${(ms * 1000).toFixed(1)} µs` : `${ms.toFixed(3)} ms`
  const figures = (times: number[]) =>
    `median ${shown(quantile(times, 0.5))}, p95 ${shown(quantile(times, 0.95))}`
  const ratio = quantile(naive, 0.5) / quantile(ours, 0.5)
  console.log(`${what}: ${figures(ours)}; naive ${figures(naive)}; ratio ${ratio.toFixed(2)}`)
}

function quantile(sorted: readonly number[], share: number) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function minutesOf({ travel }: RecommendInput, code: string) {
  return travel.rows[code]?.options[0]?.minutes ?? Number.POSITIVE_INFINITY
}

function percent(part: number, whole: number) {
  return `${((100 * part) / whole).toFixed(1)} %`
}
