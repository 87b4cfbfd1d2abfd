import type { Position } from '@/lib/geo/position'
import { ARCHIPELAGOS } from './archipelagos'
import { type Box, circle, type Item, type Label, leading, MM_PER_POINT } from './display'
import { INK } from './marks'
import type { Projection } from './projection'
import { textWidth } from './text-width'

/** Islets of both archipelagos, drawn by us whatever the data hold. */
export function countryIslets({ project }: Projection): Item {
  const d = ARCHIPELAGOS.flatMap(({ islets }) => islets)
    .map(project)
    .map(({ x, y }) => circle(x, y, 0.4))
  return { kind: 'path', d: d.join(''), fill: INK.land, stroke: INK.coast, width: 0.2 }
}

/** Both archipelagos first, then what a reader finds his way by; each with the box it takes. */
export function countryNames({ project }: Projection): { label: Label; box: Box }[] {
  const at = (position: Position, lines: string[], look: Look) =>
    named(project(position), lines, look)
  return [
    ...ARCHIPELAGOS.map(({ lines: [kind = '', name = '', ...rest], countryLabel }) =>
      at(countryLabel, [`${kind} ${name}`, ...rest], ISLANDS),
    ),
    at({ lat: 18.5, lng: 113.6 }, ['BIỂN ĐÔNG'], SEA),
    at({ lat: 18.35, lng: 103.3 }, ['LÀO'], NEIGHBOUR),
    at({ lat: 12.75, lng: 104.9 }, ['CAMPUCHIA'], NEIGHBOUR),
  ]
}

type Look = Pick<Label, 'size' | 'face' | 'colour'> & { tracking?: number; halo?: number }

const ISLANDS: Look = { size: 10, face: 'bold', colour: INK.text, halo: 0.9 }
const SEA: Look = { size: 13, face: 'italic', colour: INK.water, tracking: 0.9 }
const NEIGHBOUR: Look = { size: 9, face: 'regular', colour: '#5a676f', tracking: 0.5 }

function named({ x, y }: { x: number; y: number }, lines: string[], look: Look) {
  const { size, face, tracking = 0 } = look
  const width = Math.max(...lines.map((line) => textWidth(line, face, size, tracking)))
  const height = leading(size) * lines.length
  const top = y - height / 2
  const label: Label = {
    kind: 'text',
    x,
    y: top + size * 0.9 * MM_PER_POINT,
    lines,
    anchor: 'middle',
    ...look,
  }
  return { label, box: { x: x - width / 2 - 0.8, y: top, width: width + 1.6, height } }
}
