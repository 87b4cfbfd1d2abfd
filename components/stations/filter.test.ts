import { describe, expect, test } from 'vitest'
import type { StationView } from '@/lib/desk/view'
import { countStates, filterStations, NO_FILTER } from './filter'

const aStation = (code: string, lat: number, over: Partial<StationView> = {}): StationView => ({
  code,
  name: `Trạm ${code}`,
  agency: 'SOS',
  position: { lat, lng: 108 },
  province: { code: '51', name: 'Quảng Ngãi' },
  commune: null,
  readiness: 'ready',
  readinessCause: null,
  readinessReason: null,
  readinessSince: null,
  crewOnDuty: 4,
  crewFree: 4,
  crewEstablished: 6,
  mobilisationMinutes: 10,
  isSynthetic: true,
  port: null,
  stock: [],
  assignments: [],
  version: 1,
  ...over,
})

const boom = (usable: number): StationView['stock'][number] => ({
  capability: 'boom-river',
  unit: 'm',
  owned: 200,
  outOfService: 0,
  committed: 200 - usable,
  usable,
  minimum: 150,
  isLow: usable < 150,
  expiresOn: null,
  checkedAt: null,
})

const north = aStation('20-01', 21.6)
const middle = aStation('76-01', 15.1, {
  name: 'Quảng Ngãi',
  stock: [boom(100)],
  assignments: ['a'],
})
const south = aStation('59-01', 10.8, {
  readiness: 'off',
  stock: [boom(0)],
  province: { code: '79', name: 'TP HCM' },
})
const all = [south, middle, north]

describe('the list of stations', () => {
  test('runs from north to south', () => {
    expect(filterStations(all, NO_FILTER).map(({ code }) => code)).toEqual([
      '20-01',
      '76-01',
      '59-01',
    ])
  })

  test.each([
    ['on an order', { state: 'out' }, ['76-01']],
    ['off duty', { state: 'off' }, ['59-01']],
    ['with boom that can go now', { capability: 'boom-river' }, ['76-01']],
    ['in one province', { province: '79' }, ['59-01']],
    ['by name without diacritics', { text: 'quang ngai' }, ['76-01']],
    ['by code', { text: '20-01' }, ['20-01']],
    ['with stock below its minimum', { isLow: true }, ['76-01', '59-01']],
  ] as const)('those %s', (_case, filter, codes) => {
    expect(filterStations(all, { ...NO_FILTER, ...filter }).map(({ code }) => code)).toEqual(codes)
  })

  test('each station is counted in one state', () => {
    expect(countStates(all)).toEqual({ ready: 1, limited: 0, out: 1, off: 1 })
  })
})
