import type { CountryMapInput } from './country-sheet'
import { disc } from './discs'
import { type Box, type Item, rectangle } from './display'
import type { LegendRow } from './furniture'
import type { Ground } from './ground'
import { gridRow, lineRow, STATION_WORDS } from './legend'
import { INK, type StationMark, stationMark } from './marks'
import { gridOf, type Scale } from './scale'
import { corners, type Hatching, hatched } from './tints'

/** Leans the other way than what no tint reaches. */
export const LOST_HATCHING: Hatching = { ink: INK.zone, width: 0.3, spacing: 1.8, angle: 45 }

const MARKS: readonly StationMark[] = ['ready', 'limited', 'out', 'off']

/** One row for each kind of mark or line on the sheet; the classes have their own table. */
export function countryLegend(
  { stations, discs, discWords, change }: CountryMapInput,
  { border }: Ground,
  scale: Scale,
): LegendRow[] {
  const isShown = (mark: StationMark) => stations.some((station) => station.mark === mark)
  return [
    ...MARKS.filter(isShown).map((mark) => ({
      words: STATION_WORDS[mark],
      draw: (at: { x: number; y: number }) => stationMark(mark, at, 1.2),
    })),
    ...(discs.length > 0 ? [{ words: discWords, draw: numbered }] : []),
    ...(change && change.land.gained.length + change.sea.gained.length > 0
      ? [areaRow('Thêm vào trong mốc', gained)]
      : []),
    ...(change && change.land.lost.length + change.sea.lost.length > 0
      ? [areaRow('Ra ngoài mốc', lost)]
      : []),
    ...(border.length > 0 ? [lineRow('Biên giới quốc gia', INK.text, 0.35)] : []),
    gridRow(gridOf(scale).line),
  ]
}

const numbered = ({ x, y }: { x: number; y: number }) => disc('1', { x, y })

const areaRow = (words: string, draw: (box: Box) => Item[]): LegendRow => ({
  words,
  draw: ({ x, y }) => draw({ x: x - 3.6, y: y - 1.6, width: 7.2, height: 3.2 }),
})

const gained = (box: Box): Item[] => [
  { kind: 'path', d: rectangle(box), stroke: INK.text, width: 0.55 },
]

const lost = (box: Box): Item[] => [
  hatched(corners(box), LOST_HATCHING),
  { kind: 'path', d: rectangle(box), stroke: INK.zone, width: 0.45, dash: [1.6, 0.9] },
]
