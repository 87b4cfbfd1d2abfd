import { describe, expect, test } from 'vitest'
import { aRandomCase } from '@/tests/bench/dispatch-cases'
import { planNamed } from './named'
import { recommend } from './recommend'
import { type Decided, recompute, replay } from './replay'

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

describe('recomputing a whole decision', () => {
  const named = (seed: number, force = false) => {
    const decided = stored(seed)
    const codes = decided.result.package.slice(-1).map(({ stationCode }) => stationCode)
    const chosen = planNamed(decided.inputs, codes, { force })
    return { ...decided, chosen: chosen.ok ? chosen.value : [], named: true }
  }

  test('the package as proposed, and a part of it by name, come out the same', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const decided = stored(seed)
      const whole = { ...decided, chosen: decided.result.package, named: false }
      expect(recompute(whole)).toEqual({ is: 'same' })
      if (decided.result.package.length > 0) expect(recompute(named(seed))).toEqual({ is: 'same' })
    }
  })

  test('a choice that was altered afterwards is told by its path', () => {
    const taken = JSON.parse(JSON.stringify(named(3)))
    taken.chosen[0].arrivalMinutes += 5
    const recomputed = recompute(taken)
    if (recomputed.is !== 'different') throw new Error(recomputed.is)
    expect(recomputed.differences.map(({ path }) => path)).toEqual(['chosen.0.arrivalMinutes'])
  })

  test('facts that are none any more are unreadable, not an error', () => {
    const taken = { ...named(3), inputs: JSON.parse('{}') }
    expect(recompute(taken)).toEqual({ is: 'unreadable' })
  })
})
