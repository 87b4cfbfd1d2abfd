import type { Position } from '@/lib/geo/position'
import {
  type DisplayList,
  type Item,
  leading,
  type Point,
  pathThrough,
  rectangle,
} from '@/lib/paper-map/display'
import { areas, groundOf, lines } from '@/lib/paper-map/ground'
import { inset } from '@/lib/paper-map/inset'
import { hazardMark, INK, stationMark } from '@/lib/paper-map/marks'
import { around, placeLabel, type Wanted } from '@/lib/paper-map/placement'
import { mercator, type Projection } from '@/lib/paper-map/projection'
import type { PaperPlace } from '@/lib/paper-map/sheet'
import { archipelagosIn } from '@/lib/paper-map/sheet-islands'
import { wrap } from '@/lib/paper-map/text-width'
import type { MapGround } from './facts'
import type { OrderFacts } from './order-facts'
import { figure, NBSP } from './wording'

/** The sketch, and the country under it, mm. */
export const ORDER_MAP = { width: 62, height: 84 } as const
const FRAME = { x: 0, y: 0, width: 62, height: 42 }
/** Drawn at the size on which both archipelagos' names clear its edge, then made smaller whole. */
const INSET = { x: 0, y: 0, width: 46, height: 51 }
const SMALL = { x: 0, y: 44, scale: 36 / 46 }
const NOTE = { x: 38.5, y: 45.2, width: 23.5, size: 7.5 }
const MARGIN = 7
const MOST_PLACES = 5
/** Round scales, largest first: the shipped coast is good to 250 m at best. */
const SCALES = [1e5, 2e5, 5e5, 1e6, 2e6, 5e6, 1e7, 2e7, 4e7]
/** Smaller than this, roads run into each other and the coarse coast is fine enough. */
const REGIONAL = 2e6
/** Every map carries it, whatever else its data ask for. */
const LICENCE = '© OpenStreetMap contributors (ODbL)'

/**
 * Where the station and the place lie, joined by a straight line: the way itself was not stored, so
 * none is drawn. Null where either is unknown.
 */
export function orderMap(
  { incident, from: start, order }: OrderFacts,
  ground: MapGround,
): DisplayList | null {
  if (!incident.position || !start) return null
  const place = incident.position
  const { centre, scale } = viewOf(place, start)
  const projection = mercator(centre, scale, { x: FRAME.width / 2, y: FRAME.height / 2 })
  const land = groundOf(
    scale > REGIONAL ? ground.national : ground.base,
    scale > REGIONAL ? [] : ground.roads,
    projection,
    FRAME,
  )
  const islands = archipelagosIn(projection, FRAME)
  const [from, to] = [projection.project(start), projection.project(place)]
  const obstacles = [around(to, MARK / 2), around(from, 2.2)]
  const islandNames = islands.labels.map((label) => ({ ...label, size: 8 }))
  const names = [
    name(order.stationCode, from, 2.8),
    name('Nơi đến', to, MARK / 2 + 0.6),
    ...islandNames.filter(({ gap }) => gap > 0),
    ...ground.places.slice(0, 40).map((known) => placeName(known, projection)),
  ]
  /** An archipelago's name gives way to the marks, but is never dropped for them. */
  const archipelagos = islandNames
    .filter(({ gap }) => gap === 0)
    .flatMap((wanted) => {
      const beside = [0, 4, 8, 12].map((gap) => ({ ...wanted, gap }))
      for (const way of beside) {
        const label = placeLabel(way, obstacles, FRAME)
        if (label) return [label]
      }
      return []
    })
  const placed = [
    ...archipelagos,
    ...names.flatMap((wanted) => placeLabel(wanted, obstacles, FRAME) ?? []),
  ]
  const kept = 2 + islands.labels.length + MOST_PLACES
  const note = noteOf(scale, ground.attribution)
  return {
    bounds: { x: 0, y: 0, ...ORDER_MAP },
    description: note,
    items: [
      {
        kind: 'clip',
        box: FRAME,
        items: [
          ...areas(land, FRAME),
          ...lines(land),
          ...islands.items,
          { kind: 'path', d: pathThrough([from, to]), stroke: INK.white, width: 1.3 },
          {
            kind: 'path',
            d: pathThrough([from, to]),
            stroke: INK.text,
            width: 0.5,
            dash: [1.6, 1],
          },
          ...stationMark('out', from),
          ...hazardMark(incident.hazard, to, MARK, incident.isDrill),
          ...placed.slice(0, kept),
        ],
      },
      { kind: 'path', d: rectangle(FRAME), stroke: INK.text, width: 0.3 },
      ...inset(ground.national, INSET, corners(projection)).map(smaller),
      ...scaleBar(scale),
      {
        kind: 'text',
        x: NOTE.x,
        y: NOTE.y + 8.5,
        lines: wrap(note, 'regular', NOTE.size, NOTE.width),
        size: NOTE.size,
        face: 'regular',
        colour: INK.text,
        anchor: 'start',
      },
    ],
  }
}

