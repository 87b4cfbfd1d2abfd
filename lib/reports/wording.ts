import type { Position } from '@/lib/geo/position'
import type { PlaceOf } from '@/lib/places/place'
import type { CapabilityUnit } from '@/lib/plans/capability'
import type { Unit } from '@/lib/quantities/quantity'
import { vietnamDay, vietnamParts } from '@/lib/time/vietnam'
import type { Answer } from './facts'

/** How figures, times and places stand in an official paper (Nghị định 30/2020/NĐ-CP; TCVN). */

/** A figure and its unit never part at the end of a line. */
export const NBSP = '\u00a0'

export const UNKNOWN_WORDS = 'chưa rõ'
export const NONE_WORDS = 'không có'

/** Words for an answer: not known is not the same as none. */
export const answerWords = (answer: Answer) => {
  if (answer.state === 'said') return answer.text
  return answer.state === 'none' ? NONE_WORDS : UNKNOWN_WORDS
}

/** Decimal comma, thousands dot. */
export const figure = (value: number) => value.toLocaleString('vi-VN', { maximumFractionDigits: 6 })

/** Counts below 10 are padded, as clerks do: 03 người. */
export const count = (value: number, noun: string) =>
  `${value < 10 ? `0${value}` : figure(value)}${NBSP}${noun}`

const UNIT_WORDS: Record<Unit | CapabilityUnit, string> = {
  t: 'tấn',
  kg: 'kg',
  m3: 'm³',
  L: 'lít',
  bbl: 'thùng',
  Bq: 'Bq',
  kBq: 'kBq',
  MBq: 'MBq',
  GBq: 'GBq',
  TBq: 'TBq',
  Ci: 'Ci',
  mCi: 'mCi',
  ha: 'ha',
  km2: 'km²',
  m: 'm',
  'm3/h': 'm³/giờ',
  unit: 'chiếc',
  set: 'bộ',
  kit: 'bộ',
}

export const amount = (value: number, unit: Unit | CapabilityUnit) =>
  `${figure(value)}${NBSP}${UNIT_WORDS[unit]}`

/** One figure, or "từ … đến …". */
export const range = (min: number, max: number, unit: Unit) =>
  min === max ? amount(min, unit) : `từ${NBSP}${figure(min)} đến${NBSP}${amount(max, unit)}`

const two = (value: number) => String(value).padStart(2, '0')

/** 14 giờ 02 phút */
export function timeWords(at: string): string {
  const { hour, minute } = vietnamParts(new Date(at))
  return `${two(hour)}${NBSP}giờ${NBSP}${two(minute)}${NBSP}phút`
}

/** 24/12/2025 */
export function dayFigures(at: string): string {
  const { day, month, year } = vietnamParts(new Date(at))
  return `${two(day)}/${two(month)}/${year}`
}

/** 14 giờ 02 phút ngày 24/12/2025 */
export const momentWords = (at: string) => `${timeWords(at)} ngày${NBSP}${dayFigures(at)}`

/** The time alone when the reader has just been told the day. */
export const timeAfter = (at: string, told: string) =>
  isSameDay(at, told) ? timeWords(at) : momentWords(at)

/** 14:02 in a table; with the day in front where it is not the day of the report. */
export function clock(at: string, today: string): string {
  const { hour, minute, day, month } = vietnamParts(new Date(at))
  const time = `${two(hour)}:${two(minute)}`
  return isSameDay(at, today) ? time : `${two(day)}/${two(month)} ${time}`
}

const isSameDay = (a: string, b: string) => vietnamDay(new Date(a)) === vietnamDay(new Date(b))

/** Day below 10 and months 1 and 2 are padded (ô 4). */
export function dateWords(at: string): string {
  const { day, month, year } = vietnamParts(new Date(at))
  return `ngày${NBSP}${two(day)} tháng${NBSP}${month <= 2 ? two(month) : month} năm${NBSP}${year}`
}

/** 15°21'36" vĩ độ Bắc, 108°48'00" kinh độ Đông: in words, for N is Nam to a Vietnamese reader. */
export function positionWords({ lat, lng }: Position): string {
  const north = lat < 0 ? 'Nam' : 'Bắc'
  const east = lng < 0 ? 'Tây' : 'Đông'
  return `${degrees(lat)}${NBSP}vĩ độ ${north}, ${degrees(lng)}${NBSP}kinh độ ${east}`
}

/** For the map, where the axis says which way is which. */
export const positionFigures = ({ lat, lng }: Position) =>
  `${degrees(lat)}${NBSP}${lat < 0 ? 'N' : 'B'}, ${degrees(lng)}${NBSP}${lng < 0 ? 'T' : 'Đ'}`

function degrees(value: number): string {
  const seconds = Math.round(Math.abs(value) * 3600)
  return `${Math.floor(seconds / 3600)}°${two(Math.floor(seconds / 60) % 60)}'${two(seconds % 60)}"`
}

const CITIES = ['Hà Nội', 'Huế', 'Hải Phòng', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ', 'Đồng Nai']

/** "tỉnh Quảng Ngãi", "thành phố Đà Nẵng": with its kind, which names in the data lack or capitalise. */
export function provinceWords({ name }: { name: string }): string {
  const bare = name.replace(/^(tỉnh|thành phố|tp\.?)\s+/i, '')
  return `${CITIES.includes(bare) ? 'thành phố' : 'tỉnh'} ${bare}`
}

export const communeWords = ({ name }: { name: string }) =>
  name.replace(/^(Xã|Phường|Đặc khu|Thị trấn)(?= )/, (kind) => kind.toLowerCase())

/** "xã Vạn Tường, tỉnh Quảng Ngãi"; what is not known is left out, all unknown is null. */
export function placeWords({ commune, province }: PlaceOf): string | null {
  const parts = [commune && communeWords(commune), province && provinceWords(province)]
  return parts.filter((part) => part !== null).join(', ') || null
}

/** Ends with exactly one full stop (or the mark the writer chose). */
export const sentence = (text: string) => {
  const trimmed = text.trim()
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** Words of a person as paragraphs: composed letters, control characters gone, blank lines dropped. */
export const paragraphsOf = (text: string) =>
  text
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/\p{Cc}/gu, ' ').trim())
    .filter((line) => line !== '')
