import type { Face, Run, Text } from './document'

/** Width in points of a text in one face at the size in question. */
export type Measure = (text: string, face: Face) => number

export type Piece = Run & { width: number }
export type Word = { pieces: Piece[]; width: number }
/** `slack` is what is left of the width; a last line is never stretched. */
export type Line = { words: Word[]; slack: number; isLast: boolean }

/**
 * Fills lines with words: greedy, which suits Vietnamese (short words, no hyphenation). Only a plain
 * space may end a line, so figures keep their units (no-break space). A word wider than the line is
 * cut between letters rather than lost. At least one line, so that an empty text has its height.
 */
export function breakLines(
  text: Text,
  measure: Measure,
  { width, indent = 0 }: { width: number; indent?: number },
): Line[] {
  const space = measure(' ', 'regular')
  const lines: Line[] = []
  let words: Word[] = []
  let used = indent
  const end = (isLast: boolean) => {
    lines.push({ words, slack: width - used, isLast })
    words = []
    used = 0
  }
  for (const word of wordsOf(text, measure).flatMap((one) => cut(one, measure, width - indent))) {
    const gap = words.length > 0 ? space : 0
    if (words.length > 0 && used + gap + word.width > width + 0.01) end(false)
    used += (words.length > 0 ? space : 0) + word.width
    words.push(word)
  }
  end(true)
  return lines
}

/**
 * Lines of a centred title: as few as needed, of like length, and broken after a comma where that
 * leaves neither line short.
 */
export function balanced(text: string, face: Face, measure: Measure, width: number): string[] {
  const lines = (limit: number) =>
    breakLines([{ text, face }], measure, { width: limit }).map(plain)
  const least = lines(width)
  if (least.length === 2) return inTwo(text, (line) => measure(line, face), width) ?? least
  let [narrow, wide] = [width / 4, width]
  for (let round = 0; round < 12; round++) {
    const middle = (narrow + wide) / 2
    if (lines(middle).length === least.length) wide = middle
    else narrow = middle
  }
  return lines(wide)
}

function inTwo(text: string, measure: (line: string) => number, width: number): string[] | null {
  const words = text.normalize('NFC').split(/ +/)
  const ways = words.slice(1).map((_, i) => {
    const pair = [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]
    const [long, short] = pair.map(measure).sort((a, b) => b - a)
    const isAfterComma = words[i]?.endsWith(',') && (short ?? 0) > (long ?? 0) * 0.5
    return { pair, long: long ?? 0, cost: (long ?? 0) - (isAfterComma ? width / 2 : 0) }
  })
  const fitting = ways.filter(({ long }) => long <= width).sort((a, b) => a.cost - b.cost)
  return fitting[0]?.pair ?? null
}

export const plain = ({ words }: Line) =>
  words.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(' ')

function wordsOf(text: Text, measure: Measure): Word[] {
  const words: Word[] = []
  let isOpen = false
  for (const { text: words_, face } of typeof text === 'string'
    ? [{ text, face: 'regular' as const }]
    : text) {
    const parts = words_.normalize('NFC').split(/ +/)
    parts.forEach((part, i) => {
      if (i > 0) isOpen = false
      if (part === '') return
      const piece = { text: part, face, width: measure(part, face) }
      const last = words.at(-1)
      if (isOpen && last) {
        last.pieces.push(piece)
        last.width += piece.width
      } else words.push({ pieces: [piece], width: piece.width })
      isOpen = true
    })
  }
  return words
}

/** Pieces no wider than the line. Letters are kept whole: text is in composed form. */
function cut(word: Word, measure: Measure, width: number): Word[] {
  if (word.width <= width) return [word]
  return word.pieces.flatMap(({ text, face }) => {
    const parts: Word[] = []
    let part = ''
    const end = () => {
      const piece = { text: part, face, width: measure(part, face) }
      parts.push({ pieces: [piece], width: piece.width })
    }
    let used = 0
    for (const letter of text) {
      const more = measure(letter, face)
      if (part !== '' && used + more > width) {
        end()
        part = ''
        used = 0
      }
      part += letter
      used += more
    }
    end()
    return parts
  })
}
