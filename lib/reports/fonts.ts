import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Face } from './document'
import type { Pdf } from './sheet'

/** Tinos has the metrics of Times New Roman, every Vietnamese letter, and an open licence. */
const FILES: Record<Face, string> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'bold-italic': '700Bold_Italic/Tinos_700Bold_Italic.ttf',
}

const FACES: readonly Face[] = ['regular', 'bold', 'italic', 'bold-italic']

const read = new Map<Face, Buffer>()

/** Read once per process; pdfkit embeds only the letters used. */
export function registerFonts(doc: Pdf): void {
  for (const face of FACES) {
    const bytes = read.get(face) ?? load(face)
    read.set(face, bytes)
    doc.registerFont(face, bytes)
  }
}

const load = (face: Face) =>
  withoutLayoutTables(
    readFileSync(join(process.cwd(), 'node_modules/@expo-google-fonts/tinos', FILES[face])),
  )

/**
 * Hides the tables of kerning and of joined marks. Text is in composed form, so no mark is joined,
 * and papers are set without kerning, as word processors set them; parsing these tables took more
 * than half the time of a report. A TrueType file begins with a directory of 16-byte entries.
 */
function withoutLayoutTables(font: Buffer): Buffer {
  const tables = font.readUInt16BE(4)
  for (let i = 0; i < tables; i++) {
    const entry = 12 + 16 * i
    const tag = font.toString('latin1', entry, entry + 4)
    if (tag === 'GPOS' || tag === 'GSUB') font.write('x', entry, 'latin1')
  }
  return font
}
