/**
 * What a map may show, from the ground up. Sea, land, coast and both archipelagos with their names
 * are not in this list: nobody can switch them off.
 */
export const LAYERS = [
  { id: 'roads', shownAtFirst: true },
  { id: 'names', shownAtFirst: true },
  { id: 'assignments', shownAtFirst: true },
  { id: 'stations', shownAtFirst: true },
  { id: 'incidents', shownAtFirst: true },
] as const

export type LayerId = (typeof LAYERS)[number]['id']

export const FIRST_LAYERS: ReadonlySet<LayerId> = new Set(
  LAYERS.filter((layer) => layer.shownAtFirst).map((layer) => layer.id),
)

/** How much of the country is in sight decides sizes and names: country, region, commune. */
export type Scale = 'national' | 'regional' | 'commune'

export const scaleOf = (zoom: number): Scale => {
  if (zoom < 7.5) return 'national'
  return zoom < 11 ? 'regional' : 'commune'
}

/** Marks in px, per scale, at arm's length; a wall multiplies them. */
export const SIZES: Record<
  Scale,
  { station: number; incident: number; code: number; withCode: boolean; withName: boolean }
> = {
  national: { station: 2.7, incident: 22, code: 11, withCode: false, withName: false },
  regional: { station: 4.7, incident: 30, code: 11.5, withCode: true, withName: false },
  commune: { station: 6, incident: 32, code: 12, withCode: true, withName: true },
}
