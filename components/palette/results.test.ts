import { describe, expect, test } from 'vitest'
import { marksIn, matches, readQuery } from './results'

describe('search', () => {
  test.each([
    ['quang ngai', 'Xã Vạn Tường, Quảng Ngãi'],
    ['QUẢNG', 'Quảng Ngãi'],
    ['hoà', 'Hòa Bình'],
    ['76-01', '76-01 Quảng Ngãi'],
    ['ngai 76', '76-01 Quảng Ngãi'],
    ['dak', 'Đắk Lắk'],
    ['', 'whatever'],
  ])('%j finds %j', (query, text) => {
    expect(matches(query, text)).toBe(true)
  })

  test.each([
    ['ang', 'Quảng Ngãi'],
    ['quang tri', 'Quảng Ngãi'],
  ])('%j does not find %j', (query, text) => {
    expect(matches(query, text)).toBe(false)
  })

  test.each([
    ['#dau', 'incidents', 'dau'],
    ['@ 76', 'stations', '76'],
    [':vạn tường', 'places', 'vạn tường'],
    ['>ghi', 'commands', 'ghi'],
    ['dau', null, 'dau'],
  ])('%j is scope %j and text %j', (typed, scope, text) => {
    expect(readQuery(typed)).toEqual({ scope, text })
  })

  test('what was found is marked in the letters on screen', () => {
    const text = 'Xã Vạn Tường, Quảng Ngãi'
    expect(marksIn(text, 'quang ngai').map(([from, to]) => text.slice(from, to))).toEqual([
      'Quảng',
      'Ngãi',
    ])
  })

  test('the same word twice is marked once', () => {
    expect(marksIn('Hà Nội', 'ha ha')).toEqual([[0, 2]])
  })
})
