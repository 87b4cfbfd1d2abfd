import type { Hazard } from '@/lib/hazards/hazard'
import { circle, type Item, type Point, type Shape } from './display'

/** Colours on white paper; every mark also differs by shape, so a black-and-white copy says the same. */
export const INK = {
  text: '#142027',
  sea: '#e3edf2',
  land: '#ffffff',
  landFar: '#eeeeea',
  coast: '#2f3f48',
  province: '#8c989c',
  grid: '#7d97a3',
  road: '#8a857c',
  water: '#2a566e',
  river: '#7fb0c9',
  stain: '#f8dcc0',
  stainLine: '#8a4a12',
  zone: '#c72122',
  accent: '#146480',
  watermark: '#dadcdd',
  white: '#ffffff',
} as const

const HAZARD_INK: Record<Hazard, string> = {
  oil: '#c56819',
  chemical: '#6634ab',
  dioxin: '#c33f84',
  radiation: '#f6d236',
  pollution: '#155838',
}

type Cut = { d: string; filled?: boolean; width?: number }

/** Filled outline and the glyph cut out of it, in a box of 24 (look: hazard set). */
const HAZARD_SHAPE: Record<Hazard, { outline: string; cuts: Cut[] }> = {
  oil: {
    outline: 'M12 1.6C10.6 4.6 4 10.3 4 15.2a8 8 0 0 0 16 0C20 10.3 13.4 4.6 12 1.6Z',
    cuts: [
      { d: 'M7.4 14.4c1.5-1.4 3-1.4 4.6 0s3.1 1.4 4.6 0' },
      { d: 'M7.4 18.4c1.5-1.4 3-1.4 4.6 0s3.1 1.4 4.6 0' },
    ],
  },
  chemical: {
    outline: 'M12 1.4L22.6 12 12 22.6 1.4 12Z',
    cuts: [
      { d: 'M10.2 6.4h3.6M11 6.6v3.8L7.8 15.9a1 1 0 0 0 .9 1.5h6.6a1 1 0 0 0 .9-1.5L13 10.4V6.6' },
      { d: 'M9.4 14h5.2' },
    ],
  },
  dioxin: {
    outline: 'M12 2L20.66 7V17L12 22 3.34 17V7Z',
    cuts: [
      { d: 'M12 7.2L16.16 9.6V14.4L12 16.8 7.84 14.4V9.6Z' },
      { d: circle(12, 12, 1.7), filled: true },
    ],
  },
  radiation: {
    outline: 'M12 2.4L22.6 20.8H1.4Z',
    cuts: [
      { d: circle(12, 14.3, 1.5), filled: true },
      ...[90, 210, 330].map((angle) => ({ d: blade(12, 14.3, angle), filled: true })),
    ],
  },
  pollution: {
    outline:
      'M5.8 2.6h12.4a3.2 3.2 0 0 1 3.2 3.2v12.4a3.2 3.2 0 0 1 -3.2 3.2H5.8a3.2 3.2 0 0 1 -3.2-3.2V5.8a3.2 3.2 0 0 1 3.2-3.2Z',
    cuts: [
      { d: 'M4.3 7.6h6.9c3 0 4.8 1.8 4.8 4.6', width: 4 },
      {
        d: 'M15.9 13.6c-1.3 1.9-2.5 3-2.5 4.5a2.5 2.5 0 0 0 5 0c0-1.5-1.2-2.6-2.5-4.5Z',
        filled: true,
      },
    ],
  },
}

/** A trefoil blade from 2.6 to 6.3 around a point, 60° wide; `angle` clockwise from east. */
function blade(x: number, y: number, angle: number): string {
  const at = (r: number, degrees: number) => {
    const radians = (degrees * Math.PI) / 180
    return `${(x + r * Math.cos(radians)).toFixed(2)} ${(y + r * Math.sin(radians)).toFixed(2)}`
  }
  return `M${at(2.6, angle - 30)}L${at(6.3, angle - 30)}A6.3 6.3 0 0 1 ${at(6.3, angle + 30)}L${at(2.6, angle + 30)}A2.6 2.6 0 0 0 ${at(2.6, angle - 30)}Z`
}

/** The hazard's mark, `size` mm high, centred on a point. A drill is hollow and dashed. */
export function hazardMark(hazard: Hazard, centre: Point, size: number, isDrill: boolean): Item[] {
  const { outline, cuts } = HAZARD_SHAPE[hazard]
  const scale = size / 24
  const at = { x: centre.x - size / 2, y: centre.y - size / 2, scale }
  const isYellow = hazard === 'radiation'
  const ink = isYellow ? '#866701' : HAZARD_INK[hazard]
  const glyph = isDrill ? ink : isYellow ? INK.text : INK.white
  const body: Shape = isDrill
    ? {
        kind: 'path',
        d: outline,
        at,
        fill: INK.white,
        stroke: ink,
        width: 1.6 * scale,
        dash: [2.6 * scale, 1.7 * scale],
      }
    : {
        kind: 'path',
        d: outline,
        at,
        fill: HAZARD_INK[hazard],
        ...(isYellow ? { stroke: INK.text, width: 1.2 * scale } : {}),
      }
  return [
    {
      kind: 'path',
      d: outline,
      at,
      fill: INK.white,
      stroke: INK.white,
      width: 3.4 * scale,
      round: true,
    },
    body,
    ...cuts.map(
      (cut): Shape =>
        cut.filled
          ? { kind: 'path', d: cut.d, at, fill: glyph }
          : {
              kind: 'path',
              d: cut.d,
              at,
              stroke: glyph,
              width: (cut.width ?? 1.8) * scale,
              round: cut.width === undefined,
            },
    ),
  ]
}

/** How a station is drawn: by its readiness, or `out` while it has an order. */
export type StationMark = 'ready' | 'limited' | 'off' | 'out'

export function stationMark(mark: StationMark, { x, y }: Point, r = 1.9): Item[] {
  const ring = (radius: number, fill: string): Shape => ({
    kind: 'path',
    d: circle(x, y, radius),
    fill,
    stroke: INK.text,
    width: 0.35,
  })
  const halo: Shape = { kind: 'path', d: circle(x, y, r + 0.45), fill: INK.white }
  const left: Shape = {
    kind: 'path',
    d: `M${x} ${y - r}A${r} ${r} 0 0 0 ${x} ${y + r}Z`,
    fill: INK.text,
  }
  const slash: Shape = {
    kind: 'path',
    d: `M${x - r * 0.7} ${y + r * 0.7}L${x + r * 0.7} ${y - r * 0.7}`,
    stroke: INK.text,
    width: 0.4,
  }
  const marks: Record<StationMark, Item[]> = {
    ready: [ring(r, INK.text)],
    limited: [ring(r, INK.white), left],
    off: [ring(r, INK.white), slash],
    out: [ring(r, INK.white), ring(r * 0.55, INK.text)],
  }
  return [halo, ...marks[mark]]
}

/** A boom: a line with floats on it. */
export function boom(d: string, floats: readonly Point[]): Item[] {
  return [
    { kind: 'path', d, stroke: INK.white, width: 1.5, round: true },
    { kind: 'path', d, stroke: INK.text, width: 0.7, round: true },
    ...floats.map(
      ({ x, y }): Shape => ({
        kind: 'path',
        d: circle(x, y, 0.75),
        fill: INK.white,
        stroke: INK.text,
        width: 0.3,
      }),
    ),
  ]
}
