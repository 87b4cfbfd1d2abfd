import { describe, expect, test } from 'vitest'
import { readEnd } from '@/lib/desk/way-ends'
import { distanceKm } from '@/lib/geo/distance'
import { searchPlaces } from '@/lib/places/search'
import { aStation } from '@/tests/factories/station'
import { builtPlaces } from '@/tests/setup/built-assets'
import { suggestEnds } from './suggestions'

const places = builtPlaces()
const stations = [
  aStation({ code: '76-01', name: 'Quảng Ngãi' }),
  aStation({ code: '76-02', name: 'Dung Quất' }),
  aStation({ code: '43-01', name: 'Đà Nẵng' }),
]

describe('what a field offers', () => {
  test('are stations by code and by name without diacritics, before places', () => {
    expect(suggestEnds('76', stations, places).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['76-01', '76-02']),
    )
    expect(suggestEnds('da nang', stations, places)[0]?.text).toBe('43-01 Đà Nẵng')
  })

  test('is nothing for one letter, and stations alone until the places are read', () => {
    expect(suggestEnds('d', stations, places)).toEqual([])
    expect(suggestEnds('dung quat', stations, null).map(({ key }) => key)).toEqual(['76-02'])
  })

  test.each(['an phú', 'tân bình', 'dung quất', 'cát lái', 'bình minh', 'hải an'])(
    'leads back to the very place that was offered: %s',
    (typed) => {
      const placed = searchPlaces(typed, places.index).flatMap(({ position }) => position ?? [])
      const offered = suggestEnds(typed, [], places)
      expect(offered.length).toBe(Math.min(6, placed.length))
      for (const [index, { text }] of offered.entries()) {
        const end = readEnd(text, [], places)
        const spot = placed[index]
        if (!end.ok || !spot) throw new Error(text)
        expect(distanceKm(end.value.position, spot)).toBeLessThan(0.002)
      }
    },
  )
})
