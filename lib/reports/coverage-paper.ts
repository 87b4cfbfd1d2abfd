import { BAND_MINUTES } from '@/lib/coverage/coverage'
import type { Surface } from '@/lib/coverage/surface'
import type { Position } from '@/lib/geo/position'
import type { PaperBase } from '@/lib/paper-map/base'
import type { ClassTable } from '@/lib/paper-map/class-table'
import { countryMap } from '@/lib/paper-map/country-map'
import type { DisplayList } from '@/lib/paper-map/display'
import type { StationMark } from '@/lib/paper-map/marks'
import type { FlatRings, Tint } from '@/lib/paper-map/tints'
import { type CoverageFigures, NUMBERED } from './coverage-figures'
import { coverageTables } from './coverage-tables'
import { askWords, changeWords, FORCES_WORDS, SEA_WORDS, shareWords } from './coverage-wording'
import { type Block, MARK_WORDS, type Mark } from './document'
import { momentWords, NBSP } from './wording'

export type CoverageFacts = {
  view: CoverageFigures
  /** All stations with their marks; those that may go are drawn. */
  stations: readonly { code: string; name: string; position: Position; mark: StationMark }[]
  base: PaperBase
  attribution: readonly string[]
  /** The body whose desk prints it. */
  author: string
  desk: string
  isDemo: boolean
  printedAt: string
}

/** Page 1 is the map under its heading; the tables follow. */
export type CoveragePaper = {
  title: string
  author: string
  createdAt: string
  marks: Mark[]
  footer: { start: string; middle: string; end: string } | null
  verification: null
  /** Lines over the map: the title, the question, the rest in italics. */
  head: { title: string; ask: string; asked: string[] }
  map: DisplayList
  blocks: Block[]
}

/** Dark = soon. Land as on screen; at sea the same mixed with the colour of the sea, opaque. */
const TINTS = {
  land: ['#0f5569', '#288191', '#56aeb7', '#99d6d7'],
  sea: ['#4f8392', '#60a1ae', '#80c1c9', '#afdddf'],
} as const

export function coveragePaper(facts: CoverageFacts): CoveragePaper {
  const { view, isDemo, printedAt } = facts
  const head = headOf(facts)
  return {
    title: `${head.title}. ${head.ask}`,
    author: facts.author,
    createdAt: printedAt,
    marks: isDemo ? ['demo'] : [],
    footer: isDemo
      ? {
          start: 'ĐỘ PHỦ',
          middle: `${facts.desk}, lập lúc ${momentWords(printedAt)}`,
          end: MARK_WORDS.demo,
        }
      : null,
    verification: null,
    head,
    map: mapOf(facts, head.title),
    blocks: coverageTables(view, facts.stations),
  }
}

function headOf({ view, stations }: CoverageFacts): CoveragePaper['head'] {
  const { ask, measure, minutes, at, forces, capable, stationCount, bands, change } = view
  const able = capable.filter((code) => stations.some((station) => station.code === code)).length
  const shares = bands.find((band) => band.minutes === minutes)
  const within = [
    { where: 'đất liền, đảo', share: shares?.landShare ?? null },
    { where: 'lãnh hải', share: shares?.coastShare ?? null },
    { where: 'nơi có tên', share: shares?.placeShare ?? null },
  ]
    .filter(({ share }) => share !== null)
    .map(({ where, share }) => `${where} ${shareWords(share)}`)
  return {
    title: 'BẢN ĐỒ ĐỘ PHỦ',
    ask: askWords(ask, measure),
    asked: [
      `Thời điểm ${momentWords(at)}; ${FORCES_WORDS[forces]}; ${able}/${stationCount} trạm góp sức.`,
      `Trong ${minutes}${NBSP}phút từ lúc ra lệnh: ${within.join(', ') || 'không có gì để xét'}.`,
      ...(change
        ? [
            `Thử, không lưu: ${changeWords(change, (code) => code)}${change.add ? ` (dấu${NBSP}+)` : ''}.`,
          ]
        : []),
    ],
  }
}

function mapOf(facts: CoverageFacts, title: string): DisplayList {
  const { view, stations, base, attribution, isDemo, printedAt } = facts
  const { surface, change, gaps, capable } = view
  const able = new Set(capable)
  return countryMap({
    title,
    base,
    land: surface.isOnLand ? tintsOf(surface, 'land') : null,
    sea: surface.zone && { tints: tintsOf(surface, 'sea'), zone: surface.zone },
    change: change?.difference ?? null,
    classes: classesOf(view),
    stations: [
      ...stations.filter(({ code }) => able.has(code)),
      ...(change?.add ? [{ position: change.add, mark: 'ready' as const }] : []),
    ],
    discs: [
      ...gaps
        .slice(0, NUMBERED)
        .map(({ farthest }, i) => ({ label: String(i + 1), position: farthest })),
      ...(change?.add ? [{ label: '+', position: change.add }] : []),
    ],
    discWords: 'Khoảng trống, số theo bảng',
    remarks: surface.zone ? [SEA_WORDS] : [],
    attribution,
    printedAt: `${momentWords(printedAt)}, ${facts.desk}`,
    watermark: isDemo ? MARK_WORDS.demo : null,
  })
}

/** Slowest first, as they are laid over each other. */
const tintsOf = ({ bands }: Surface, on: 'land' | 'sea'): Tint[] =>
  bands
    .map((band, i): Tint => ({ rings: band[on] as FlatRings, fill: TINTS[on][i] ?? TINTS[on][3] }))
    .reverse()

function classesOf({ bands, surface }: CoverageFigures): ClassTable {
  const grounds = [
    ...(surface.isOnLand ? (['land'] as const) : []),
    ...(surface.zone ? (['sea'] as const) : []),
  ]
  const shareAt = (minutes: number, on: 'land' | 'sea') => {
    const band = bands.find((each) => each.minutes === minutes)
    return (on === 'land' ? band?.landShare : band?.coastShare) ?? null
  }
  const beyond = (on: 'land' | 'sea') => {
    const reached = shareAt(BAND_MINUTES[3], on)
    return reached === null ? null : 1 - reached
  }
  return {
    title: 'Đến nơi trong',
    columns: grounds.map((on) => (on === 'land' ? 'đất' : 'lãnh hải')),
    rows: [
      ...BAND_MINUTES.map((minutes, i) => ({
        words: `${minutes}${NBSP}phút`,
        cells: grounds.map((on) => ({
          fill: TINTS[on][i] ?? TINTS[on][3],
          figure: shareWords(shareAt(minutes, on)),
        })),
      })),
      {
        words: 'lâu hơn',
        cells: grounds.map((on) => ({
          fill: `${on}-hatch` as const,
          figure: shareWords(beyond(on)),
        })),
      },
    ],
    foot: 'cộng dồn, trừ dòng cuối',
  }
}
