import type { Box, Item, Label } from './display'
import { rectangle } from './display'
import { INK } from './marks'
import type { Projection } from './projection'
import { gridOf, type Scale } from './scale'

/** Width of the black-and-white border, mm. */
const BAND = 1

/** Meridians and parallels at the grid's minutes: thin lines inside the frame. */
export function gridLines(projection: Projection, scale: Scale, frame: Box): Item {
  const { line } = gridOf(scale)
  const d = [
    ...ticks('lng', projection, frame, line).map(
      ({ at }) => `M${at} ${frame.y}V${frame.y + frame.height}`,
    ),
    ...ticks('lat', projection, frame, line).map(
      ({ at }) => `M${frame.x} ${at}H${frame.x + frame.width}`,
    ),
  ]
  return { kind: 'path', d: d.join(''), stroke: INK.grid, width: 0.12 }
}

/** The border: bars change colour at each step of arc, figures stand at each grid line. */
export function border(projection: Projection, scale: Scale, frame: Box): Item[] {
  const grid = gridOf(scale)
  const outer = {
    x: frame.x - BAND,
    y: frame.y - BAND,
    width: frame.width + 2 * BAND,
    height: frame.height + 2 * BAND,
  }
  return [
    { kind: 'path', d: bars(projection, frame, grid.bar), fill: INK.text },
    { kind: 'path', d: rectangle(frame), stroke: INK.text, width: 0.25 },
    { kind: 'path', d: rectangle(outer), stroke: INK.text, width: 0.35 },
    ...figures(projection, frame, grid.line),
  ]
}

function bars(projection: Projection, frame: Box, step: number): string {
  const across = spans('lng', projection, frame, step).flatMap(([from, to]) => [
    rectangle({ x: from, y: frame.y - BAND, width: to - from, height: BAND }),
    rectangle({ x: from, y: frame.y + frame.height, width: to - from, height: BAND }),
  ])
  const down = spans('lat', projection, frame, step).flatMap(([from, to]) => [
    rectangle({ x: frame.x - BAND, y: from, width: BAND, height: to - from }),
    rectangle({ x: frame.x + frame.width, y: from, width: BAND, height: to - from }),
  ])
  return [...across, ...down].join('')
}

function figures(projection: Projection, frame: Box, step: number): Label[] {
  const label = (text: string, x: number, y: number, rotate?: number): Label => ({
    kind: 'text',
    x,
    y,
    lines: [text],
    size: 9.5,
    face: 'regular',
    colour: INK.text,
    anchor: 'middle',
    ...(rotate ? { rotate } : {}),
  })
  const meridians = ticks('lng', projection, frame, step)
    .filter(({ at }) => at > frame.x + 4 && at < frame.x + frame.width - 4)
    .flatMap(({ at, minutes }) => {
      const text = `${degreesAndMinutes(minutes)} ${minutes < 0 ? 'T' : 'Đ'}`
      return [
        label(text, at, frame.y - BAND - 1.2),
        label(text, at, frame.y + frame.height + BAND + 3.5),
      ]
    })
  const parallels = ticks('lat', projection, frame, step)
    .filter(({ at }) => at > frame.y + 7 && at < frame.y + frame.height - 7)
    .flatMap(({ at, minutes }) => {
      const text = `${degreesAndMinutes(minutes)} ${minutes < 0 ? 'N' : 'B'}`
      return [
        label(text, frame.x - BAND - 1.2, at, -90),
        label(text, frame.x + frame.width + BAND + 1.2, at, 90),
      ]
    })
  return [...meridians, ...parallels]
}

type Axis = 'lat' | 'lng'

/** Where each whole step of arc crosses the frame, in mm. */
function ticks(axis: Axis, projection: Projection, frame: Box, step: number) {
  const [from, to] = range(axis, projection, frame)
  const found: { minutes: number; at: number }[] = []
  for (let n = Math.ceil(from / step); n * step <= to; n++)
    found.push({
      minutes: n * step,
      at: Math.round(position(axis, projection, n * step) * 100) / 100,
    })
  return found
}

/** Every second step, cut to the frame: the black bars. */
function spans(axis: Axis, projection: Projection, frame: Box, step: number): [number, number][] {
  const [from, to] = range(axis, projection, frame)
  const found: [number, number][] = []
  for (let n = Math.floor(from / step); n * step < to; n++) {
    if (n % 2 !== 0) continue
    const ends = [Math.max(from, n * step), Math.min(to, (n + 1) * step)].map((m) =>
      position(axis, projection, m),
    )
    found.push([Math.min(...ends), Math.max(...ends)])
  }
  return found
}

function range(axis: Axis, projection: Projection, frame: Box): [number, number] {
  const a = projection.unproject({ x: frame.x, y: frame.y + frame.height })
  const b = projection.unproject({ x: frame.x + frame.width, y: frame.y })
  return [a[axis] * 60, b[axis] * 60]
}

function position(axis: Axis, projection: Projection, minutes: number): number {
  return axis === 'lng'
    ? projection.project({ lat: 0, lng: minutes / 60 }).x
    : projection.project({ lat: minutes / 60, lng: 0 }).y
}

function degreesAndMinutes(minutes: number): string {
  const whole = Math.abs(minutes)
  return `${Math.floor(whole / 60)}°${String(Math.round(whole % 60)).padStart(2, '0')}'`
}
