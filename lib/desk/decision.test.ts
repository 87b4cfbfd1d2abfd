import { describe, expect, test } from 'vitest'
import type { Pick } from '@/lib/dispatch/recommendation'
import { choiceKind, choiceRows, costMinutes, lostNeeds } from './decision'

const aPick = (stationCode: string, arrivalMinutes: number, boom = 100): Pick => ({
  stationCode,
  name: `Trạm ${stationCode}`,
  arrivalMinutes,
  arrivalLow: arrivalMinutes,
  arrivalHigh: arrivalMinutes,
  mobilisationMinutes: 20,
  travelMinutes: arrivalMinutes - 20,
  straightKm: 20,
  distanceKm: 30,
  mode: 'road',
  source: 'network@test',
  estimate: true,
  brings: [{ capability: 'boom-river', unit: 'm', quantity: boom }],
  crew: 2,
})

const [first, second, third] = [aPick('76-01', 50.6), aPick('92-01', 68), aPick('77-01', 90)]

describe('whether a choice followed the recommendation', () => {
  const recommended = [first, second]
  test.each([
    ['the package unnamed', { named: false, recommended, chosen: [first, second] }, 'followed'],
    ['the same stations named', { named: true, recommended, chosen: [second, first] }, 'followed'],
    ['a part of it named', { named: true, recommended, chosen: [first] }, 'changed'],
    ['another added', { named: true, recommended, chosen: [first, second, third] }, 'changed'],
    ['one alone by the sweep', { named: false, recommended, chosen: [first] }, 'automatic'],
    [
      'somebody where nobody was proposed',
      { named: true, recommended: [], chosen: [third] },
      'changed',
    ],
  ] as const)('%s', (_, compared, kind) => {
    expect(choiceKind(compared)).toBe(kind)
  })
})

describe('what a choice cost', () => {
  test('is the difference of the minutes that are printed', () => {
    expect(costMinutes({ recommended: [first], chosen: [aPick('77-01', 58.4)] })).toBe(7)
    expect(costMinutes({ recommended: [second], chosen: [first] })).toBe(-17)
    expect(costMinutes({ recommended: [first, second], chosen: [first] })).toBe(0)
  })

  test('cannot be told where nobody was recommended', () => {
    expect(costMinutes({ recommended: [], chosen: [first] })).toBeNull()
  })
})

describe('what a choice leaves short', () => {
  const boom = { capability: 'boom-river', unit: 'm', quantity: 200, essential: true } as const

  test('is an essential need of which it brings less than was recommended', () => {
    expect(lostNeeds([boom], [first, second], [first])).toEqual(['boom-river'])
    expect(lostNeeds([boom], [first, second], [first, third])).toEqual([])
    expect(lostNeeds([{ ...boom, essential: false }], [first, second], [first])).toEqual([])
  })

  test('is nothing where the recommendation did not have it either', () => {
    expect(lostNeeds([{ ...boom, quantity: 500 }], [first], [second])).toEqual([])
  })
})

describe('station by station', () => {
  test('what differs stands first, and says how', () => {
    const rows = choiceRows([first, second], [aPick('76-01', 50.6), third])
    expect(rows.map(({ stationCode, change }) => [stationCode, change])).toEqual([
      ['92-01', 'dropped'],
      ['77-01', 'added'],
      ['76-01', 'same'],
    ])
    expect(rows[1]).toMatchObject({ recommended: null, chosen: { isLead: false } })
  })

  test('another lead and another share are changes too', () => {
    const rows = choiceRows([first, second], [second, first])
    expect(rows.map(({ change }) => change)).toEqual(['lead', 'lead'])
    expect(choiceRows([first], [aPick('76-01', 50.6, 60)])[0]?.change).toBe('brings')
    const team = { assignmentId: 'o' } as NonNullable<typeof first.team>
    expect(choiceRows([{ ...first, team }], [first])[0]?.change).toBe('team')
  })
})
