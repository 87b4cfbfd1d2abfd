import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { aCall, anInput } from '@/tests/factories/call'
import { aPolicy } from '@/tests/factories/plan'
import { aStation, stockOf } from '@/tests/factories/station'
import { aWay, travelOf } from '@/tests/factories/travel'
import { hashOf } from './hash'
import type { RecommendInput } from './input'
import { sha256 } from './sha256'

const input = anInput({
  stations: [
    aStation({ code: 'A', stock: stockOf({ 'boom-river': 200 }) }),
    aStation({ code: 'B' }),
  ],
  travel: travelOf({ A: 10, B: 20 }),
})
const changed = (change: Partial<RecommendInput>) => hashOf({ ...input, ...change })

describe('the hash of the inputs', () => {
  test('ignores the clock', () => {
    expect(changed({ computedAt: '2030-01-01T00:00:00+07:00' })).toBe(hashOf(input))
  })

  test('ignores the order of the facts and the drawing of the route', () => {
    const rows = {
      ...input.travel.rows,
      A: {
        stationCode: 'A',
        straightKm: 10,
        options: [aWay(10, 'road', { route: [{ road: 'QL1', km: 10 }] })],
      },
    }
    expect(changed({ stations: [...input.stations].reverse() })).toBe(hashOf(input))
    expect(changed({ travel: { ...input.travel, rows } })).toBe(hashOf(input))
  })

  test.each<[string, Partial<RecommendInput>]>([
    ['the call', { call: aCall({ day: '2026-11-25' }) }],
    [
      'a stock',
      {
        stations: [
          aStation({ code: 'A', stock: stockOf({ 'boom-river': 199 }) }),
          aStation({ code: 'B' }),
        ],
      },
    ],
    ['a minute', { travel: travelOf({ A: 10, B: 21 }) }],
    ['a plan', { plans: [] }],
    ['a figure of the policy', { policy: aPolicy({ waitMinutes: 31 }) }],
    ['a need the coordinator set', { call: aCall({ needsOverride: [] }) }],
    ['the decision before it', { call: aCall({ afterDecision: 'd-1' }) }],
  ])('changes with %s', (_what, change) => {
    expect(changed(change)).not.toBe(hashOf(input))
  })
})

describe('sha256', () => {
  test.each([
    '',
    'abc',
    'Trạm Đông Anh — sự cố tràn dầu 🛢',
    ...[55, 56, 63, 64, 65, 1000].map((n) => 'x'.repeat(n)),
  ])('agrees with the platform on %j', (text) => {
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
  })
})
