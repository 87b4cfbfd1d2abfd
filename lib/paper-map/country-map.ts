import { drawn } from './base'
import { classBox, classTable, LAND_HATCHING, SEA_HATCHING } from './class-table'
import { countryLegend, LOST_HATCHING } from './country-legend'
import { countryIslets, countryNames } from './country-names'
import type { AreaChange, CountryMapInput } from './country-sheet'
import { drawDiscs, placeDiscs } from './discs'
import type { DisplayList, Item } from './display'
import { legend, northArrow, notes, scaleBar } from './furniture'
import { border, gridLines } from './graticule'
import { areas, groundOf, isInside } from './ground'
import { INK, stationMark } from './marks'
import { mercator, type Projection } from './projection'
import { COUNTRY } from './scale'
import { corners, hatched, ringsPath, tinted } from './tints'
import { watermark } from './watermark'

const { scale, centre, frame } = COUNTRY
const BELOW = frame.height + 6.5
const LEGEND = { x: frame.width - 58, y: BELOW, width: 58, height: 46 }
const NOTES = { x: 0, y: BELOW + 14, width: LEGEND.x - 5, height: 32 }
/** Where no land hides the watermark, mm. */
const OPEN_SEA = { x: 88, y: 82, width: 76, height: 76 }
const STATION_R = 0.78

/** Every map carries it, whatever else its data ask for. */
const LICENCE = '© OpenStreetMap contributors (ODbL)'

/**
 * The whole country in classes, both archipelagos in the frame and named: tints on land and, paler, in
 * the territorial sea, hatching where no tint reaches. Same input, same list.
 */
export function countryMap(input: CountryMapInput): DisplayList {
  const projection = mercator(centre, scale, { x: frame.width / 2, y: frame.height / 2 })
  const ground = groundOf(input.base, [], projection, frame)
  const [water, far, land] = areas(ground, frame)
  const coast = drawn(ground.land, true)
  const names = countryNames(projection)
  const classes = classBox(input.classes, frame.width - 1.5, frame.y + 1.5)
  const north = { x: classes.x - 11.5, y: 1.5, width: 9.5, height: 18.5 }
  const stations = input.stations.map(({ position, mark }) => ({
    mark,
    at: projection.project(position),
  }))
  const discs = placeDiscs(
    input.discs.map(({ label, position }) => ({ label, at: projection.project(position) })),
    {
      frame,
      keepClear: [...names.map(({ box }) => box), classes, north],
      marks: stations.map(({ at }) => at),
      isGround: (point) => ground.land.filter((ring) => isInside(point, ring)).length % 2 === 1,
    },
  )
  const sheet: Item[] = [
    ...(water ? [water] : []),
    ...(input.watermark ? [watermark(input.watermark, OPEN_SEA)] : []),
    ...atSea(input, projection),
    ...(far ? [far] : []),
    ...(land ? [land] : []),
    ...onLand(input, coast, projection),
    gridLines(projection, scale, frame),
    ...linesOf(ground, input.land !== null),
    countryIslets(projection),
    ...stations.flatMap(({ at, mark }) => stationMark(mark, at, STATION_R)),
    ...names.map(({ label }) => label),
    ...drawDiscs(discs),
    ...classTable(input.classes, classes),
    ...northArrow(north),
  ]
  const sentences = sentencesOf(input)
  const rows = countryLegend(input, ground, scale)
  return {
    bounds: { x: -6, y: -6, width: frame.width + 12, height: LEGEND.y + LEGEND.height + 6 },
    description: [input.title, ...sentences].join('. '),
    items: [
      { kind: 'clip', box: frame, items: sheet },
      ...border(projection, scale, frame),
      ...scaleBar(scale, { x: 0, y: BELOW }),
      ...legend(rows, LEGEND, { columns: 1, least: 1, pitch: 5 }),
      ...notes(sentences, NOTES),
    ],
  }
}

/** Under all land, so that the coast cuts it. */
function atSea({ sea, change }: CountryMapInput, projection: Projection): Item[] {
  if (!sea) return []
  const zone = ringsPath(sea.zone, projection)
  return [
    tinted(sea.tints, SEA_HATCHING, zone, frame, projection),
    ...changed(change?.sea, zone, projection),
  ]
}

function onLand({ land, change }: CountryMapInput, coast: string, projection: Projection): Item[] {
  if (!land) return []
  return [
    tinted(land, LAND_HATCHING, coast, frame, projection),
    ...changed(change?.land, coast, projection),
  ]
}

/** Gained is outlined; lost is hatched the other way as well, so that black and white tells them apart. */
function changed(change: AreaChange | undefined, within: string, projection: Projection): Item[] {
  if (!change) return []
  const [gained, lost] = [ringsPath(change.gained, projection), ringsPath(change.lost, projection)]
  return [
    {
      kind: 'clip',
      box: frame,
      within,
      items: [
        { kind: 'clip', box: frame, within: lost, items: [hatched(corners(frame), LOST_HATCHING)] },
        { kind: 'path', d: lost, stroke: INK.zone, width: 0.45, dash: [1.6, 0.9] },
        { kind: 'path', d: gained, stroke: INK.white, width: 1.1 },
        { kind: 'path', d: gained, stroke: INK.text, width: 0.55 },
      ],
    },
  ]
}

/** Provinces white on the tints; grey where land is plain. */
const linesOf = (
  { coast, border: frontier, provinceBorders }: ReturnType<typeof groundOf>,
  isTinted: boolean,
): Item[] => [
  {
    kind: 'path',
    d: drawn(provinceBorders),
    stroke: isTinted ? INK.white : INK.province,
    width: isTinted ? 0.3 : 0.15,
  },
  { kind: 'path', d: drawn(frontier), stroke: INK.text, width: 0.35 },
  { kind: 'path', d: drawn(coast), stroke: INK.coast, width: 0.2 },
]

function sentencesOf({ remarks, attribution, printedAt }: CountryMapInput): string[] {
  const sources = [LICENCE, ...attribution.filter((line) => line !== LICENCE)].join('; ')
  return [
    ...remarks,
    'Tỷ lệ đúng khi in khổ A4, không co giãn; đo thước tỷ lệ phải được 50 mm.',
    "WGS-84, Mercator, đúng ở vĩ tuyến 15°45'; ở vĩ tuyến 23° dài hơn 5\u00a0%, ở vĩ tuyến 8° ngắn hơn 3\u00a0%.",
    `Nguồn: ${sources}.`,
    'Đường bờ, biên giới, địa giới đã tổng quát, không có giá trị pháp lý.',
    `Lập lúc ${printedAt}.`,
  ]
}
