import { fullCitation, instrumentsOf } from './citations'
import {
  type Block,
  KIND_SYMBOL,
  MARK_WORDS,
  type Mark,
  numberText,
  type ReportDocument,
} from './document'
import { dutyBlocks } from './duty-section'
import { corrected } from './entries'
import type { MapGround, ReportFacts } from './facts'
import { forceBlocks, forceSentence } from './force-section'
import { HAZARD_PHRASE, incidentParagraphs } from './incident-section'
import { levelParagraphs } from './level-section'
import { mapBlock } from './map-block'
import { addresseesOf, copiesOf } from './recipients'
import {
  answerWords,
  capital,
  communeWords,
  dateWords,
  momentWords,
  paragraphsOf,
  provinceWords,
  sentence,
  timeAfter,
} from './wording'

/**
 * The first report of an incident, in the layout of Mẫu 1.4 (Nghị định 30/2020/NĐ-CP, Phụ lục III):
 * what is known, what is not ("chưa rõ"), what there is none of ("không có"); nothing is made up. A
 * draft has no number and no name. With `ground` and a position a map is appended.
 */
export function initialReport(facts: ReportFacts, ground: MapGround | null = null): ReportDocument {
  const subject = subjectOf(facts)
  const symbol = facts.issued?.symbol ?? `${KIND_SYMBOL.initial}-${facts.issuer.symbol}`
  const marks = marksOf(facts)
  const map = ground ? mapBlock(facts, ground, symbol) : null
  return {
    kind: 'initial',
    title: `Báo cáo ${subject.charAt(0).toLowerCase()}${subject.slice(1)}`,
    author: facts.issuer.name.join(' '),
    createdAt: facts.issued?.issuedAt ?? facts.asOf,
    blocks: [
      header(facts, symbol),
      { kind: 'title', name: 'BÁO CÁO', subject },
      ...addressees(facts),
      ...bases(facts),
      ...ended(sections(facts)),
      closing(facts),
      ...(map ? [map] : []),
    ],
    marks,
    footer: marks.length > 0 ? footerOf(facts, marks, symbol) : null,
    verification: facts.issued?.verifyUrl ? `Kiểm tra văn bản: ${facts.issued.verifyUrl}` : null,
  }
}

export function subjectOf({ incident, mode, edits }: ReportFacts): string {
  if (edits.subject) return edits.subject
  const { commune, province } = incident.place
  const where = [
    incident.title,
    commune && !incident.title.includes(commune.name) ? communeWords(commune) : null,
    province && !incident.title.includes(province.name) ? provinceWords(province) : null,
  ]
  const drill = mode.drill ? ' (diễn tập)' : ''
  return `Ban đầu về ${HAZARD_PHRASE[incident.hazard]}${drill} tại ${where.filter(Boolean).join(', ')}`
}

const header = ({ issuer, issued, asOf }: ReportFacts, symbol: string): Block => ({
  kind: 'header',
  parent: issuer.parent,
  issuer: issuer.name,
  number: issued?.number ?? null,
  symbol,
  placeAndDate: `${issuer.place}, ${dateWords(issued?.issuedAt ?? asOf)}`,
})

function addressees(facts: ReportFacts): Block[] {
  const names = addresseesOf(facts)
  return names.length > 0 ? [{ kind: 'addressees', names }] : []
}

function bases(facts: ReportFacts): Block[] {
  const lines = instrumentsOf(facts).map(fullCitation)
  return lines.length > 0 ? [{ kind: 'bases', lines }] : []
}

function sections(facts: ReportFacts): Block[] {
  const { assessment, proposals } = facts.edits
  const parts: [string, Block[]][] = [
    ['Thông tin sự cố', paragraphs(incidentParagraphs(facts))],
    ['Phân cấp và căn cứ pháp lý', paragraphs(levelParagraphs(facts))],
    ['Diễn biến, biện pháp đã thực hiện', paragraphs(developments(facts))],
    ['Lực lượng, phương tiện', forceBlocks(facts)],
    ['Nghĩa vụ thông báo', dutyBlocks(facts)],
    [
      'Nhận định, kiến nghị',
      paragraphs([...told('Nhận định', assessment), ...told('Kiến nghị', proposals)]),
    ],
  ]
  return parts.flatMap(([heading, blocks], i) => [
    { kind: 'heading', text: `${i + 1}. ${heading}` },
    ...blocks,
  ])
}

const paragraphs = (texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }))

const told = (label: string, answer: ReportFacts['edits']['assessment']): string[] =>
  paragraphsOf(`${label}: ${sentence(answerWords(answer))}`)

function developments(facts: ReportFacts): string[] {
  const { incident, journal, edits } = facts
  if (edits.developments)
    return [forceSentence(facts), ...paragraphsOf(edits.developments).map(sentence)]
  const day = incident.reportedAt ?? incident.loggedAt
  const lines = corrected(journal).flatMap(({ at, text, corrects }) => {
    const note = corrects ? ` (đính chính tin lúc ${timeAfter(corrects.at, at)})` : ''
    return paragraphsOf(`${capital(timeAfter(at, day))}${note}: ${sentence(text)}`)
  })
  return [forceSentence(facts), ...(lines.length > 0 ? lines : ['Chưa ghi nhận diễn biến khác.'])]
}

/** The body of a paper ends "./." */
function ended(blocks: Block[]): Block[] {
  const last = blocks.at(-1)
  if (last?.kind !== 'paragraph' || typeof last.text !== 'string')
    return [...blocks, { kind: 'paragraph', text: './.' }]
  return [...blocks.slice(0, -1), { kind: 'paragraph', text: `${last.text.replace(/\.$/, '')}./.` }]
}

function closing(facts: ReportFacts): Block {
  const { issuer, issued } = facts
  const name = issued?.signer.name.trim() || null
  const rank = issuer.rankBeforeName && issued?.signer.rank ? `${issued.signer.rank} ` : ''
  return {
    kind: 'closing',
    recipients: copiesOf(facts),
    signer: { authority: issuer.authority, name: name && `${rank}${name}` },
  }
}

const marksOf = ({ issued, mode }: ReportFacts): Mark[] => [
  ...(issued ? [] : (['draft'] as const)),
  ...(mode.drill ? (['drill'] as const) : []),
  ...(mode.demo ? (['demo'] as const) : []),
]

function footerOf({ issued, asOf, incident }: ReportFacts, marks: Mark[], symbol: string) {
  const warnings = marks.filter((mark) => mark !== 'draft').map((mark) => MARK_WORDS[mark])
  return {
    start: issued ? `Số ${numberText(issued.number)}/${symbol}` : MARK_WORDS.draft,
    middle: `${incident.code}, số liệu đến ${momentWords(asOf)}`,
    end: warnings.join(', '),
  }
}
