import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import type { PlaceHit, PlacesIndex, SearchEntry } from './place'
import { exactKey, searchKey, withoutUnit } from './spelling'

const MOST_HITS = 12
/** What a name counts for when two fit alike: today's units before places, those before former names. */
const KIND_SCORE = { province: 9, commune: 7, place: 6, 'old-place': 0 } as const

/**
 * Places by name, best first, at most 12. Diacritics, tone placement, case and the usual short forms
 * do not matter ("khanh hoa", "P12 Q Tân Bình", "kcn thang long"); where they are typed they break ties.
 * Every word must be found, at least one of them in the name itself; the rest may name what it lies in.
 * `near` prefers what is close to it. A name whose place is unknown is a hit without a position.
 */
export function searchPlaces(query: string, index: PlacesIndex, near?: Position): PlaceHit[] {
  const key = searchKey(query)
  if (key === '') return []
  const sought = {
    key,
    // The last word may still be being typed.
    words: key.split(' ').map((word, i, all) => (i === all.length - 1 ? ` ${word}` : ` ${word} `)),
    exact: exactKey(withoutUnit(query.split(',')[0] ?? '')),
    first: searchKey(query.split(',')[0] ?? ''),
    within: query
      .split(',')
      .slice(1)
      .map((part) => ` ${searchKey(part)}`),
  }
  const found: { entry: SearchEntry; score: number }[] = []
  for (const entry of index.entries) {
    const score = scoreOf(entry, sought)
    if (score > 0) found.push({ entry, score: score + closeness(entry.hit.position, near) })
  }
  found.sort((a, b) => b.score - a.score || compareNames(a.entry, b.entry))
  return withoutRepeats(found.map(({ entry }) => entry))
}

type Sought = { key: string; words: string[]; exact: string; first: string; within: string[] }

function scoreOf(entry: SearchEntry, { key, words, exact, first, within }: Sought): number {
  let inName = 0
  for (const word of words) {
    if (!entry.text.includes(word)) return 0
    if (entry.nameText.includes(word)) inName++
  }
  if (inName === 0) return 0
  let best = 0
  for (const name of entry.names) best = Math.max(best, closenessOf(name, key, first))
  // What follows a comma should stand together in what the place lies in: "Bình Thuận, Bình Sơn".
  for (const part of within) if (entry.text.includes(part)) best += 12
  // Of names that merely contain the words, the one they cover most of comes first.
  const cover = Math.min(1, key.length / Math.max(1, entry.shortest))
  return (
    KIND_SCORE[entry.hit.kind] +
    (entry.exact === exact ? 3 : 0) +
    (entry.hit.position ? 1.5 : 0) +
    best +
    (8 * inName) / words.length +
    4 * cover
  )
}

function closenessOf(name: string, key: string, first: string): number {
  if (name === key) return 60
  if (name === first) return 50
  if (name.startsWith(`${first} `) || name.startsWith(key)) return 30
  if (` ${name} `.includes(` ${first} `)) return 20
  return 5
}

/** Up to 10 for a place at hand, 5 at 50 km, nothing for one that is unknown. */
const closeness = (position: Position | null, near?: Position) =>
  position && near ? 10 / (1 + distanceKm(position, near) / 50) : 0

/** Code units, so that every machine gives one order. */
function compareNames(a: SearchEntry, b: SearchEntry): number {
  const left = `${a.exact}|${a.hit.was ?? ''}|${a.hit.province?.code ?? ''}`
  const right = `${b.exact}|${b.hit.was ?? ''}|${b.hit.province?.code ?? ''}`
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** A former commune of today's name in the same commune says nothing new after the commune itself. */
function withoutRepeats(entries: SearchEntry[]): PlaceHit[] {
  const seen = new Set<string>()
  const communes = new Map<string, string>()
  const kept: PlaceHit[] = []
  for (const { hit, exact } of entries) {
    const code = hit.commune?.code ?? ''
    if (hit.kind === 'old-place' && communes.get(code) === exact) continue
    if (hit.kind === 'commune') communes.set(code, exact)
    const key = `${hit.name}|${hit.was ?? ''}|${hit.province?.code ?? ''}|${hit.placeKind}`
    if (seen.has(key)) continue
    seen.add(key)
    kept.push(hit)
    if (kept.length === MOST_HITS) break
  }
  return kept
}
