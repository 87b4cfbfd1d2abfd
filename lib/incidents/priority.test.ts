import { describe, expect, it } from 'vitest'
import { type PriorityFacts, suggestPriority } from './priority'

const priority = (given: Partial<PriorityFacts> = {}) =>
  suggestPriority({ casualties: null, magnitude: 'small', stillReleasing: null, ...given })

describe('the suggested priority', () => {
  it.each<[string, Partial<PriorityFacts>, number]>([
    ['somebody is hurt', { casualties: 1 }, 1],
    ['drinking water is threatened, however little got out', { drinkingWater: true }, 1],
    ['a source is lost', { situation: 'lost' }, 1],
    ['a source is stolen', { situation: 'stolen' }, 1],
    ['a source is sabotaged', { situation: 'sabotaged' }, 1],
    ['people are hurt and it is large as well', { casualties: 3, magnitude: 'large' }, 1],
    ['it is large', { magnitude: 'large' }, 2],
    ['it is still coming out', { stillReleasing: true }, 2],
    ['it has left the facility', { extent: 'commune' }, 2],
    ['a source is stuck', { situation: 'stuck' }, 3],
    ['it stays in the facility', { extent: 'facility' }, 3],
    ['it has stopped', { stillReleasing: false }, 3],
    ['nobody is hurt', { casualties: 0 }, 3],
    ['it is of medium size', { magnitude: 'medium' }, 3],
    ['nothing is known', { magnitude: 'unknown' }, 3],
  ])('where %s (%j) is %i', (_, given, expected) => {
    expect(priority(given)).toBe(expected)
  })
})
