import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import type { Commune, NamedPlace, PlaceOf, PlacesGeo } from './place'
import { contains, edgeDistanceKm } from './polygon-index'

/** Province polygons miss several islets and the outermost coast. */
const NEAREST_PROVINCE_KM = 5
/** The coast in the data runs straight for half a kilometre at a time: nearer than this is not the sea. */
const COAST_SLACK_KM = 0.5
/** Likewise for the land border: a gate in use must not come out abroad. */
const BORDER_SLACK_KM = 1
/** Territorial sea, 12 nautical miles: never called abroad, whatever the coarse outline says. */
const TERRITORIAL_SEA_KM = 22.2
/** An islet that is in no polygon is known by its own entry in the gazetteer. */
const ISLET_KM = 3
const ISLET_KINDS = new Set(['islet', 'island'])
/** Beyond this a named place says nothing of a point on land. */
const NAMED_WITHIN_KM = 40
const COASTAL_WITHIN_KM = 600
/** An archipelago or an oil field is no landmark: its middle may be 100 km off, or open water. */
const LANDMARK_M = 10_000
/** Water this far inside a province's polygon is a lagoon or a closed bay. */
const ENCLOSED_KM = 1
/** A commune is only suggested this near to a known point of it … */
const COMMUNE_WITHIN_KM = 4
/** … and when the next one known is at least this many times as far. */
const COMMUNE_LEAD = 2.5

/**
 * What is said of a point. Province: by polygon, else the nearest within 5 km, else that of the islet
 * it lies on. Commune: that of the islet, else a suggestion, only where one known point is near and
 * clearly nearest. `atSea` is more than 500 m off any land; lakes, rivers, lagoons and closed bays are
 * not the sea. `abroad` is outside Viet Nam's land and a coarse outline of its waters, and is for
 * labelling alone. A non-finite point is nowhere.
 */
export function placeOf(position: Position, geo: PlacesGeo): PlaceOf {
  if (!Number.isFinite(position.lat) || !Number.isFinite(position.lng)) return NOWHERE
  const islet = nearestOf(position, geo.named.filter(isIslet), ISLET_KM)
  const isHome = contains(geo.land, position)
  const homeKm = isHome ? 0 : edgeDistanceKm(geo.land, position, TERRITORIAL_SEA_KM)
  const isFar = !isHome && contains(geo.landFar, position)
  const farKm = isFar ? 0 : edgeDistanceKm(geo.landFar, position, COAST_SLACK_KM)
  const isOnIslet = islet !== null && islet.km * 1000 <= islet.place.accuracyM

  const abroad = isFar
    ? homeKm === null || homeKm > BORDER_SLACK_KM
    : homeKm === null && !isOnIslet && !contains(geo.waters, position)
  const isOffLand =
    !isHome && !isFar && !isOnIslet && (homeKm ?? Infinity) > COAST_SLACK_KM && farKm === null
  const atSea = isOffLand && !isEnclosed(position, geo)
  const province = abroad ? null : provinceOf(position, geo, islet?.place ?? null)
  const landmarks = geo.named.filter(atSea ? isCoastalLandmark : isLandmark)
  const nearest = nearestOf(position, landmarks, atSea ? COASTAL_WITHIN_KM : NAMED_WITHIN_KM)
  return {
    province,
    commune:
      (isOnIslet ? communeOf(islet.place, geo) : null) ??
      (province && !atSea ? suggestCommune(position, province.code, geo) : null),
    nearest: nearest && { name: nearest.place.name, km: nearest.km },
    atSea,
    abroad,
  }
}

const NOWHERE: PlaceOf = {
  province: null,
  commune: null,
  nearest: null,
  atSea: false,
  abroad: false,
}

const isLandmark = ({ accuracyM }: NamedPlace) => accuracyM <= LANDMARK_M
const isCoastalLandmark = (place: NamedPlace) =>
  place.isCoastal && place.kind !== 'oil-field' && isLandmark(place)

const isEnclosed = (position: Position, geo: PlacesGeo) =>
  geo.provinces.some(
    ({ polygons }) =>
      contains(polygons, position) && edgeDistanceKm(polygons, position, ENCLOSED_KM) === null,
  )

const communeOf = (islet: NamedPlace, geo: PlacesGeo) => {
  const commune = geo.communes.find(({ code }) => code === islet.communeCode)
  return commune ? named(commune) : null
}

const isIslet = ({ kind }: NamedPlace) => ISLET_KINDS.has(kind)

function provinceOf(position: Position, geo: PlacesGeo, islet: NamedPlace | null) {
  const around = geo.provinces.find(({ polygons }) => contains(polygons, position))
  if (around) return named(around)
  let nearest: PlacesGeo['provinces'][number] | undefined
  let nearestKm = NEAREST_PROVINCE_KM
  for (const province of geo.provinces) {
    const km = edgeDistanceKm(province.polygons, position, nearestKm)
    if (km === null || km >= nearestKm) continue
    nearest = province
    nearestKm = km
  }
  const found = nearest ?? geo.provinces.find(({ code }) => code === islet?.provinceCode)
  return found ? named(found) : null
}

const named = ({ code, name }: { code: string; name: string }) => ({ code, name })

/**
 * Known points are few, so the nearest is often a neighbour's: silent unless it clearly stands out. A
 * ward found by name alone never is suggested: the town of its name is mostly the whole former city,
 * whose middle lies in another ward.
 */
function suggestCommune(position: Position, provinceCode: string, geo: PlacesGeo) {
  let best: Commune | null = null
  let bestKm = COMMUNE_WITHIN_KM
  let nextKm = Infinity
  for (const commune of geo.communes) {
    if (!commune.position || commune.provinceCode !== provinceCode) continue
    const km = distanceKm(position, commune.position)
    if (km < bestKm) {
      if (best) nextKm = bestKm
      best = commune
      bestKm = km
    } else if (km < nextKm) nextKm = km
  }
  if (!best || nextKm < bestKm * COMMUNE_LEAD) return null
  return best.isChecked || !best.name.startsWith('Phường ') ? named(best) : null
}

/** Nearest by great circle within `withinKm`; the first of equals. */
function nearestOf(position: Position, places: NamedPlace[], withinKm: number) {
  let best: { place: NamedPlace; km: number } | null = null
  for (const place of places) {
    const km = distanceKm(position, place.position)
    if (km <= withinKm && (!best || km < best.km)) best = { place, km }
  }
  return best
}
