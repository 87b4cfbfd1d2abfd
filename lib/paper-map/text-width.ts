import { MM_PER_POINT, type Typeface } from './display'
import widths from './tinos-widths.json'

const TABLE: Record<Typeface, Record<string, number>> = widths

/** Width in mm of a line in Tinos (metrics of Times New Roman); kerning left out. */
export function textWidth(text: string, face: Typeface, sizePt: number, tracking = 0): number {
  let thousandths = 0
  let letters = 0
  for (const letter of text.normalize('NFC')) {
    thousandths += TABLE[face][base(letter)] ?? 500
    letters++
  }
  return (thousandths / 1000) * sizePt * MM_PER_POINT + Math.max(0, letters - 1) * tracking
}

/** Marks add no width; only the horn of ơ and ư does. */
function base(letter: string): string {
  if (letter === '\u00a0') return ' '
  const [first = ' ', ...marks] = letter.normalize('NFD')
  if (!marks.includes('\u031b')) return first
  return { o: 'ơ', O: 'Ơ', u: 'ư', U: 'Ư' }[first] ?? first
}

/** Breaks a sentence into lines no wider than `width` mm. */
export function wrap(text: string, face: Typeface, sizePt: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, face, sizePt) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}
