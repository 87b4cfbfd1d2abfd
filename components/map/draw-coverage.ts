import type { Difference, Rings, Surface } from '@/lib/coverage/surface'
import type { Ground } from './draw-base'
import { planeY } from './mercator'

/** Coverage as paths in the plane of `mercator.ts`. */
export type CoveragePaths = {
  /** Slowest first, as they are laid over each other. */
  bands: { land: Path2D; sea: Path2D; colour: number }[]
  zone: Path2D | null
  isOnLand: boolean
  change: Record<'land' | 'sea', Change> | null
}

type Change = { gained: Path2D; lost: Path2D }

export function coveragePaths(surface: Surface, difference: Difference | null): CoveragePaths {
  return {
    bands: surface.bands
      .map(({ land, sea }, colour) => ({ land: pathOf(land), sea: pathOf(sea), colour }))
      .reverse(),
    zone: surface.zone && pathOf(surface.zone),
    isOnLand: surface.isOnLand,
    change: difference && { land: changeOf(difference.land), sea: changeOf(difference.sea) },
  }
}

const changeOf = ({ gained, lost }: Difference['land']): Change => ({
  gained: pathOf(gained),
  lost: pathOf(lost),
})

function pathOf(rings: Rings): Path2D {
  const path = new Path2D()
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const x = ring[i] ?? 0
      const y = planeY(ring[i + 1] ?? 0)
      if (i === 0) path.moveTo(x, y)
      else path.lineTo(x, y)
    }
    path.closePath()
  }
  return path
}

/** Under the land: what a vessel reaches, to the edge of the territorial sea, paler than land. */
export function drawSeaBands(
  context: CanvasRenderingContext2D,
  { bands, zone, change }: CoveragePaths,
  colours: Ground,
  k: number,
) {
  if (!zone) return
  context.save()
  context.clip(zone, 'evenodd')
  context.globalAlpha = 0.45
  hatch(context, zone, colours.hatch, k)
  context.globalAlpha = 0.75
  for (const band of bands) fillBand(context, band.sea, colours, band.colour)
  context.globalAlpha = 1
  if (change) drawChange(context, change.sea, colours, k)
  context.restore()
}

export function drawLandBands(
  context: CanvasRenderingContext2D,
  land: Path2D,
  { bands, isOnLand, change }: CoveragePaths,
  colours: Ground,
  k: number,
) {
  if (!isOnLand) return
  context.save()
  context.clip(land)
  hatch(context, land, colours.hatch, k)
  for (const band of bands) fillBand(context, band.land, colours, band.colour)
  if (change) drawChange(context, change.land, colours, k)
  context.restore()
}

function fillBand(
  context: CanvasRenderingContext2D,
  path: Path2D,
  colours: Ground,
  colour: number,
) {
  context.fillStyle = colours.bands[colour] ?? colours.land
  context.fill(path, 'evenodd')
}

/** Gained is outlined; lost is hatched as well, so that a print in black and white tells them apart. */
function drawChange(
  context: CanvasRenderingContext2D,
  { gained, lost }: Change,
  colours: Ground,
  k: number,
) {
  hatch(context, lost, colours.lost, k, true)
  outline(context, lost, colours.lost, k)
  outline(context, gained, colours.gained, k)
}

function outline(context: CanvasRenderingContext2D, path: Path2D, colour: string, k: number) {
  context.strokeStyle = colour
  context.lineWidth = (2.2 * ratio()) / k
  context.stroke(path)
}

const PITCH_PX = 6

/** Slanting lines at 45°, the same on screen at every zoom. */
function hatch(
  context: CanvasRenderingContext2D,
  path: Path2D,
  colour: string,
  k: number,
  leansBack = false,
) {
  const size = Math.round(PITCH_PX * Math.SQRT2 * ratio())
  const tile = document.createElement('canvas')
  tile.width = size
  tile.height = size
  const pen = tile.getContext('2d')
  if (!pen) return
  if (leansBack) pen.setTransform(-1, 0, 0, 1, size, 0)
  pen.strokeStyle = colour
  pen.lineWidth = 1.3 * ratio()
  pen.beginPath()
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift - 2, size + 2)
    pen.lineTo(shift + size + 2, -2)
  }
  pen.stroke()
  const pattern = context.createPattern(tile, 'repeat')
  if (!pattern) return
  pattern.setTransform(new DOMMatrix().scale(1 / k))
  context.fillStyle = pattern
  context.fill(path, 'evenodd')
}

const ratio = () => Math.min(2, window.devicePixelRatio || 1)
