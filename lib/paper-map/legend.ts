import type { Hazard } from '@/lib/hazards/hazard'
import { area, boomAlong, STAIN, ZONE } from './features'
import type { LegendRow } from './furniture'
import type { Ground } from './ground'
import { hazardMark, INK, type StationMark, stationMark } from './marks'
import { gridOf, type Scale } from './scale'
import type { MapFeature } from './sheet'

const HAZARD_WORDS: Record<Hazard, string> = {
  oil: 'sự cố tràn dầu',
  chemical: 'sự cố hóa chất độc',
  dioxin: 'sự cố dioxin',
  radiation: 'sự cố phóng xạ',
  pollution: 'sự cố ô nhiễm',
}

export const STATION_WORDS: Record<StationMark, string> = {
  ready: 'Trạm, sẵn sàng',
  limited: 'Trạm, hạn chế',
  off: 'Trạm, ngừng trực',
  out: 'Trạm, đang làm nhiệm vụ',
}

/** One row for each kind of thing on the sheet, none for what is not there. */
export function legendRows(
  features: readonly MapFeature[],
  { coast, border, roads }: Ground,
  scale: Scale,
): LegendRow[] {
  const rows = new Map<string, LegendRow>()
  for (const feature of features) {
    const row = rowOf(feature)
    rows.set(row.words, row)
  }
  return [
    ...rows.values(),
    ...(roads.length > 0 ? [lineRow('Hướng đường bộ, vẽ phác', INK.road, 0.6, [2.4, 1.2])] : []),
    ...(coast.length > 0 ? [lineRow('Đường bờ', INK.coast, 0.3)] : []),
    ...(border.length > 0 ? [lineRow('Biên giới quốc gia', INK.text, 0.5, [4, 1])] : []),
    gridRow(gridOf(scale).line),
  ]
}

function rowOf(feature: MapFeature): LegendRow {
  switch (feature.kind) {
    case 'incident':
      return {
        words: `${feature.isDrill ? 'Diễn tập' : 'Vị trí'} ${HAZARD_WORDS[feature.hazard]}`,
        draw: (at) => hazardMark(feature.hazard, at, 4.6, feature.isDrill),
      }
    case 'station':
      return {
        words: STATION_WORDS[feature.mark],
        draw: (at) => stationMark(feature.mark, at, 1.5),
      }
    case 'boom':
      return {
        words: 'Phao quây đã thả',
        draw: ({ x, y }) =>
          boomAlong([
            { x: x - 4, y },
            { x: x + 4, y },
          ]),
      }
    case 'stain':
      return { words: 'Vùng nhiễm bẩn, ước tính', draw: (at) => area(swatch(at), STAIN) }
    case 'zone':
      return { words: 'Vùng cách ly', draw: (at) => area(swatch(at), ZONE) }
  }
}

const swatch = ({ x, y }: { x: number; y: number }) => [
  { x: x - 3.6, y: y - 1.6 },
  { x: x + 3.6, y: y - 1.6 },
  { x: x + 3.6, y: y + 1.6 },
  { x: x - 3.6, y: y + 1.6 },
]

export const lineRow = (
  words: string,
  ink: string,
  width: number,
  dash?: [number, number],
): LegendRow => ({
  words,
  draw: ({ x, y }) => [
    { kind: 'path', d: `M${x - 4} ${y}H${x + 4}`, stroke: ink, width, ...(dash ? { dash } : {}) },
  ],
})

export const gridRow = (minutes: number): LegendRow => ({
  words: `Lưới kinh, vĩ tuyến ${minutes < 60 ? `${minutes}'` : `${minutes / 60}°`}`,
  draw: ({ x, y }) => [
    {
      kind: 'path',
      d: `M${x - 4} ${y}H${x + 4}M${x} ${y - 1.8}V${y + 1.8}`,
      stroke: INK.grid,
      width: 0.15,
    },
  ],
})
