import { readEnd, type WayStation } from '@/lib/desk/way-ends'
import type { Position } from '@/lib/geo/position'
import type { PlaceHit, Places } from '@/lib/places/place'
import { searchPlaces } from '@/lib/places/search'
import { fold } from '@/lib/text/text'

/** One line under the field. `text` is what stands in the field and the address once it is taken. */
export type EndSuggestion = { key: string; label: string; detail: string; text: string }

const MOST_STATIONS = 4
const MOST_PLACES = 6

/** Stations by code or name, then places that have a position; nothing before two letters. */
export function suggestEnds(
  typed: string,
  stations: readonly WayStation[],
  places: Places | null,
): EndSuggestion[] {
  const sought = fold(typed)
  if (sought.length < 2) return []
  const found = stations
    .filter(({ code, name }) => fold(`${code} ${name}`).includes(sought))
    .slice(0, MOST_STATIONS)
    .map(({ code, name }) => ({
      key: code,
      label: `${code} ${name}`,
      detail: '',
      text: `${code} ${name}`,
    }))
  const hits = places ? searchPlaces(typed, places.index) : []
  const placed = hits.flatMap((hit) =>
    hit.position && places ? [{ hit, position: hit.position, places }] : [],
  )
  return [
    ...found,
    ...placed.slice(0, MOST_PLACES).map(({ hit, position, places: known }, index) => ({
      key: `${index} ${hit.name}`,
      label: hit.name,
      detail: within(hit),
      text: textFor(hit, position, stations, known),
    })),
  ]
}

const within = ({ name, was, commune, province }: PlaceHit) =>
  [was, commune?.name, province?.name].filter((each) => each && each !== name).join(' · ')

/** Words that lead back to this very place: its name, its name with the province, else its coordinates. */
function textFor(
  { name, province }: PlaceHit,
  position: Position,
  stations: readonly WayStation[],
  places: Places,
): string {
  const leadsBack = (text: string) => {
    const end = readEnd(text, stations, places)
    return (
      end.ok && end.value.position.lat === position.lat && end.value.position.lng === position.lng
    )
  }
  const full = `${name}, ${province?.name ?? ''}`
  return [name, full].find(leadsBack) ?? decimal(position)
}

/** As `parsePosition` reads it; five places are a metre. */
export const decimal = ({ lat, lng }: Position) =>
  `${Number(lat.toFixed(5))}; ${Number(lng.toFixed(5))}`
