import { describe, expect, test } from 'vitest'
import { answerCache } from './answer-cache'

describe('the last answers', () => {
  test('are kept until they are old', () => {
    const cache = answerCache<number>(2, 100)
    cache.set('a', 1, 0)
    expect(cache.get('a', 100)).toBe(1)
    expect(cache.get('a', 101)).toBeUndefined()
    expect(cache.get('a', 0)).toBeUndefined()
  })

  test('make room by what was not asked for longest', () => {
    const cache = answerCache<number>(2, 100)
    cache.set('a', 1, 0)
    cache.set('b', 2, 0)
    cache.get('a', 1)
    cache.set('c', 3, 2)
    expect(['a', 'b', 'c'].map((key) => cache.get(key, 3))).toEqual([1, undefined, 3])
  })
})
