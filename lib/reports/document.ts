import type { DisplayList } from '@/lib/paper-map/display'

/** The papers the desk issues; `initial` comes first, the others follow the same blocks. */
export const REPORT_KINDS = [
  'initial',
  'situation',
  'closing',
  'order',
  'daily',
  'telegram',
  'minutes',
] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** Abbreviation of the kind in a paper's symbol (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
export const KIND_SYMBOL: Record<ReportKind, string> = {
  initial: 'BC',
  situation: 'BC',
  closing: 'BC',
  order: 'QĐ',
  daily: 'BC',
  telegram: 'CĐ',
  minutes: 'BB',
}

export type Face = 'regular' | 'bold' | 'italic' | 'bold-italic'

/** Text of a paragraph; a string is regular. No markup: renderers escape everything. */
export type Run = { text: string; face: Face }
export type Text = string | Run[]

/** What every page must say besides its content. */
export const MARKS = ['draft', 'demo', 'drill'] as const
export type Mark = (typeof MARKS)[number]

export type Column = {
  head: string
  align: 'start' | 'middle'
  /** Cells of other columns stay on one line. */
  wraps: boolean
}

/** The parts of a paper in the order of Nghị định 30/2020/NĐ-CP, Phụ lục I; `ô` is its box number. */
export type Block =
  /** ô 1–4: Quốc hiệu is the renderer's; number null prints a gap for the pen. */
  | {
      kind: 'header'
      parent: string[]
      issuer: string[]
      number: number | null
      symbol: string
      placeAndDate: string
    }
  /** ô 5a */
  | { kind: 'title'; name: string; subject: string }
  /** ô 9a: Kính gửi */
  | { kind: 'addressees'; names: string[] }
  /** Căn cứ, without the word and without the mark at the end. */
  | { kind: 'bases'; lines: string[] }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: Text }
  | { kind: 'table'; columns: Column[]; rows: string[][] }
  /** ô 9b Nơi nhận and ô 7a–7c: the name is null until somebody has signed. */
  | { kind: 'closing'; recipients: string[]; signer: { authority: string[]; name: string | null } }
  /** An appendix page; appendices are page-numbered separately. */
  | { kind: 'map'; heading: string; title: string; attachedTo: string; map: DisplayList }

/**
 * A paper as data. The builder has written every word; HTML, PDF and DOCX only set it. Equal
 * documents give equal bytes: there is no clock but `createdAt`.
 */
export type ReportDocument = {
  kind: ReportKind
  /** Title of the file, and its author as a body, never a person. */
  title: string
  author: string
  /** ISO 8601: the moment of issue, or of the figures in a draft. */
  createdAt: string
  blocks: Block[]
  marks: Mark[]
  /** In the dashed box at the foot of every page; null where there is nothing to warn of. */
  footer: { start: string; middle: string; end: string } | null
  /** Small line at the very foot, such as where to verify the paper. */
  verification: string | null
}

/** Numbers below 10 are padded (ô 3); null leaves the gap. */
export const numberText = (number: number | null) =>
  number === null ? null : String(number).padStart(2, '0')

export const MARK_WORDS: Record<Mark, string> = {
  draft: 'BẢN THẢO',
  demo: 'DỮ LIỆU MÔ PHỎNG',
  drill: 'DIỄN TẬP',
}
