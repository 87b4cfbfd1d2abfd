import type { BoardIncident, BoardView } from '@/lib/desk/view'
import type { PlaceHit } from '@/lib/places/place'
import { fold } from '@/lib/text/text'

export const SCOPES = ['incidents', 'stations', 'places', 'commands'] as const
export type Scope = (typeof SCOPES)[number]

/** The letter that begins a search in one scope. */
export const SCOPE_SIGN: Record<Scope, string> = {
  incidents: '#',
  stations: '@',
  places: ':',
  commands: '>',
}

/** What is typed, parted into its scope and its words. */
export function readQuery(typed: string): { scope: Scope | null; text: string } {
  const trimmed = typed.trimStart()
  const scope = SCOPES.find((each) => trimmed.startsWith(SCOPE_SIGN[each])) ?? null
  return { scope, text: (scope ? trimmed.slice(1) : trimmed).trim() }
}

export type Command = { id: string; title: string; keys?: readonly string[] }

export type Result =
  | { kind: 'incidents'; id: string; incident: BoardIncident }
  | { kind: 'stations'; id: string; station: BoardView['stations'][number] }
  | { kind: 'places'; id: string; place: PlaceHit }
  | { kind: 'commands'; id: string; command: Command }

/** Does every word begin a word of the text, diacritics aside? "quang ngai" finds "Quảng Ngãi". */
export function matches(query: string, ...texts: (string | null | undefined)[]): boolean {
  const words = fold(query).split(' ').filter(Boolean)
  const text = ` ${fold(texts.filter(Boolean).join(' '))}`
  return words.every((word) => text.includes(` ${word}`))
}

/**
 * Where the words of the query stand in a text, as ranges of its own letters, so that "quang" marks
 * "Quảng". Overlaps are joined; what stands inside a word does not count.
 */
export function marksIn(text: string, query: string): [from: number, to: number][] {
  const words = fold(query).split(' ').filter(Boolean)
  const letters = [...text.normalize('NFC')].map((letter) => fold(letter) || ' ')
  const plain = letters.map((letter) => letter.charAt(0)).join('')
  const ranges: [number, number][] = []
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      if (at === 0 || plain.charAt(at - 1) === ' ') ranges.push([at, at + word.length])
    }
  }
  ranges.sort((a, b) => a[0] - b[0])
  return ranges.reduce<[number, number][]>((joined, range) => {
    const last = joined.at(-1)
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1])
    else joined.push([...range])
    return joined
  }, [])
}

/** So many of a kind are shown until that kind alone is asked for. */
export const FIRST_OF_A_KIND = 3
export const MOST_OF_A_KIND = 12
