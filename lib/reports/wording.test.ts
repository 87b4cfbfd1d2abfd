import { expect, test } from 'vitest'
import {
  amount,
  answerWords,
  clock,
  count,
  dateWords,
  momentWords,
  paragraphsOf,
  placeWords,
  positionWords,
  range,
  sentence,
} from './wording'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  ['2025-12-24T07:02:00Z', '14 giờ 02 phút ngày 24/12/2025'],
  ['2025-12-31T17:30:00Z', '00 giờ 30 phút ngày 01/01/2026'],
])('%s is said as %s', (at, words) => {
  expect(plain(momentWords(at))).toBe(words)
})

test.each([
  ['2026-02-05T01:00:00Z', 'ngày 05 tháng 02 năm 2026'],
  ['2026-03-15T01:00:00Z', 'ngày 15 tháng 3 năm 2026'],
])('days below 10 and months 1 and 2 are padded: %s', (at, words) => {
  expect(plain(dateWords(at))).toBe(words)
})

test('figures have a decimal comma and never leave their unit', () => {
  expect(range(0.2, 1, 'm3')).toBe('từ\u00a00,2 đến\u00a01\u00a0m³')
  expect(amount(1234.5, 't')).toBe('1.234,5\u00a0tấn')
  expect(range(1.5706, 1.5706, 'TBq')).toBe('1,5706\u00a0TBq')
  expect(count(3, 'người')).toBe('03\u00a0người')
})

test('seconds carry into minutes and minutes into degrees', () => {
  expect(plain(positionWords({ lat: 15.36, lng: 108.8 }))).toBe(
    '15°21\'36" vĩ độ Bắc, 108°48\'00" kinh độ Đông',
  )
  expect(plain(positionWords({ lat: 15.99999, lng: 108.016666 }))).toBe(
    '16°00\'00" vĩ độ Bắc, 108°01\'00" kinh độ Đông',
  )
})

test('another day stands before the time', () => {
  expect(clock('2025-12-24T08:15:00Z', '2025-12-24T09:00:00Z')).toBe('15:15')
  expect(clock('2025-12-23T08:15:00Z', '2025-12-24T09:00:00Z')).toBe('23/12 15:15')
})

test('not known and none are different words', () => {
  expect(answerWords({ state: 'unknown' })).toBe('chưa rõ')
  expect(answerWords({ state: 'none' })).toBe('không có')
  expect(answerWords({ state: 'said', text: 'gió đông bắc' })).toBe('gió đông bắc')
})

test('a province has its kind whether or not the data name it', () => {
  const at = (province: string, commune: string | null) =>
    placeWords({
      province: { code: '00', name: province },
      commune: commune === null ? null : { code: '0', name: commune },
      nearest: null,
      atSea: false,
      abroad: false,
    })
  expect(at('Quảng Ngãi', 'Xã Vạn Tường')).toBe('xã Vạn Tường, tỉnh Quảng Ngãi')
  expect(at('Thành phố Đà Nẵng', 'Đặc khu Hoàng Sa')).toBe('đặc khu Hoàng Sa, thành phố Đà Nẵng')
  expect(at('Đồng Nai', null)).toBe('thành phố Đồng Nai')
})

test('a person’s words are cleaned: composed, one paragraph a line, no control characters', () => {
  expect(paragraphsOf('Da\u0302\u0300u loang\u0007\r\n\n  theo sông ')).toEqual([
    'Dầu loang',
    'theo sông',
  ])
  expect(sentence('Đã khống chế')).toBe('Đã khống chế.')
  expect(sentence('Đã khống chế.')).toBe('Đã khống chế.')
})
