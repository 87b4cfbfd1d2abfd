import { ARCHIPELAGOS } from './archipelagos'
import cities from './cities.json'
import { type Box, boxAround, type Point, repel } from './crowding'
import { type LabelWish, type PlacedLabel, placeLabels } from './labels'
import { type LayerId, SIZES, scaleOf } from './layers'
import { archipelagoName } from './layers/islands-layer'
import { pillWishes } from './layers/lines-layer'
import type { MapIncident, MapLine, MapStation } from './model'
import { near } from './near'
import { type PlacedPill, placePills } from './pills'
import { laySigns, type PlacedCluster, type PlacedIncident } from './signs'
import type { View } from './use-view'
import { WATERS, waterBox } from './waters'

type City = {
  name: string
  lat: number
  lng: number
  rank: number
  prefer?: string
  must?: boolean
}
const CITIES: readonly City[] = cities

export type Marks = {
  stations: readonly { station: MapStation; at: Point }[]
  incidents: readonly PlacedIncident[]
  clusters: readonly PlacedCluster[]
  stationLabels: readonly PlacedLabel[]
  cityLabels: readonly PlacedLabel[]
  pills: readonly PlacedPill[]
  stationR: number
  codePx: number
}

type Wanted = {
  stations: readonly MapStation[]
  incidents: readonly MapIncident[]
  lines: readonly MapLine[]
  layers: ReadonlySet<LayerId>
  magnify: number
  /** What no label may cover: inset, scale bar, buttons; in the px of the view. */
  furniture: readonly Box[]
}

/** Where every mark and name goes at this view: marks first, then names where there is room. */
export function layOut(view: View, wanted: Wanted): Marks {
  const scale = scaleOf(view.zoom)
  const sizes = SIZES[scale]
  const { magnify, layers } = wanted
  const stationR = sizes.station * magnify

  const shown = layers.has('stations')
    ? wanted.stations.filter((station) => near(view, station.position))
    : []
  const homes = shown.map((station) => view.project(station.position))
  // At commune zoom marks never move: there the point itself is read.
  const spots = scale === 'commune' ? homes : repel(homes, stationR)
  const stations = shown.map((station, index) => ({ station, at: spots[index] ?? { x: 0, y: 0 } }))

  const archipelagos = [
    ...ARCHIPELAGOS.map((archipelago) => archipelagoName(archipelago, view, magnify).box),
    ...WATERS.map((water) => waterBox(view.project(water), water, magnify)),
  ]
  const { incidents, clusters } = laySigns(
    view,
    layers.has('incidents') ? wanted.incidents : [],
    sizes.incident * magnify,
    {
      stations: stations.map(({ station, at }) => ({
        at,
        hasOrder: station.state === 'out' || station.state === 'picked',
      })),
      labels: [...archipelagos, ...wanted.furniture],
      frame: view.frame,
    },
  )

  const obstacles: Box[] = [
    ...archipelagos,
    ...wanted.furniture,
    ...incidents.map(({ at, size: side }) => boxAround(at, side / 2 + 1)),
    ...clusters.map(({ at, size: side }) => boxAround(at, side / 2 + 6)),
    // The selected sign carries its own code at its left.
    ...incidents
      .filter(({ incident }) => incident.selected)
      .map(({ at, size: side }) => codeBox(at, side, magnify)),
    ...stations.map(({ at }) => boxAround(at, stationR + 0.5)),
  ]
  const codePx = sizes.code * magnify
  const stationLabels = placeLabels(
    stations.flatMap(({ station, at }): LabelWish[] => {
      if (!sizes.withCode && !station.emphasis) return []
      const texts =
        sizes.withName || station.emphasis
          ? [`${station.code} ${station.name}`, station.code]
          : [station.code]
      return [
        {
          id: station.code,
          at,
          reach: stationR + 5,
          texts: scale === 'national' ? [station.code] : texts,
          fontPx: codePx,
        },
      ]
    }),
    obstacles,
    view.frame,
  )
  const pills = placePills(pillWishes(wanted.lines, view, magnify), [
    ...obstacles,
    ...stationLabels.map((label) => label.box),
  ])
  const named = (city: City) => stationLabels.some((label) => label.text.includes(city.name))
  const cityLabels = layers.has('names')
    ? placeLabels(
        CITIES.filter(
          (city) =>
            city.rank <= (scale === 'national' ? (view.zoom > 6.6 ? 2 : 1) : 3) &&
            near(view, city) &&
            !named(city),
        ).map((city) => ({
          id: city.name,
          at: view.project(city),
          reach: 6,
          texts: [city.name],
          fontPx: 11.5 * magnify,
          prefer: city.prefer === 'W' ? 'W' : 'E',
          must: city.must === true,
        })),
        [
          ...obstacles,
          ...stationLabels.map((label) => label.box),
          ...pills.map((pill) => pill.box),
        ],
        view.frame,
      )
    : []

  return { stations, incidents, clusters, stationLabels, cityLabels, pills, stationR, codePx }
}

const codeBox = (at: Point, side: number, magnify: number): Box => ({
  left: at.x - side / 2 - 72 * magnify,
  right: at.x - side / 2,
  top: at.y - 8 * magnify,
  bottom: at.y + 8 * magnify,
})
