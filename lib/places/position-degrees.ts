import type { Position } from '@/lib/geo/position'
import { err, ok, type Result } from '@/lib/result'

export const DEGREES_REFUSALS = [
  'unreadable',
  'incomplete',
  'out-of-range',
  'projected',
  'zero',
] as const
export type DegreesRefusal = (typeof DEGREES_REFUSALS)[number]

export type Degrees = { position: Position; accuracyM: number }

const METRES_PER_DEGREE = 111_195
/** However many figures are written, a place told by phone is not known better than this. */
const BEST_ACCURACY_M = 10

/**
 * Reads a pair in decimal degrees, degrees and minutes, or degrees, minutes and seconds. Hemispheres by
 * letter or word, Vietnamese (B Đ N T, Bắc Đông Nam Tây) or English; a lone N is north, since Nam is
 * always south of the equator and Viet Nam is not. Longitude first is put right where it is plain
 * (letters, or a first number that only a longitude can be). Accuracy follows the last figure written.
 */
export function readDegrees(text: string): Result<Degrees, DegreesRefusal> {
  const plain = canonical(text)
  if (/\d{6,}/.test(plain.replace(/\.\d+/g, '')) || /(^|[^\p{L}])[xy]\s*[:=]/iu.test(text))
    return err('projected')
  const sides = split(plain)
  if (!sides) return err(/\d/.test(plain) ? 'incomplete' : 'unreadable')
  const first = readSide(sides[0])
  const second = readSide(sides[1])
  if (!first || !second) return err('unreadable')
  return pair(first, second)
}

type Axis = 'lat' | 'lng'
type Side = { value: number; axis: Axis | null; accuracyM: number }

function pair(first: Side, second: Side): Result<Degrees, DegreesRefusal> {
  if (first.axis !== null && first.axis === second.axis) return err('unreadable')
  const isSwapped =
    first.axis === 'lng' ||
    second.axis === 'lat' ||
    (first.axis === null && second.axis === null && Math.abs(first.value) > 90)
  const [lat, lng] = isSwapped ? [second, first] : [first, second]
  if (Math.abs(lat.value) > 90 || Math.abs(lng.value) > 180) return err('out-of-range')
  // What a receiver without a fix reports; no ship is ever just there.
  if (lat.value === 0 && lng.value === 0) return err('zero')
  return ok({
    position: { lat: lat.value, lng: lng.value },
    accuracyM: Math.round(Math.max(BEST_ACCURACY_M, lat.accuracyM, lng.accuracyM)),
  })
}

