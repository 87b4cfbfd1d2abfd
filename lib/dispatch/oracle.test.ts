import { describe, expect, test } from 'vitest'
import { aRandomCase, aRandomCaseWithTeams, CREW_NEEDED } from '@/tests/bench/dispatch-cases'
import { decideByBruteForce } from '@/tests/bench/dispatch-oracle'
import { recommend } from './recommend'

const CASES = 1500

describe('against brute force', { timeout: 30_000 }, () => {
  test(`agrees on ${CASES} random calls: lead, package, what each brings, reserves and shortfalls`, () => {
    let proven = 0
    for (let seed = 1; seed <= CASES; seed++) {
      const input = aRandomCase(seed)
      const answer = recommend(input)
      if (!answer.proven) continue
      proven += 1
      expect(summaryOf(answer), `seed ${seed}`).toEqual(decideByBruteForce(input, CREW_NEEDED))
    }
    expect(proven).toBeGreaterThan(CASES * 0.95)
  })

  test(`agrees on ${CASES} calls with teams on the move, whoever is turned round and whoever stays`, () => {
    let proven = 0
    for (let seed = 1; seed <= CASES; seed++) {
      const input = aRandomCaseWithTeams(seed)
      const answer = recommend(input)
      if (!answer.proven) continue
      proven += 1
      expect(summaryOf(answer), `seed ${seed}`).toEqual(decideByBruteForce(input, CREW_NEEDED))
    }
    expect(proven).toBeGreaterThan(CASES * 0.95)
  })

  test('teams matter in them: many go, from their way home and from their way elsewhere', () => {
    const sent = Array.from({ length: CASES }, (_, seed) =>
      recommend(aRandomCaseWithTeams(seed)).package.flatMap(({ team }) =>
        team ? [team.state] : [],
      ),
    ).flat()
    expect(sent.filter((state) => state === 'returning').length).toBeGreaterThan(300)
    expect(sent.filter((state) => state === 'en-route').length).toBeGreaterThan(100)
  })

  test('the random calls are hard enough: many take several stations, some cannot be met', () => {
    const answers = Array.from({ length: 500 }, (_, seed) => recommend(aRandomCase(seed)))
    const share = (is: (answer: ReturnType<typeof recommend>) => boolean) =>
      answers.filter(is).length / answers.length
    expect(share(({ package: going }) => going.length >= 3)).toBeGreaterThan(0.4)
    expect(share(({ shortfalls }) => shortfalls.length > 0)).toBeGreaterThan(0.1)
    expect(share(({ lead }) => lead === null)).toBeGreaterThan(0.01)
    expect(
      share(({ package: going }) => going.some(({ mode }) => mode !== 'road')),
    ).toBeGreaterThan(0.1)
  })
})

const summaryOf = ({
  lead,
  package: going,
  reserves,
  shortfalls,
}: ReturnType<typeof recommend>) => ({
  lead: lead?.stationCode ?? null,
  package: going.map(({ stationCode, team, brings }) => ({
    stationCode,
    ...(team ? { team: team.assignmentId } : {}),
    brings: Object.fromEntries(
      brings.map(({ capability, quantity }) => [capability, Math.round(quantity * 1000) / 1000]),
    ),
  })),
  reserves: reserves.map(({ stationCode }) => stationCode),
  shortfalls: Object.fromEntries(
    shortfalls.map(({ capability, needed, available }) => [
      capability,
      Math.round((needed - available) * 1000) / 1000,
    ]),
  ),
})
