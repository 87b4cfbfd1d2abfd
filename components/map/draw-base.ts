import type { Base } from './base-data'
import { type CoveragePaths, drawLandBands, drawSeaBands } from './draw-coverage'
import type { Roads } from './roads'

export type Ground = {
  sea: string
  land: string
  landFar: string
  province: string
  coast: string
  border: string
  road: string
  road2: string
  /** Fastest first. */
  bands: readonly string[]
  hatch: string
  gained: string
  lost: string
}

/** The ground's colours in the theme that is on now. */
export function groundColours(element: Element): Ground {
  const style = getComputedStyle(element)
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    sea: of('sea'),
    land: of('land'),
    landFar: of('land-far'),
    province: of('province'),
    coast: of('coast'),
    border: of('coast'),
    road: of('road'),
    road2: of('road-2'),
    bands: [1, 2, 3, 4].map((band) => of(`band-${band}`)),
    hatch: of('text-3'),
    gained: of('text-1'),
    lost: of('danger'),
  }
}

export type Frame = {
  /** Plane coordinates of the canvas's left upper corner, and px per plane unit (before `ratio`). */
  west: number
  north: number
  scale: number
  width: number
  height: number
  ratio: number
  /** Widths ×; 1 at a desk. */
  magnify: number
}

/** Lakes narrower than this are left out: at that size they read as dirt. */
const LEAST_LAKE_PX = 14

/** Sea, neighbours, land, lakes, province lines, roads, coast: in this order, in one pass. */
export function drawBase(
  context: CanvasRenderingContext2D,
  base: Base,
  colours: Ground,
  frame: Frame,
  roads: Roads | null,
  /** The whole country shows its spine alone. */
  isNational: boolean,
  coverage: CoveragePaths | null = null,
) {
  const { west, north, scale, width, height, ratio, magnify } = frame
  const k = scale * ratio
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = colours.sea
  context.fillRect(0, 0, width * ratio, height * ratio)
  context.setTransform(k, 0, 0, k, -west * k, -north * k)
  context.lineJoin = 'round'
  const px = magnify / scale

  const fill = (path: Path2D, colour: string) => {
    context.fillStyle = colour
    context.fill(path)
  }
  const stroke = (path: Path2D, colour: string, widthPx: number) => {
    context.strokeStyle = colour
    context.lineWidth = widthPx * px
    context.stroke(path)
  }

  fill(base.landFar, colours.landFar)
  stroke(base.landFar, colours.province, 0.5)
  if (coverage) drawSeaBands(context, coverage, colours, k)
  fill(base.land, colours.land)
  if (coverage) drawLandBands(context, base.land, coverage, colours, k)
  for (const lake of base.lakes) {
    const widthPx = Math.min(lake.east - lake.west, lake.south - lake.north) * scale
    if (widthPx >= LEAST_LAKE_PX) fill(lake.path, colours.sea)
  }
  if (coverage) {
    context.globalAlpha = 0.8
    stroke(base.provinces, colours.sea, 0.9)
    context.globalAlpha = 1
  } else stroke(base.provinces, colours.province, 0.8)
  if (roads && isNational) stroke(roads.spine, colours.road, 1.1)
  if (roads && !isNational) {
    stroke(roads.other, colours.road2, 1.4)
    stroke(roads.national, colours.road, 2.2)
    // An expressway is cased: two edges with land between.
    stroke(roads.expressway, colours.road, 3.4)
    stroke(roads.expressway, colours.land, 1.2)
  }
  stroke(base.border, colours.border, 0.9)
  stroke(base.coast, colours.coast, 1)
}
