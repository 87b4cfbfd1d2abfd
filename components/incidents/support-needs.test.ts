import { describe, expect, test } from 'vitest'
import { readNeeds, typedNeeds } from './support-needs'

describe('what a force is asked for', () => {
  test('is filled in with decimal commas and read as it stands', () => {
    const needs = [
      { capability: 'boom-sea', quantity: 1500 },
      { capability: 'neutraliser', quantity: 0.5 },
    ] as const
    expect(typedNeeds(needs).map(({ quantity }) => quantity)).toEqual(['1500', '0,5'])
    expect(readNeeds(typedNeeds(needs))).toEqual(needs)
  })

  test('may be nothing in particular: a line left blank asks nothing', () => {
    expect(readNeeds([])).toEqual([])
    expect(readNeeds([{ capability: 'boat', quantity: ' ' }])).toEqual([])
  })

  test.each(['0', '-3', 'hai'])('is not read from "%s"', (quantity) => {
    expect(readNeeds([{ capability: 'boat', quantity }])).toBeNull()
  })
})
