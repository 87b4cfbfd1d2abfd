import { describe, expect, test } from 'vitest'
import { kitOf } from '@/prisma/seed/stations/kit'
import stations from '@/prisma/seed/stations/stations.json'
import { stockOf } from '@/tests/factories/station'
import { countLow, isLow, type KeptStock, lowStock } from './low-stock'
import type { Stock } from './station'

const DAY = '2026-11-24'
const sorbent = (owned: number, minimum: number | null, state: Partial<Stock> = {}) =>
  stockOf({ sorbent: owned }, state).map((lot): KeptStock => ({ ...lot, minimum }))
const left = (...[owned, minimum, state]: Parameters<typeof sorbent>) =>
  lowStock(sorbent(owned, minimum, state), DAY).map(({ has }) => has)

describe('a lot below its minimum', () => {
  test('is told with what is left and what should be kept', () => {
    expect(lowStock(sorbent(150, 200), DAY)).toEqual([
      { capability: 'sorbent', unit: 'kg', has: 150, minimum: 200 },
    ])
  })

  test.each<[string, Parameters<typeof sorbent>, number[]]>([
    ['is none at exactly the minimum', [200, 200], []],
    ['is none where nobody has said a minimum', [0, null], []],
    ['is none where the minimum is nothing', [0, 0], []],
    ['counts what is out on an order as still there', [200, 200, { committed: 150 }], []],
    ['counts nothing that is out of service', [200, 200, { outOfService: 50 }], [150]],
    ['counts nothing that has expired', [200, 200, { expiresOn: DAY }], [0]],
  ])('%s', (_what, lot, expected) => {
    expect(left(...lot)).toEqual(expected)
  })

  test('is counted by station and by lot', () => {
    const low = { isLow: true }
    const full = { isLow: false }
    expect(countLow([{ stock: [low, low, full] }, { stock: [full] }, { stock: [low] }])).toEqual({
      stations: 2,
      lots: 3,
    })
  })
})

describe('as seeded', () => {
  const lots = stations.flatMap((station) =>
    kitOf(station).stock.map((lot) => ({ ...lot, committed: 0, code: station.code })),
  )

  test('only what is used up has a minimum, never more than what is owned, and never nothing', () => {
    const kept = lots.filter(({ minimum }) => minimum !== null)
    expect([...new Set(kept.map(({ capability }) => capability))].sort()).toEqual([
      'neutraliser',
      'soil-sampling',
      'sorbent',
    ])
    for (const { minimum, owned } of kept) {
      expect(minimum).toBeGreaterThan(0)
      expect(minimum).toBeLessThanOrEqual(owned)
    }
  })

  test('few stations begin low, so that a mark means something', () => {
    const low = lots.filter((lot) => isLow(lot, DAY))
    console.info(
      `lots low at the start: ${low.map(({ code, capability }) => `${code} ${capability}`).join(', ')}`,
    )
    expect(new Set(low.map(({ code }) => code)).size).toBeLessThanOrEqual(15)
    // A lot is low only because it has expired or is in the workshop, never because of the rule.
    for (const { outOfService, expiresOn } of low)
      expect(outOfService > 0 || (expiresOn !== null && expiresOn <= DAY)).toBe(true)
  })
})
