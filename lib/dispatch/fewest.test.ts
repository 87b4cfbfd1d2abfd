import { describe, expect, test } from 'vitest'
import { dice } from '@/tests/bench/dispatch-cases'
import { fewest, type Item } from './fewest'

const item = (code: string, at: number, ...gives: number[]): Item => ({ code, at, gives })
const codesOf = (items: readonly Item[], targets: number[], nodeBudget = 100_000) =>
  fewest(items, targets, nodeBudget)
    .chosen.map(({ code }) => code)
    .sort()

describe('the fewest that meet every target', { timeout: 30_000 }, () => {
  test('takes one that brings all rather than two that are there sooner', () => {
    const items = [item('A', 1, 5, 0), item('B', 2, 0, 5), item('C', 90, 5, 5)]
    expect(codesOf(items, [5, 5])).toEqual(['C'])
  })

  test('of equally many takes the least total minutes', () => {
    const items = [item('A', 10, 5), item('B', 30, 5), item('C', 20, 5)]
    expect(codesOf(items, [10])).toEqual(['A', 'C'])
  })

  test('of equal minutes takes the codes that come first', () => {
    const items = [item('D', 10, 5), item('B', 20, 5), item('A', 20, 5), item('C', 10, 5)]
    expect(codesOf(items, [15])).toEqual(['A', 'C', 'D'])
  })

  test('takes nobody for what is already met, nor anyone who gives nothing', () => {
    expect(codesOf([item('A', 1, 5, 0), item('B', 1, 0, 3)], [0, -4])).toEqual([])
    expect(codesOf([item('A', 1, 5, 0), item('B', 1, 0, 3)], [5, 0])).toEqual(['A'])
  })

  test('a target above what all can give takes all who give', () => {
    expect(codesOf([item('A', 1, 5), item('B', 2, 3), item('C', 3, 0)], [100])).toEqual(['A', 'B'])
  })

  test('out of budget it still meets every target and says that it is not proven', () => {
    const die = dice(7)
    const items = Array.from({ length: 60 }, (_, i) =>
      item(`S${i}`, die.whole(1, 500), ...Array.from({ length: 6 }, () => die.whole(0, 9))),
    )
    const targets = Array.from({ length: 6 }, () => 150)
    const answer = fewest(items, targets, 1)
    expect(answer.proven).toBe(false)
    targets.forEach((target, c) => {
      const given = answer.chosen.reduce((sum, { gives }) => sum + (gives[c] ?? 0), 0)
      expect(given).toBeGreaterThanOrEqual(target)
    })
  })

  test('agrees with looking at every subset on 1000 random knapsacks with many ties', () => {
    let searched = 0
    for (let seed = 1; seed <= 1000; seed++) {
      const die = dice(seed)
      const targetCount = die.whole(1, 4)
      const items = Array.from({ length: die.whole(1, 10) }, (_, i) =>
        item(
          `S${(i * 7) % 10}`,
          die.whole(1, 6),
          ...Array.from({ length: targetCount }, () => die.whole(0, 4)),
        ),
      )
      const targets = Array.from({ length: targetCount }, (_, c) =>
        Math.floor(
          items.reduce((sum, { gives }) => sum + (gives[c] ?? 0), 0) * (die.whole(3, 9) / 10),
        ),
      )
      const answer = fewest(items, targets, 100_000)
      if (answer.nodes > 0) searched += 1
      expect(answer.proven).toBe(true)
      expect(answer.chosen.map(({ code }) => code).sort(), `seed ${seed}`).toEqual(
        bySubsets(items, targets),
      )
    }
    expect(searched).toBeGreaterThan(450)
  })
})

function bySubsets(items: readonly Item[], targets: readonly number[]): string[] {
  const sets = Array.from({ length: 1 << items.length }, (_, set) =>
    items.filter((_, i) => set & (1 << i)),
  ).filter((set) =>
    targets.every(
      (target, c) => set.reduce((sum, { gives }) => sum + (gives[c] ?? 0), 0) >= target,
    ),
  )
  const ranked = sets.map((set) => ({
    size: set.length,
    minutes: set.reduce((sum, { at }) => sum + at, 0),
    codes: set.map(({ code }) => code).sort(),
  }))
  ranked.sort(
    (a, b) =>
      a.size - b.size || a.minutes - b.minutes || (a.codes.join() < b.codes.join() ? -1 : 1),
  )
  return ranked[0]?.codes ?? []
}
