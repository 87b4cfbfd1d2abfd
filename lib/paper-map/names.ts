import type { Position } from '@/lib/geo/position'
import type { Box, Label, Point } from './display'
import { INCIDENT_MM, lengthOf, pointAlong } from './features'
import { type Ground, isInside } from './ground'
import { INK } from './marks'
import { around, placeLabel, type Wanted } from './placement'
import type { Projection } from './projection'
import { FRAME } from './scale'
import type { MapFeature, PaperPlace } from './sheet'

/**
 * All names of the sheet, the ones that matter most first: the incident, stations, archipelagos,
 * booms, then places, roads, the sea. A name never covers a mark or another name.
 */
export function nameSheet({
  features,
  places,
  projection,
  ground,
  islands,
  keepClear,
}: {
  features: readonly MapFeature[]
  places: readonly PaperPlace[]
  projection: Projection
  ground: Ground
  islands: readonly Wanted[]
  keepClear: readonly Box[]
}): Label[] {
  const obstacles = [...keepClear, ...features.flatMap((feature) => marksOf(feature, projection))]
  const wanted = [
    ...islands.filter(({ gap }) => gap === 0),
    ...features.flatMap((feature) => nameOf(feature, projection)),
    ...islands.filter(({ gap }) => gap > 0),
    ...places.map((place) => placeName(place, projection)),
    ...ground.roads.flatMap(roadName),
  ]
  const placed = wanted.flatMap((name) => {
    const label = placeLabel(name, obstacles, FRAME)
    return label ? [label] : []
  })
  const sea = seaName(projection, [...ground.land, ...ground.landFar])
    .map((name) => placeLabel(name, obstacles, FRAME))
    .find((label) => label !== null)
  return sea ? [sea, ...placed] : placed
}

function marksOf(feature: MapFeature, { project }: Projection): Box[] {
  switch (feature.kind) {
    case 'incident':
      return [around(project(feature.position), INCIDENT_MM / 2)]
    case 'station':
      return [around(project(feature.position), 2.2)]
    case 'boom':
      return feature.line.map((position) => around(project(position), 1))
    default:
      return []
  }
}

function nameOf(feature: MapFeature, { project }: Projection): Wanted[] {
  const base = { colour: INK.text, face: 'regular', size: 10.5 } as const
  switch (feature.kind) {
    case 'incident':
      return [
        {
          ...base,
          face: 'bold',
          size: 11.5,
          lines: feature.lines,
          at: project(feature.position),
          gap: 4.9,
          first: 'south',
        },
      ]
    case 'station':
      return [
        { ...base, face: 'bold', lines: feature.lines, at: project(feature.position), gap: 2.8 },
      ]
    case 'boom':
      return named(feature.name, middle(feature.line, project), 2.2)
    default:
      return named(feature.name, middle(feature.ring, project), 4)
  }
}

const named = (name: string | null, at: Point, gap: number): Wanted[] =>
  name === null ? [] : [{ lines: [name], at, gap, colour: INK.text, face: 'regular', size: 10.5 }]

function middle(line: readonly Position[], project: Projection['project']): Point {
  const points = line.map(project)
  return pointAlong(points, lengthOf(points) / 2)
}

function placeName({ name, position, kind }: PaperPlace, { project }: Projection): Wanted {
  const at = project(position)
  if (kind === 'commune')
    return {
      lines: [name.toLocaleUpperCase('vi')],
      at,
      gap: 0,
      size: 10,
      face: 'regular',
      colour: INK.text,
      tracking: 0.45,
    }
  if (kind === 'water')
    return { lines: [name], at, gap: 0, size: 11, face: 'italic', colour: INK.water }
  return { lines: [name], at, gap: 0, size: 11, face: 'regular', colour: INK.text }
}

/**
 * In the middle of the stretch on the sheet, if that is long enough to be told from its neighbours.
 * Only a road number is printed (QL1, CT01, ĐT623): the rest of a link's name is a working note.
 */
function roadName({ name, points }: Ground['roads'][number]): Wanted[] {
  const length = lengthOf(points)
  const number = /^(?:QL|CT|ĐT|TL)\.?\s?\d+[A-Z]?/.exec(name.normalize('NFC'))?.[0]
  if (!number || length < 20) return []
  const at = pointAlong(points, length / 2)
  return [{ lines: [number], at, gap: 0, size: 9.5, face: 'bold', colour: INK.road }]
}

/** Points far enough from land, in reading order; lakes are no sea, so holes do not count. */
function seaName({ unproject }: Projection, land: readonly Point[][]): Wanted[] {
  const found: Wanted[] = []
  for (let y = 14; y < FRAME.height; y += 8)
    for (let x = 24; x < FRAME.width; x += 8) {
      const isOpen = OFFSETS.every(
        ([dx, dy]) => !land.some((ring) => isInside({ x: x + dx, y: y + dy }, ring)),
      )
      if (isOpen) found.push({ ...SEA, lines: [nameOfSea(unproject({ x, y }))], at: { x, y } })
    }
  return found
}

const SEA = { size: 14, face: 'italic', colour: INK.water, gap: 0, tracking: 0.9 } as const
const OFFSETS = [-24, -12, 0, 12, 24].flatMap((dx) => [-5, 0, 5].map((dy) => [dx, dy] as const))

/** The gulfs by their usual limits; all the rest off Viet Nam is Biển Đông. */
function nameOfSea({ lat, lng }: Position): string {
  if (lat < 10.5 && lng < 104.7) return 'VỊNH THÁI LAN'
  if (lat > 17.2 && lng < 108.5) return 'VỊNH BẮC BỘ'
  return 'BIỂN ĐÔNG'
}
