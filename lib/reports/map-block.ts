import { distanceKm } from '@/lib/geo/distance'
import type { Hazard } from '@/lib/hazards/hazard'
import { paperMap } from '@/lib/paper-map/paper-map'
import { isShown, type View, viewOf } from '@/lib/paper-map/scale'
import type { MapFeature } from '@/lib/paper-map/sheet'
import { type Block, MARK_WORDS, numberText } from './document'
import type { MapGround, ReportFacts } from './facts'
import { isServing } from './recipients'
import { clock, count, dateWords, figure, momentWords, NBSP, positionFigures } from './wording'

const TITLE: Record<Hazard, string> = {
  oil: 'SỰ CỐ TRÀN DẦU',
  chemical: 'SỰ CỐ HÓA CHẤT ĐỘC',
  dioxin: 'SỰ CỐ Ô NHIỄM DIOXIN',
  radiation: 'SỰ CỐ PHÓNG XẠ',
  pollution: 'SỰ CỐ Ô NHIỄM MÔI TRƯỜNG',
}

/** The appendix: the scene and the stations sent to it, at a round scale. Null where the place is unknown. */
export function mapBlock(facts: ReportFacts, ground: MapGround, symbol: string): Block | null {
  const { incident, issued, asOf } = facts
  if (!incident.position) return null
  const centre = incident.position
  const stations = stationFeatures(facts)
  const view = viewOf(
    centre,
    stations.map(({ position }) => position),
  )
  const title = `BẢN ĐỒ HIỆN TRƯỜNG ${TITLE[incident.hazard]} ${incident.title.toLocaleUpperCase('vi')}`
  const number = numberText(issued?.number ?? null) ?? `${NBSP.repeat(12)}`
  return {
    kind: 'map',
    heading: 'Phụ lục',
    title,
    attachedTo: `(Kèm theo Báo cáo số ${number}/${symbol} ${dateWords(issued?.issuedAt ?? asOf)})`,
    map: paperMap({
      ...view,
      title,
      base: ground.base,
      national: ground.national,
      roads: ground.roads,
      places: ground.places,
      attribution: ground.attribution,
      features: [
        ...facts.drawings,
        ...stations,
        {
          kind: 'incident',
          position: centre,
          hazard: incident.hazard,
          isDrill: incident.isDrill,
          lines: [`${incident.code}, ${incident.title}`, positionFigures(centre)],
        },
      ],
      remarks: farAway(facts, view),
      printedAt: momentWords(asOf),
      watermark: watermarkOf(facts),
    }),
  }
}

type StationFeature = Extract<MapFeature, { kind: 'station' }>

function stationFeatures({ incident, stations, asOf }: ReportFacts): StationFeature[] {
  return stations.map(({ code, name, position, readiness }) => {
    const order = incident.assignments.find((one) => one.stationCode === code && isServing(one))
    const arrived = order?.arrivedAt ? [`có mặt ${clock(order.arrivedAt, asOf)}`] : []
    return {
      kind: 'station',
      position,
      mark: order ? 'out' : readiness,
      lines: [`${code} ${name}`, ...arrived],
    }
  })
}

/** There is room for about one line under the map. */
const MOST_NAMED = 3

/** Stations ordered that the sheet cannot hold are named under it, with how far away they are. */
function farAway({ incident, stations }: ReportFacts, view: View): string[] {
  const centre = incident.position
  const ordered = incident.assignments.filter(isServing).map(({ stationCode }) => stationCode)
  if (!centre) return []
  const named = stations
    .filter(({ code, position }) => ordered.includes(code) && !isShown(position, view))
    .map(({ code, name, position }) => {
      const km = figure(Math.round(distanceKm(centre, position)))
      return `${code} ${name} (${km}${NBSP}km)`
    })
  const more =
    named.length > MOST_NAMED ? ` và ${count(named.length - MOST_NAMED, 'trạm')} khác` : ''
  const list = named.slice(0, MOST_NAMED).join(', ')
  return named.length > 0 ? [`Ngoài khung, theo đường chim bay: ${list}${more}.`] : []
}

/** Across the map, which is the page most easily copied by itself. */
function watermarkOf({ mode, issued }: ReportFacts): string | null {
  if (mode.drill) return MARK_WORDS.drill
  if (mode.demo) return MARK_WORDS.demo
  return issued ? null : MARK_WORDS.draft
}
