import type { Position } from '@/lib/geo/position'
import { ARCHIPELAGOS } from './archipelagos'
import { drawn, linesIn, type PaperBase, ringsIn } from './base'
import { type Box, circle, type Item, type Label, leading, pathThrough, rectangle } from './display'
import { INK } from './marks'
import { mercator, type Projection } from './projection'

/** Middle of the whole country with both archipelagos, and the millimetres a degree takes there. */
const CENTRE: Position = { lat: 14.6, lng: 110.45 }
const DEGREES_ACROSS = 16.9
const KM_PER_DEGREE = 107.55

/**
 * The whole country in a corner, both archipelagos named as Viet Nam's, with the ground of the main
 * map marked. Part of every paper map; nothing switches it off.
 */
export function inset(base: PaperBase, box: Box, view: readonly Position[]): Item[] {
  const scale = (DEGREES_ACROSS * KM_PER_DEGREE * 1e6) / box.width
  const projection = mercator(CENTRE, scale, {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
  })
  const items = [
    ...countryOnce(base, projection, box),
    marker(view.map(projection.project)),
    sea(projection.project({ lat: 19.2, lng: 113.7 })),
    ...ARCHIPELAGOS.map(({ lines, insetLabel }) =>
      name([...lines], projection.project(insetLabel)),
    ),
  ]
  return [
    { kind: 'clip', box, items },
    { kind: 'path', d: rectangle(box), stroke: INK.text, width: 0.3 },
  ]
}

/** The same on every sheet, so it is cut and thinned once for each base map. */
const countries = new WeakMap<PaperBase, { key: string; items: Item[] }>()

function countryOnce(base: PaperBase, projection: Projection, box: Box): Item[] {
  const key = JSON.stringify(box)
  const known = countries.get(base)
  if (known?.key === key) return known.items
  const items = country(base, projection, box)
  countries.set(base, { key, items })
  return items
}

function country(base: PaperBase, projection: Projection, box: Box): Item[] {
  const islets = ARCHIPELAGOS.flatMap((one) => one.islets).map((islet) => projection.project(islet))
  return [
    { kind: 'path', d: rectangle(box), fill: INK.sea },
    fill(drawn(ringsIn(base.landFar, projection, box, 0.12), true), INK.landFar),
    fill(drawn(ringsIn(base.land, projection, box, 0.1), true), INK.land),
    line(drawn(linesIn(base.provinceBorders, projection, box, 0.1)), INK.province, 0.08),
    line(drawn(linesIn(base.border, projection, box, 0.08)), INK.text, 0.18),
    line(drawn(linesIn(base.coast, projection, box, 0.08)), INK.coast, 0.15),
    {
      kind: 'path',
      d: islets.map(({ x, y }) => circle(x, y, 0.32)).join(''),
      fill: INK.land,
      stroke: INK.coast,
      width: 0.18,
    },
  ]
}

const fill = (d: string, ink: string): Item => ({ kind: 'path', d, fill: ink, evenOdd: true })
const line = (d: string, ink: string, width: number): Item => ({
  kind: 'path',
  d,
  stroke: ink,
  width,
})

/** Three lines: one line would be cut by the edge. */
const name = (lines: string[], { x, y }: { x: number; y: number }): Label => ({
  kind: 'text',
  x,
  y: y + leading(8) * 0.85,
  lines,
  size: 8,
  face: 'bold',
  colour: INK.text,
  anchor: 'middle',
})

const sea = ({ x, y }: { x: number; y: number }): Label => ({
  kind: 'text',
  x,
  y,
  lines: ['Biển Đông'],
  size: 8,
  face: 'italic',
  colour: INK.water,
  anchor: 'middle',
})

/** The main map's ground; never smaller than 1,4 mm, or it would be a speck. */
function marker(corners: { x: number; y: number }[]): Item {
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  const [x, y] = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
  const half = (all: number[]) => Math.max(0.7, (Math.max(...all) - Math.min(...all)) / 2)
  const [w, h] = [half(xs), half(ys)]
  const points = [
    { x: x - w, y: y - h },
    { x: x + w, y: y - h },
    { x: x + w, y: y + h },
    { x: x - w, y: y + h },
  ]
  return { kind: 'path', d: pathThrough(points, true), stroke: INK.accent, width: 0.5 }
}