/** Letter for letter: N S E W for hemispheres, φ λ for labels, ° ' " for units, ';' between the two. */
function canonical(text: string): string {
  return decimalPoints(
    text
      .normalize('NFC')
      .replace(/[\u00a0\u2000-\u200f\u202f\ufeff]/g, ' ')
      .replace(/[−–—]/g, '-')
      .replace(/[，、]/g, ',')
      .replace(/[º˚ᵒ]|(?<=\d\s*)độ(?!\p{L})/giu, '°')
      .replace(/[“”„‟″˝❞〞]|''|’’|′′/g, '"')
      .replace(/(?<=\d\s*)(giây)(?!\p{L})/giu, '"')
      .replace(/[‘’‛′´`ʹʼ＇]|(?<=\d\s*)(phút)(?!\p{L})/giu, "'")
      .replace(word('vĩ độ|vĩ tuyến|vĩ|vi do|latitude|lat'), 'φ')
      .replace(word('kinh độ|kinh tuyến|kinh|longitude|long|lng|lon'), 'λ')
      .replace(word('tọa độ|toạ độ|toa do|vị trí|vi tri|position|pos|gps|và|va|and'), ' ')
      .replace(word('bắc|bac|north|b|n'), 'N')
      .replace(word('nam|south|s'), 'S')
      .replace(word('đông|dong|east|đ|e'), 'E')
      .replace(word('tây|tay|west|t|w'), 'W')
      .replace(/(?<=[°'"\d]\s*)D(?!\p{L})/gu, 'E'),
  )
    .replace(/[()[\]{}:=]/g, ' ')
    .replace(/(?<=\d)-(?=\d)/g, ' ')
    .replace(/\s-\s|[,/|\n]/g, ';')
    .replace(/\s+/g, ' ')
    .replace(/^[\s;]+|[\s;.]+$/g, '')
}

const word = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu')

/** A comma is a decimal comma unless the text has decimal points or it plainly parts two numbers. */
function decimalPoints(text: string): string {
  const four = /^\s*(-?\d+),(\d+)\s*[,;]\s*(-?\d+),(\d+)\s*$/.exec(text)
  if (four) return `${four[1]}.${four[2]};${four[3]}.${four[4]}`
  const parted = text.replace(/(?<=['"°]\s*\d+),(?=\d+\s*°)/g, ';')
  return /\d\.\d/.test(parted) ? parted : parted.replace(/(?<=\d),(?=\d)/g, '.')
}

function split(text: string): [string, string] | null {
  return (
    splitAtLabels(text) ??
    splitAtLetters(text) ??
    splitAtSeparator(text) ??
    splitAtDegree(text) ??
    splitInHalf(text)
  )
}

const halves = (text: string, at: number): [string, string] => [text.slice(0, at), text.slice(at)]

function splitAtLabels(text: string): [string, string] | null {
  const second = [...text.matchAll(/[φλ]/gu)][1]
  return second ? halves(text, second.index) : null
}

function splitAtLetters(text: string): [string, string] | null {
  const [first, second, third] = [...text.matchAll(/[NSEW]/g)]
  if (!first || third) return null
  const isPrefix = first.index === 0
  if (second) return halves(text, isPrefix ? second.index : first.index + 1)
  return isPrefix || first.index === text.length - 1 ? null : halves(text, first.index + 1)
}

function splitAtSeparator(text: string): [string, string] | null {
  const parts = text.split(';').filter((part) => part.trim() !== '')
  return parts.length === 2 && parts[0] && parts[1] ? [parts[0], parts[1]] : null
}

function splitAtDegree(text: string): [string, string] | null {
  const second = [...text.matchAll(/-?\d+(?:\.\d+)?\s*°/g)][1]
  return second ? halves(text, second.index) : null
}

function splitInHalf(text: string): [string, string] | null {
  const numbers = [...text.matchAll(/-?\d+(?:\.\d+)?/g)]
  const middle = numbers[numbers.length / 2]
  return numbers.length >= 2 && middle ? halves(text, middle.index) : null
}

const SIDE =
  /^;?\s*([φλ]?)\s*([NSEW]?)\s*(-?)(\d{1,3}(?:\.\d+)?)\s*°?\s*(?:(\d{1,2}(?:\.\d+)?)\s*'?\s*(?:(\d{1,2}(?:\.\d+)?)\s*"?\s*)?)?([NSEW]?)\s*;?\s*([φλ]?)\s*;?$/u

function readSide(text: string): Side | null {
  const found = SIDE.exec(text.trim())
  if (!found) return null
  const [, label = '', before = '', minus = '', degrees = '', minutes, seconds, after = ''] = found
  if (before !== '' && after !== '') return null
  // Only the last figure may have decimals: 15.5° 30' says two different things.
  const figures = [degrees, minutes, seconds].filter((part) => part !== undefined)
  if (figures.slice(0, -1).some((figure) => figure.includes('.'))) return null
  if (Number(minutes ?? 0) >= 60 || Number(seconds ?? 0) >= 60) return null
  const letter = before || after
  const size = Number(degrees) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600
  const isNegative = minus !== '' || letter === 'S' || letter === 'W'
  const last = figures[figures.length - 1] ?? ''
  const unit = METRES_PER_DEGREE / 60 ** (figures.length - 1)
  return {
    value: isNegative && size !== 0 ? -size : size,
    axis: axisOf(letter, label),
    accuracyM: unit / 10 ** (last.split('.')[1]?.length ?? 0) / 2,
  }
}

function axisOf(letter: string, label: string): Axis | null {
  if (letter === 'N' || letter === 'S' || label === 'φ') return 'lat'
  if (letter === 'E' || letter === 'W' || label === 'λ') return 'lng'
  return null
}
