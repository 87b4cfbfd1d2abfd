import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  DANGERS,
  findSubstances,
  identifySubstance,
  isCas,
  SUBSTANCES,
  tonnesOf,
} from './substance'

const metres = z.number().int().positive()
const spill = z.strictObject({ isolateM: metres, dayM: metres, nightM: metres })
const byWind = z.array(metres.nullable()).length(3)
const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  un: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  cas: z.string().refine(isCas).nullable(),
  vi: z.string().min(1),
  en: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  guide: z.number().int().min(111).max(174).nullable(),
  state: z.enum(['gas', 'liquid', 'solid']),
  danger: z.enum(DANGERS),
  ppe: z.enum(['a', 'b', 'c']),
  ghs: z.array(z.string().regex(/^GHS0[1-9]$/)).nullable(),
  oil: z
    .strictObject({
      group: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
      densityTPerM3: z.number().min(0.6).max(1.1),
      note: z.string().nullable(),
    })
    .nullable(),
  edition: z.literal('ERG 2016').nullable(),
  zones: z
    .array(
      z.strictObject({
        spilled: z.enum(['any', 'water', 'land']),
        small: spill,
        large: spill.nullable(),
      }),
    )
    .min(1)
    .nullable(),
  table3: z
    .array(
      z.strictObject({
        container: z.enum([
          'rail-tank-car',
          'tank-truck',
          'nurse-tank',
          'ton-cylinders',
          'one-ton-or-small-cylinders',
          'small-cylinders',
        ]),
        isolateM: metres,
        dayM: byWind,
        nightM: byWind,
      }),
    )
    .min(1)
    .nullable(),
})

const ids = (query: string) => findSubstances(query).map(({ id }) => id)

describe('the table of substances', () => {
  it.each(SUBSTANCES.map((row) => [row.id, row] as const))(
    '%s is exactly of its type',
    (_, row) => {
      expect(schema.safeParse(row).error).toBeUndefined()
    },
  )

  it('has at least 60, an id each, and names that differ', () => {
    expect(SUBSTANCES.length).toBeGreaterThanOrEqual(60)
    expect(new Set(SUBSTANCES.map(({ id }) => id)).size).toBe(SUBSTANCES.length)
    expect(new Set(SUBSTANCES.map(({ vi }) => vi)).size).toBe(SUBSTANCES.length)
  })

  it('names the edition wherever it has a distance, and Table 3 where Table 1 sends there', () => {
    for (const { id, edition, zones, table3 } of SUBSTANCES) {
      expect(edition !== null, id).toBe(zones !== null)
      const sendsOn = zones?.some(({ large }) => large === null) ?? false
      expect(table3 !== null, id).toBe(sendsOn)
    }
  })

  it('clears no less for a large spill than for a small one, and no less by night', () => {
    for (const { id, zones } of SUBSTANCES)
      for (const { small, large } of zones ?? []) {
        expect(small.nightM >= small.dayM, id).toBe(true)
        if (large)
          expect(large.isolateM >= small.isolateM && large.nightM >= small.nightM, id).toBe(true)
      }
  })

  it('puts an oil into the group of its density, except the waxy one that says why', () => {
    for (const { id, oil } of SUBSTANCES) {
      if (!oil || oil.note) continue
      const upTo = { 1: 0.8, 2: 0.85, 3: 0.95, 4: 1.1 }[oil.group]
      expect(oil.densityTPerM3 <= upTo, id).toBe(true)
    }
  })
})

describe('a CAS number', () => {
  it.each([
    ['7664-41-7', true],
    ['7664-41-8', false],
    ['7782-50-5', true],
    ['1746-01-6', true],
    ['7664417', false],
    ['abc', false],
  ])('%s has the right check digit: %s', (cas, expected) => {
    expect(isCas(cas)).toBe(expected)
  })
})

describe('a search for a substance', () => {
  it.each([
    ['1005', 'ammonia'],
    ['UN 1005', 'ammonia'],
    ['un1017', 'chlorine'],
    ['7664-41-7', 'ammonia'],
    ['amoniac', 'ammonia'],
    ['NH3', 'ammonia'],
    ['thuy ngan', 'mercury'],
    ['Thuỷ ngân', 'mercury'],
    ['DO', 'diesel'],
    ['dau dieze', 'diesel'],
    ['FO', 'fuel-oil'],
    ['xut', 'caustic-soda'],
    ['xăng', 'petrol'],
    ['natri xyanua', 'sodium-cyanide'],
    ['photpho vang', 'yellow-phosphorus'],
    ['dioxin', 'tcdd'],
  ])('%j finds %s first', (query, id) => {
    expect(ids(query)[0]).toBe(id)
  })

  it('finds both forms that share a CAS number', () => {
    expect(ids('7647-01-0').sort()).toEqual(['hydrochloric-acid', 'hydrogen-chloride'])
  })

  it.each(['', '   ', '9999', 'không có chất này'])('finds nothing for %j', (query) => {
    expect(ids(query)).toEqual([])
  })

  it('keeps to its limit', () => {
    expect(findSubstances('a', 3)).toHaveLength(3)
  })
})

describe('the substance an incident names', () => {
  it.each([
    [{ un: '1005' }, 'ammonia'],
    [{ un: 'UN1005', name: 'khí lạ' }, 'ammonia'],
    [{ un: '1267', name: 'Dầu thô Bạch Hổ' }, 'bach-ho-crude'],
    [{ cas: '7439-97-6' }, 'mercury'],
    [{ name: 'thủy ngân' }, 'mercury'],
    [{ name: 'DO' }, 'diesel'],
    [{ name: 'thuy' }, null],
    [{}, null],
  ])('%j is %s', (named, id) => {
    expect(identifySubstance(named)?.id ?? null).toBe(id)
  })
})

it('weighs a volume of oil, and nothing else', () => {
  const weigh = (name: string) => {
    const substance = identifySubstance({ name })
    return substance && tonnesOf(5, substance)
  }
  expect(weigh('DO')).toBe(4.2)
  expect(weigh('NaOH')).toBeNull()
  expect(identifySubstance({ name: 'NaOH' })).not.toBeNull()
})
