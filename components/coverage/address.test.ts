import { describe, expect, test } from 'vitest'
import { coverageAddress, readCoverage, whatOf, withWhat } from './address'

describe('the address of a coverage question', () => {
  test('asks for oil plans within two hours where it says nothing', () => {
    const { query, faults } = readCoverage({})
    expect(query).toMatchObject({ quantity: 1, minutes: 120, forces: 'ready', off: [] })
    expect(faults).toEqual({})
  })

  test.each([
    ['minutes', 'nhanh'],
    ['minutes', '1'],
    ['minutes', '1e9'],
    ['quantity', '-4'],
    ['quantity', 'NaN'],
    ['hazard', 'lửa'],
    ['capability', 'boom'],
    ['at', 'hôm qua'],
    ['off', 'một trạm; drop table'],
    ['move', 'ppe-a:0:29-01:31-01'],
    ['move', 'ppe-a'],
    ['add', 'ở đâu đó'],
    ['add', '95,108'],
    ['add', ',108'],
  ])('names the field it cannot read and answers the rest: %s=%s', (field, value) => {
    const { faults, query, values } = readCoverage({ forces: 'all', [field]: value })
    expect(Object.keys(faults)).toEqual([field])
    expect(query.forces).toBe('all')
    expect(values[field as 'at']).toBe(value)
  })

  test('a plan and one thing at once cannot be asked: the thing is left out and said', () => {
    const { query, faults } = readCoverage({ hazard: 'oil', capability: 'ppe-a' })
    expect(query.capability).toBeUndefined()
    expect(faults.capability).toBe('choice')
  })

  test('is read back as it was written, and leaves out what is as usual', () => {
    const { values } = readCoverage({
      capability: 'ppe-a',
      quantity: '4',
      minutes: '120',
      off: '29-01,31-01',
    })
    const address = coverageAddress(values)
    expect(address).toBe('/coverage?capability=ppe-a&quantity=4&off=29-01%2C31-01')
    const again = readCoverage(Object.fromEntries(new URL(address, 'http://desk').searchParams))
    expect(again.query).toMatchObject({ capability: 'ppe-a', quantity: 4, off: ['29-01', '31-01'] })
  })

  test('choosing another thing keeps the moment and the forces', () => {
    const { values } = readCoverage({ hazard: 'oil', medium: 'sea', forces: 'all', minutes: '60' })
    const next = withWhat(values, 'ppe-a')
    expect(whatOf(next)).toBe('ppe-a')
    expect(coverageAddress(next)).toBe('/coverage?capability=ppe-a&minutes=60&forces=all')
  })
})
