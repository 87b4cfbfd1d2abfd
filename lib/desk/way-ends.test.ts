import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { travelAssets } from '@/lib/travel/assets'
import type { TravelPolicy } from '@/lib/travel/policy'
import { aStation } from '@/tests/factories/station'
import { builtPlaces } from '@/tests/setup/built-assets'
import { type EndFault, readEnd } from './way-ends'
import { roadFault, seaFault } from './way-faults'

const places = builtPlaces()
const policy: TravelPolicy = JSON.parse(readFileSync('prisma/seed/policy.json', 'utf8')).travel
const engine = { ...travelAssets(), policy }
const stations = [
  aStation({ code: '29-01', name: 'Hà Nội', position: { lat: 21.028, lng: 105.853 } }),
  aStation({
    code: '65-01',
    name: 'Cần Thơ',
    position: { lat: 10.034, lng: 105.788 },
    port: { name: 'Cần Thơ', position: { lat: 10.04, lng: 105.79 } },
  }),
]
const read = (text: string) => readEnd(text, stations, places)
function endOf(text: string) {
  const end = read(text)
  if (!end.ok) throw new Error(`${text}: ${end.error}`)
  return end.value
}

describe('an end of a way', () => {
  test('is a station by its code, with or without its name', () => {
    expect(endOf('65-01').station?.name).toBe('Cần Thơ')
    expect(endOf(' 65-01 Cần Thơ ').station?.code).toBe('65-01')
  })

  test('is a pair of coordinates, and has no name', () => {
    const end = endOf('15,36; 108,80')
    expect(end.position).toEqual({ lat: 15.36, lng: 108.8 })
    expect(end.name).toBeNull()
  })

  test('is the best known place of a name, and tells how many others bear it', () => {
    const end = endOf('Dung Quất')
    expect(end.name).toContain('Dung Quất')
    expect(end.others).toBeGreaterThanOrEqual(0)
    expect(end.place.abroad).toBe(false)
  })

  test.each<[string, EndFault]>([
    ['', 'blank'],
    ['   ', 'blank'],
    ['99-99', 'no-station'],
    ['xqzvw', 'unknown'],
    ['120; 108', 'out-of-range'],
    ['0, 0', 'zero'],
    ['Km 9999 QL1', 'km-outside'],
  ])('%j is refused as %s', (text, fault) => {
    expect(read(text)).toEqual({ ok: false, error: fault })
  })
})

describe('what no truck reaches', () => {
  test.each<[string, EndFault | null]>([
    ['29-01', null],
    ['15,6; 109,5', 'at-sea'],
    ['18,803; 105,775', 'islet'],
    ['48,85; 2,35', 'outside'],
    ['10; 180', 'outside'],
    ['18,2; 103,5', 'no-node'],
  ])('%s: %s', (text, fault) => {
    expect(roadFault(endOf(text), engine)).toBe(fault)
  })
})

describe('where no ship lies', () => {
  test.each<[string, 'from' | 'to', EndFault | null]>([
    ['29-01', 'from', 'no-port'],
    ['21,03; 105,85', 'to', 'no-water'],
    ['65-01', 'from', null],
    ['65-01', 'to', 'no-water'],
    ['15,38; 109,115', 'to', null],
    ['10; 180', 'to', 'outside'],
  ])('%s as %s: %s', (text, side, fault) => {
    expect(seaFault(endOf(text), engine, side)).toBe(fault)
  })
})