const MARK = 5.6

const name = (text: string, at: Point, gap: number): Wanted => ({
  lines: [text],
  at,
  gap,
  size: 9.5,
  face: 'bold',
  colour: INK.text,
})

const placeName = (
  { name: text, position, kind }: PaperPlace,
  { project }: Projection,
): Wanted => ({
  lines: [text],
  at: project(position),
  gap: 0,
  size: 8,
  face: kind === 'water' ? 'italic' : 'regular',
  colour: kind === 'water' ? INK.water : INK.text,
})

/** The largest round scale that holds both with room for their marks. */
function viewOf(place: Position, station: Position): { centre: Position; scale: number } {
  const centre = { lat: (place.lat + station.lat) / 2, lng: (place.lng + station.lng) / 2 }
  const fits = SCALES.find((scale) => {
    const { x, y } = mercator(centre, scale, { x: 0, y: 0 }).project(place)
    return Math.abs(x) <= FRAME.width / 2 - MARGIN && Math.abs(y) <= FRAME.height / 2 - MARGIN
  })
  return { centre, scale: fits ?? 4e7 }
}

const corners = ({ unproject }: Projection) => [
  unproject({ x: FRAME.x, y: FRAME.y }),
  unproject({ x: FRAME.x + FRAME.width, y: FRAME.y + FRAME.height }),
]

/** 20 mm, to be checked with a ruler. */
function scaleBar(scale: number): Item[] {
  const [from, to, y] = [NOTE.x, NOTE.x + 20, NOTE.y]
  const tick = (x: number) =>
    pathThrough([
      { x, y: y - 0.9 },
      { x, y: y + 0.9 },
    ])
  return [
    {
      kind: 'path',
      d: pathThrough([
        { x: from, y },
        { x: to, y },
      ]),
      stroke: INK.text,
      width: 0.4,
    },
    { kind: 'path', d: `${tick(from)}${tick(to)}`, stroke: INK.text, width: 0.3 },
    {
      kind: 'text',
      x: from,
      y: y + leading(8) * 1.1,
      lines: [`20${NBSP}mm = ${figure((scale * 20) / 1e6)}${NBSP}km`],
      size: 8,
      face: 'regular',
      colour: INK.text,
      anchor: 'start',
    },
  ]
}

/** The item in the box of the inset, made smaller and put in its place. */
function smaller(item: Item): Item {
  const { x, y, scale } = SMALL
  if (item.kind === 'path') {
    const at = item.at ?? { x: 0, y: 0, scale: 1 }
    return { ...item, at: { x: x + at.x * scale, y: y + at.y * scale, scale: at.scale * scale } }
  }
  if (item.kind === 'text')
    return { ...item, x: x + item.x * scale, y: y + item.y * scale, size: item.size * scale }
  const { box } = item
  return {
    ...item,
    box: {
      x: x + box.x * scale,
      y: y + box.y * scale,
      width: box.width * scale,
      height: box.height * scale,
    },
    items: item.items.map(smaller),
  }
}

const noteOf = (scale: number, attribution: readonly string[]) =>
  [
    `Tỷ lệ 1:${figure(scale)}.`,
    'Nét đứt nối thẳng trạm với nơi đến, không phải đường đi.',
    `${[...new Set([LICENCE, ...attribution])].join('; ')}.`,
  ].join(' ')
