import { describe, expect, test } from 'vitest'
import rows from '@/prisma/seed/stations/stations.json'
import { seededForces } from '@/tests/factories/seeded'
import { usable } from './station'
import { breachesOf, type Standing } from './strength'

const minimum = { provinceCode: '31', capability: 'boom-sea' as const, quantity: 800 }
const station = (own: Partial<Standing> = {}): Standing => ({
  province: { code: '31', name: 'Hải Phòng' },
  readiness: 'ready',
  crewFree: 3,
  stock: [{ capability: 'boom-sea', usable: 500 }],
  ...own,
})
const has = (...stations: Standing[]) =>
  breachesOf(stations, [minimum], () => 'Hải Phòng').map((breach) => breach.has)

describe('a province below its minimum strength', () => {
  test('is told with what it has and what it should have', () => {
    expect(breachesOf([station()], [minimum], () => 'Hải Phòng')).toEqual([
      {
        province: { code: '31', name: 'Hải Phòng' },
        capability: 'boom-sea',
        minimum: 800,
        has: 500,
      },
    ])
  })

  test('is none where its stations together hold enough', () => {
    expect(has(station(), station({ stock: [{ capability: 'boom-sea', usable: 300 }] }))).toEqual(
      [],
    )
  })

  test.each([
    ['a station that is off', station({ readiness: 'off' })],
    ['a station with nobody free', station({ crewFree: 0 })],
    ['a neighbour’s stock', station({ province: { code: '22', name: 'Quảng Ninh' } })],
    ['another thing', station({ stock: [{ capability: 'boom-river', usable: 900 }] })],
  ])('is not helped by %s', (_, other) => {
    expect(has(station(), other)).toEqual([500])
  })

  test('counts a province without any station as having none', () => {
    expect(has()).toEqual([0])
  })
})

test('as seeded, at most two provinces are below their minimum, so that a warning means something', () => {
  const { stations, policy } = seededForces()
  const standing = stations.map((each) => ({
    ...each,
    province: {
      code: rows.find(({ code }) => code === each.code)?.provinceCode ?? '',
      name: '',
    },
    stock: each.stock.map((lot) => ({ ...lot, usable: usable(lot, '2026-11-24') })),
  }))
  const minimums = policy.minimumStrength ?? []
  expect(minimums.length).toBeGreaterThan(10)
  expect(breachesOf(standing, minimums, (code) => code).length).toBeLessThanOrEqual(2)
})
