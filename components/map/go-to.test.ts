import { describe, expect, test } from 'vitest'
import type { PlaceHit, Places, SearchEntry } from '@/lib/places/place'
import { indexPolygons } from '@/lib/places/polygon-index'
import { exactKey, searchKey } from '@/lib/places/spelling'
import { answerTo } from './go-to'
import type { MapStation } from './model'

const STATIONS: readonly MapStation[] = [
  { code: '76-01', name: 'Quảng Ngãi', position: { lat: 15.12, lng: 108.8 }, state: 'ready' },
]

const entry = (hit: Partial<PlaceHit> & { name: string }): SearchEntry => {
  const key = searchKey(hit.name)
  return {
    hit: {
      kind: 'place',
      placeKind: 'port',
      was: null,
      province: { code: '51', name: 'Tỉnh Quảng Ngãi' },
      commune: null,
      position: null,
      accuracyM: null,
      source: null,
      ...hit,
    },
    names: [key],
    text: ` ${key} quang ngai `,
    nameText: ` ${key} `,
    shortest: key.length,
    exact: exactKey(hit.name),
  }
}
const places = (...hits: (Partial<PlaceHit> & { name: string })[]): Places => ({
  geo: {
    provinces: [],
    land: indexPolygons([]),
    landFar: indexPolygons([]),
    waters: indexPolygons([]),
    communes: [],
    named: [],
  },
  index: { entries: hits.map(entry) },
})
const GAZETTEER = places(
  { name: 'Cảng Dung Quất', position: { lat: 15.39, lng: 108.79 } },
  { name: 'Cảng Dung Quất 2', position: { lat: 15.4, lng: 108.75 } },
  { name: 'Bến Vô Danh' },
)
const ask = (text: string, known: Places | null = GAZETTEER) => answerTo(text, STATIONS, known)

describe('going to a place', () => {
  test('a station code is that station', () => {
    expect(ask(' 76-01 ')).toMatchObject({ ok: true, target: { name: '76-01 Quảng Ngãi' } })
  })

  test.each(['15°21′36″ B, 108°48′ Đ', '15.36 108.8', '15,36; 108,8'])(
    '%s is read as the intake form reads it',
    (text) => {
      const answer = ask(text)
      expect(answer.ok && answer.target.position.lat).toBeCloseTo(15.36, 2)
      expect(answer.ok && answer.target.position.lng).toBeCloseTo(108.8, 2)
    },
  )

  test('a name without diacritics is found, with its namesakes to choose from', () => {
    const answer = ask('cang dung quat')
    expect(answer).toMatchObject({
      ok: true,
      target: { name: 'Cảng Dung Quất, Quảng Ngãi' },
      others: [{ name: 'Cảng Dung Quất 2, Quảng Ngãi' }],
    })
  })

  test('coordinates and codes are found while the gazetteer cannot be read', () => {
    expect(ask('76-01', null).ok).toBe(true)
    expect(ask('15.36 108.8', null).ok).toBe(true)
    expect(ask('Dung Quất', null)).toEqual({ ok: false, refusal: 'no-places' })
  })

  test.each([
    ['', 'blank'],
    ['   ', 'blank'],
    ['99-99', 'no-station'],
    ['xyzzy', 'none'],
    ['48.8566, 2.3522', 'outside'],
    ['95.2, 200.1', 'outside'],
    ['1703456, 587654', 'projected'],
    ['Bến Vô Danh', 'unplaced'],
  ])('“%s” is refused as %s', (text, refusal) => {
    expect(ask(text)).toEqual({ ok: false, refusal })
  })
})
