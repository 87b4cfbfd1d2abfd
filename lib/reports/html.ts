import { toSvg } from '@/lib/paper-map/svg'
import {
  type Block,
  type Column,
  MARK_WORDS,
  numberText,
  type ReportDocument,
  type Text,
} from './document'
import { PAPER_CSS } from './paper-css'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

/**
 * The paper as one page of HTML to read or print: the same words in the same order as the PDF, its
 * own style, nothing fetched, no script. Every word is escaped; only this file writes markup.
 */
export function renderHtml(report: ReportDocument): string {
  const { title, blocks, marks, verification } = report
  const warning = marks.map((mark) => MARK_WORDS[mark]).join(', ')
  return [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${safe(title)}</title><style>${PAPER_CSS}${pageBoxes(report)}</style></head><body>`,
    `<main class="paper">${warning && `<p class="mark">${safe(warning)}</p>`}`,
    ...blocks.map((block) => blockHtml(block, report)),
    verification ? `<p class="verification">${safe(verification)}</p>` : '',
    '</main></body></html>',
  ].join('')
}

function blockHtml(block: Block, report: ReportDocument): string {
  switch (block.kind) {
    case 'header':
      return header(block)
    case 'title':
      return `<h1>${safe(block.name)}<span>${safe(block.subject)}</span></h1>`
    case 'addressees':
      return addressees(block)
    case 'bases':
      return block.lines
        .map(
          (line, i) =>
            `<p class="basis">Căn cứ ${safe(line)}${i === block.lines.length - 1 ? '.' : ';'}</p>`,
        )
        .join('')
    case 'heading':
      return `<h2>${safe(block.text)}</h2>`
    case 'paragraph':
      return `<p>${runs(block.text)}</p>`
    case 'table':
      return table(block)
    case 'closing':
      return closing(block) + footer(report)
    case 'map':
      return map(block) + footer(report)
  }
}

function header({ parent, issuer, number, symbol, placeAndDate }: Of<'header'>): string {
  const digits = numberText(number)
  const place = digits === null ? '<span class="gap"></span>' : safe(digits)
  return [
    `<header><div class="issuer"><div>${parent.map(safe).join('<br>')}</div>`,
    `<div class="issuing">${issuer.map(safe).join('<br>')}</div><hr>`,
    `<div class="number">Số: ${place}/${safe(symbol)}</div></div>`,
    '<div class="state"><div class="country">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div>',
    '<div class="motto">Độc lập - Tự do - Hạnh phúc</div>',
    `<div class="date">${safe(placeAndDate)}</div></div></header>`,
  ].join('')
}

function addressees({ names }: Of<'addressees'>): string {
  if (names.length === 1) return `<p class="to">Kính gửi: ${safe(names[0] ?? '')}.</p>`
  const items = names.map(
    (name, i) => `<li>- ${safe(name)}${i === names.length - 1 ? '.' : ';'}</li>`,
  )
  return `<div class="to"><span>Kính gửi:</span><ul>${items.join('')}</ul></div>`
}

function table({ columns, rows }: Of<'table'>): string {
  const cell = (text: string, { align, wraps }: Column) =>
    `<td${align === 'middle' ? ' class="mid"' : ''}${wraps ? '' : ' nowrap'}>${safe(text)}</td>`
  const head = columns.map(({ head: words }) => `<th scope="col">${safe(words)}</th>`).join('')
  const body = rows.map(
    (row) => `<tr>${columns.map((column, i) => cell(row[i] ?? '', column)).join('')}</tr>`,
  )
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

function closing({ recipients, signer }: Of<'closing'>): string {
  const list = recipients.map(
    (name, i) => `<li>- ${safe(name)}${i === recipients.length - 1 ? '.' : ';'}</li>`,
  )
  return [
    `<section class="closing"><div><b>Nơi nhận:</b><ul>${list.join('')}</ul></div>`,
    `<div class="signer">${signer.authority.map(safe).join('<br>')}`,
    `<div class="name">${safe(signer.name ?? '')}</div></div></section>`,
  ].join('')
}

const map = ({ heading, title, attachedTo, map: list }: Of<'map'>) =>
  `<section class="appendix"><h3>${safe(heading)}<span>${safe(title)}</span><em>${safe(attachedTo)}</em></h3>${toSvg(list)}</section>`

/** On screen at the end of each part; in print the page boxes carry it on every page. */
const footer = ({ footer: words }: ReportDocument) =>
  words
    ? `<p class="box"><b>${safe(words.start)}</b><span>${safe(words.middle)}</span><b>${safe(words.end)}</b></p>`
    : ''

/** The page number from page 2, and the dashed box on every page. */
function pageBoxes({ footer: words, marks }: ReportDocument): string {
  const line = words ? [words.start, words.middle, words.end].filter(Boolean).join('   ·   ') : null
  const box = line
    ? `@bottom-center{content:"${cssText(line)}";width:100%;height:7mm;margin-bottom:7mm;border:.6pt dashed #000;font-size:10pt}`
    : ''
  const drill = marks.includes('drill')
    ? `@top-left{content:"${cssText(MARK_WORDS.drill)}";font-weight:bold;font-size:13pt}`
    : ''
  return `@page{${box}${drill}}`
}

/** Inside a quoted CSS string, in a style element: everything but letters and digits as an escape. */
const cssText = (text: string) =>
  [...text.normalize('NFC')]
    .map((letter) =>
      /[\p{L}\p{N} ]/u.test(letter) ? letter : `\\${letter.codePointAt(0)?.toString(16)} `,
    )
    .join('')

const FACES = {
  regular: ['', ''],
  bold: ['<b>', '</b>'],
  italic: ['<i>', '</i>'],
  'bold-italic': ['<b><i>', '</i></b>'],
} as const

const runs = (text: Text) =>
  typeof text === 'string'
    ? safe(text)
    : text.map(({ text: words, face }) => FACES[face][0] + safe(words) + FACES[face][1]).join('')

const safe = (text: string) =>
  text.normalize('NFC').replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
