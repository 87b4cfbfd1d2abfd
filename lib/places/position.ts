import type { Position } from '@/lib/geo/position'
import { kmPostPosition } from './km-post'
import type { PositionSource } from './place'
import { DEGREES_REFUSALS, type Degrees, readDegrees } from './position-degrees'
import { isLink, readLink } from './position-link'

export const POSITION_ERRORS = [
  'blank',
  ...DEGREES_REFUSALS,
  'short-link',
  'link-without-position',
  'road-unknown',
  'km-outside',
] as const
export type PositionError = (typeof POSITION_ERRORS)[number]

export type ParsedPosition =
  | { position: Position; accuracyM: number; source: PositionSource }
  | { error: PositionError }

/** What a map was looking at when its link was copied is not a pin. */
const VIEW_ACCURACY_M = 500

/**
 * The point a caller's words give: coordinates in any usual notation, a pasted map link, or a kilometre
 * post of a national road ("Km 1052+300 QL1"). `accuracyM` is what the notation allows, not what
 * the caller knew. Plane coordinates (VN-2000, UTM) are refused as `projected`: their zone is not told.
 * Blank is an error, never 0, 0.
 */
export function parsePosition(text: string): ParsedPosition {
  const plain = text.normalize('NFC').trim()
  if (plain === '') return { error: 'blank' }
  const link = /(?:https?:\/\/|geo:|www\.)\S+/i.exec(plain)?.[0]
  if (link && isLink(link)) return fromLink(link)
  const post = readKmPost(plain)
  if (post) return fromKmPost(post)
  const degrees = readDegrees(plain)
  if (degrees.ok) return { ...degrees.value, source: 'coordinates' }
  const within = coordinatesWithin(plain)
  return within ? { ...within, source: 'coordinates' } : { error: degrees.error }
}

function fromLink(link: string): ParsedPosition {
  const reading = readLink(link)
  if ('error' in reading) return reading
  const degrees = readDegrees(reading.text)
  if (!degrees.ok) return { error: degrees.error }
  const { position, accuracyM } = degrees.value
  const known = reading.isPin ? accuracyM : Math.max(accuracyM, VIEW_ACCURACY_M)
  return { position, accuracyM: known, source: 'coordinates' }
}

const KM = /(?<!\p{L})km\s*\.?\s*(\d{1,4})(?:\s*\+\s*(\d{1,3})|[.,](\d{1,3}))?(?!\d)/iu
const ROAD =
  /(?<!\p{L})(?:QL|Q\.\s?L\.?|quốc lộ|quoc lo|CT|cao tốc)\s*\.?\s*(\d{1,3}[A-Z]?)(?![\p{L}\d])/iu

function readKmPost(text: string): { road: string; km: number } | null {
  const post = KM.exec(text)
  const road = ROAD.exec(text)
  if (!post || !road) return null
  const metres = post[2] ? Number(post[2]) / 1000 : Number(`0.${post[3] ?? 0}`)
  const isNational = !/^(ct|cao)/i.test(road[0])
  return { road: `${isNational ? 'QL' : 'CT'}${road[1]}`, km: Number(post[1]) + metres }
}

function fromKmPost({ road, km }: { road: string; km: number }): ParsedPosition {
  const found = kmPostPosition(road, km)
  return found.ok ? { ...found.value, source: 'road-km' } : { error: found.error }
}

/** Coordinates inside a sentence: only decimal degrees with enough figures to be nothing else. */
function coordinatesWithin(text: string): Degrees | null {
  const found = /(?<![\d.])(-?\d{1,3}\.\d{3,})\s*[,;\s]\s*(-?\d{1,3}\.\d{3,})(?![\d.])/.exec(text)
  if (!found) return null
  const degrees = readDegrees(`${found[1]}; ${found[2]}`)
  return degrees.ok ? degrees.value : null
}
