import type { DisplayList, Item, Label, Shape } from './display'
import { leading, MM_PER_POINT } from './display'

/** The list as one self-contained SVG element, its size in millimetres. No script, nothing fetched. */
export function toSvg({ bounds, description, items }: DisplayList): string {
  const { x, y, width, height } = bounds
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" ` +
    `viewBox="${x} ${y} ${width} ${height}" role="img" font-family="Tinos, 'Times New Roman', 'Liberation Serif', serif">` +
    `<title>${escaped(description)}</title>${drawAll(items, 'c')}</svg>`
  )
}

const drawAll = (items: readonly Item[], id: string): string =>
  items.map((item, i) => draw(item, `${id}${i}`)).join('')

function draw(item: Item, id: string): string {
  if (item.kind === 'path') return shape(item)
  if (item.kind === 'text') return label(item)
  const { x, y, width, height } = item.box
  const inBox =
    `<clipPath id="${id}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath>` +
    `<g clip-path="url(#${id})">`
  if (item.within === undefined) return `${inBox}${drawAll(item.items, id)}</g>`
  return (
    `${inBox}<clipPath id="${id}w"><path d="${item.within}" clip-rule="evenodd"/></clipPath>` +
    `<g clip-path="url(#${id}w)">${drawAll(item.items, id)}</g></g>`
  )
}

function shape({ d, fill, stroke, width = 0.2, dash, round, evenOdd, at }: Shape): string {
  if (d === '') return ''
  const scale = at?.scale ?? 1
  return `<path d="${d}"${attributes({
    fill: fill ?? 'none',
    stroke,
    'stroke-width': stroke && size(width / scale),
    'stroke-dasharray': dash?.map((mm) => size(mm / scale)).join(' '),
    'stroke-linecap': round && 'round',
    'stroke-linejoin': 'round',
    'fill-rule': evenOdd && 'evenodd',
    transform: at && `translate(${size(at.x)} ${size(at.y)}) scale(${size(scale)})`,
  })}/>`
}

function label({
  x,
  y,
  lines,
  size: points,
  face,
  colour,
  anchor,
  halo,
  rotate,
  tracking,
}: Label): string {
  const rows = lines.map(
    (line, i) =>
      `<tspan x="${size(x)}" y="${size(y + i * leading(points))}">${escaped(line)}</tspan>`,
  )
  return `<text${attributes({
    'font-size': size(points * MM_PER_POINT),
    'font-weight': face.startsWith('bold') && 'bold',
    'font-style': face.endsWith('italic') && 'italic',
    'text-anchor': anchor,
    fill: colour,
    stroke: halo && '#ffffff',
    'stroke-width': halo && size(halo),
    'stroke-linejoin': halo && 'round',
    'paint-order': halo && 'stroke',
    'letter-spacing': tracking && size(tracking),
    transform: rotate && `rotate(${rotate} ${size(x)} ${size(y)})`,
  })}>${rows.join(' ')}</text>`
}

const attributes = (values: Record<string, string | number | false | undefined>) =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== false && value !== 0)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')

const size = (mm: number) => Math.round(mm * 1000) / 1000

const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
