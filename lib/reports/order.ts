import words from '@/lib/i18n/messages/vi/words.json'
import type { DisplayList } from '@/lib/paper-map/display'
import { type Block, MARK_WORDS, type Mark } from './document'
import type { MapGround } from './facts'
import { HAZARD_PHRASE } from './incident-section'
import { load } from './load'
import type { OrderFacts } from './order-facts'
import { orderMap } from './order-map'
import {
  approvalWords,
  cautionLines,
  crewWords,
  destinationWords,
  endedWords,
  quantityWords,
  substanceWords,
  sureWords,
  timeWordsOf,
  turnedWords,
  wayWords,
  withWords,
} from './order-wording'
import {
  capital,
  dateWords,
  momentWords,
  NBSP,
  NONE_WORDS,
  positionWords,
  timeAfter,
  UNKNOWN_WORDS,
} from './wording'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

/** `isStrong`: what must be seen from an arm's length. */
export type OrderRow = { label: string; text: string; isStrong: boolean }

/** The order that a crew carries: one page, the call sheet at its foot. */
export type OrderPaper = {
  title: string
  author: string
  createdAt: string
  marks: Mark[]
  footer: { start: string; middle: string; end: string }
  verification: null
  header: Of<'header'>
  heading: Of<'title'>
  /** Said above everything where the order no longer stands. */
  ended: string | null
  rows: OrderRow[]
  cautions: string[]
  map: DisplayList | null
  sheet: { members: number; times: string[] }
  closing: { recipients: string[]; receiver: string; authority: string[] }
}

/** Symbol of the paper: lệnh điều động. It is unnumbered; the clerk's pen or a later issue fills it. */
const SYMBOL = 'LĐĐ'

/** Stored facts in words: nothing is made up, what is not known is "chưa rõ". */
export function orderPaper(facts: OrderFacts, ground: MapGround | null = null): OrderPaper {
  const { issuer, order, incident, mode, printedAt } = facts
  const station = `${order.stationCode} ${order.stationName}`
  const marks: Mark[] = [
    ...(mode.drill ? (['drill'] as const) : []),
    ...(mode.demo ? (['demo'] as const) : []),
  ]
  const drill = mode.drill ? ' (diễn tập)' : ''
  return {
    title: `Lệnh điều động trạm ${station}, ${incident.code}`,
    author: issuer.name.join(' '),
    createdAt: printedAt,
    marks,
    footer: {
      start: `${incident.code}, ${order.stationCode}`,
      middle: `Số liệu sự cố đến ${momentWords(printedAt)}`,
      end: marks.map((mark) => MARK_WORDS[mark]).join(', '),
    },
    verification: null,
    header: {
      kind: 'header',
      parent: issuer.parent,
      issuer: issuer.name,
      number: null,
      symbol: `${SYMBOL}-${issuer.symbol}`,
      placeAndDate: `${issuer.place}, ${dateWords(order.orderedAt)}`,
    },
    heading: {
      kind: 'title',
      name: 'LỆNH ĐIỀU ĐỘNG',
      subject: `Trạm ${station} đến${NBSP}${HAZARD_PHRASE[incident.hazard]}${drill} ${incident.code}`,
    },
    ended: endedWords(order),
    rows: rowsOf(facts),
    cautions: cautionLines(incident),
    map: ground ? orderMap(facts, ground) : null,
    sheet: {
      members: order.crew,
      times: ['Nhận lệnh', 'Xuất phát', 'Có mặt', 'Rút', 'Về trạm'],
    },
    closing: {
      recipients: [`Trạm ${station}`, `Lưu: ${issuer.archive}`],
      receiver: 'NGƯỜI NHẬN LỆNH',
      authority: issuer.authority,
    },
  }
}

function rowsOf(facts: OrderFacts): OrderRow[] {
  const { order, incident, magnitude, orderedBy } = facts
  const approval = approvalWords(facts.approval)
  const turned = turnedWords(facts)
  const row = (label: string, text: string, isStrong = false): OrderRow => ({
    label,
    text: text.normalize('NFC').replace(/\s*[\r\n]+\s*/g, ' '),
    isStrong,
  })
  return [
    row(
      'Trạm',
      `${order.stationCode} ${order.stationName}${order.isLead ? ', dẫn đầu' : ''}`,
      true,
    ),
    ...(turned === null ? [] : [row('Chuyển hướng', turned, true)]),
    row('Sự cố', `${incident.code}, ${incident.title}`, true),
    row(
      'Loại',
      `${capital(HAZARD_PHRASE[incident.hazard])}; quy mô ${words.magnitude[magnitude].toLowerCase()}`,
    ),
    row('Chất', `${capital(substanceWords(incident))}; khối lượng: ${quantityWords(incident)}`),
    row('Nơi đến', capital(destinationWords(incident)), true),
    row('Tọa độ', incident.position ? positionText(facts) : UNKNOWN_WORDS, true),
    row(
      'Mang theo',
      order.brings.length > 0 ? capital(order.brings.map(load).join('; ')) : NONE_WORDS,
      true,
    ),
    row('Kíp', crewWords(order.crew)),
    row('Cùng đi', withWords(facts)),
    row('Đường đi', wayWords(facts)),
    row('Thời gian', [timeWordsOf(facts), sureWords(facts)].filter(Boolean).join(' ')),
    row('Trả lời', `Trước ${timeAfter(order.ackDueAt, order.orderedAt)}`, true),
    row('Ra lệnh', `${momentWords(order.orderedAt)}, ${orderedBy}`),
    ...(approval === null ? [] : [row('Phê duyệt', approval, facts.approval.given === null)]),
  ]
}

function positionText({ incident: { position, accuracyM } }: OrderFacts): string {
  if (!position) return UNKNOWN_WORDS
  const off =
    accuracyM === null
      ? ''
      : accuracyM >= 1000
        ? `, sai số khoảng ${Math.round(accuracyM / 1000)}${NBSP}km`
        : `, sai số khoảng ${Math.round(accuracyM)}${NBSP}m`
  return `${positionWords(position)} (WGS-84${off})`
}
