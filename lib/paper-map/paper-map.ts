import type { DisplayList, Item, Point } from './display'
import { drawFeatures } from './features'
import { legend, NORTH, northArrow, notes, scaleBar } from './furniture'
import { border, gridLines } from './graticule'
import { areas, type Ground, groundOf, lines } from './ground'
import { inset } from './inset'
import { legendRows } from './legend'
import { nameSheet } from './names'
import { mercator, type Projection } from './projection'
import { FRAME } from './scale'
import type { MapFeature, PaperMapInput } from './sheet'
import { archipelagosIn } from './sheet-islands'
import { watermark } from './watermark'

/** Where the lower part begins, and the inset's box, mm. */
const BELOW = FRAME.height + 6.5
const INSET = { x: FRAME.width - 46, y: BELOW, width: 46, height: 51 }
const LEGEND = { x: 0, y: BELOW + 14.5, width: FRAME.width - 46 - 5, height: 35 }
const NOTES = { x: 0, y: INSET.y + INSET.height + 1.5, width: FRAME.width, height: 16 }

/** Every map carries it, whatever else its data ask for. */
const LICENCE = '© OpenStreetMap contributors (ODbL)'

/**
 * The whole sheet, 165 mm wide: map true to scale along the parallel of its centre, border with
 * graticule, scale bar, north, legend of what is shown, the country with both archipelagos, and what
 * a reader must know about the accuracy. Same input, same list.
 */
export function paperMap(input: PaperMapInput): DisplayList {
  const { centre, scale } = input
  const projection = mercator(centre, scale, { x: FRAME.width / 2, y: FRAME.height / 2 })
  const ground = groundOf(input.base, input.roads, projection, FRAME)
  const features = input.features.filter((feature) => isShown(feature, projection))
  const islands = archipelagosIn(projection, FRAME)
  const sheet: Item[] = [
    ...areas(ground, FRAME),
    ...(input.watermark ? [watermark(input.watermark, FRAME)] : []),
    gridLines(projection, scale, FRAME),
    ...lines(ground),
    ...islands.items,
    ...drawFeatures(features, projection, FRAME),
    ...nameSheet({
      features,
      places: input.places,
      projection,
      ground,
      islands: islands.labels,
      keepClear: [NORTH],
    }),
    ...northArrow(),
  ]
  const sentences = sentencesOf(input, ground)
  return {
    bounds: { x: -6, y: -6, width: FRAME.width + 12, height: NOTES.y + NOTES.height + 6 },
    description: [input.title, ...sentences].join('. '),
    items: [
      { kind: 'clip', box: FRAME, items: sheet },
      ...border(projection, scale, FRAME),
      ...scaleBar(scale, { x: 0, y: BELOW }),
      ...legend(legendRows(features, ground, scale), LEGEND),
      ...inset(input.national, INSET, corners(projection)),
      ...notes(sentences, NOTES),
    ],
  }
}

const corners = ({ unproject }: Projection) => [
  unproject({ x: FRAME.x, y: FRAME.y }),
  unproject({ x: FRAME.x + FRAME.width, y: FRAME.y + FRAME.height }),
]

function isShown(feature: MapFeature, { project }: Projection): boolean {
  if (feature.kind === 'boom') return feature.line.map(project).some(isInFrame)
  if (feature.kind === 'stain' || feature.kind === 'zone') return feature.ring.length > 2
  return isInFrame(project(feature.position))
}

const isInFrame = ({ x, y }: Point) => x > 0 && y > 0 && x < FRAME.width && y < FRAME.height

function sentencesOf(
  { centre, remarks, attribution, printedAt }: PaperMapInput,
  { roads, border, provinceBorders }: Ground,
): string[] {
  const minutes = Math.floor(Math.abs(centre.lat) * 60)
  const parallel = `${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}'`
  const sources = [LICENCE, ...attribution.filter((line) => line !== LICENCE)].join('; ')
  const sketched = roads.length > 0 ? '; đường bộ vẽ phác' : ''
  const hasBorders = border.length > 0 || provinceBorders.length > 0
  return [
    ...remarks,
    'Tỷ lệ đúng khi in khổ A4, không co giãn; đo thước tỷ lệ phải được 50 mm.',
    `WGS-84, Mercator, đúng ở vĩ tuyến ${parallel}.`,
    `Nguồn: ${sources}.`,
    `Đường bờ đã tổng quát, có thể lệch đến 1 km${sketched}.`,
    ...(hasBorders ? ['Biên giới, địa giới đã tổng quát, không có giá trị pháp lý.'] : []),
    'Không dùng để dẫn đường hay đặt phao.',
    `Lập lúc ${printedAt}.`,
  ]
}
