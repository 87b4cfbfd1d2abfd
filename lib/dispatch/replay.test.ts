import { describe, expect, test } from 'vitest'
import { aRandomCase } from '@/tests/bench/dispatch-cases'
import { recommend } from './recommend'
import { type Decided, replay } from './replay'

/** A decision as it comes back from the database years later. */
const stored = (seed: number): Decided => {
  const inputs = aRandomCase(seed)
  return JSON.parse(JSON.stringify({ inputs, result: recommend(inputs) }))
}

describe('replay', () => {
  test('a stored decision is decided the same again', () => {
    for (let seed = 1; seed <= 100; seed++) expect(replay(stored(seed))).toEqual([])
  })

  test('the coverage cost that the server added is not compared', () => {
    const decided = stored(3)
    decided.result.coverageCost = [
      { capability: 'skimmer', area: 'Quảng Ngãi', before: 2, after: 1 },
    ]
    expect(replay(decided)).toEqual([])
  })

  test('what differs is named by its path, with what it was and is', () => {
    const decided = stored(3)
    const { lead } = decided.result
    decided.result.lead = null
    decided.result.package = decided.result.package.slice(1)
    decided.result.crewNeeded = 9
    const differences = replay(decided)
    expect(differences).toContainEqual({ path: 'crewNeeded', was: 9, now: 2 })
    expect(differences).toContainEqual({ path: 'lead', was: null, now: lead })
    expect(differences.some(({ path }) => path.startsWith('package.0.'))).toBe(true)
  })
})
