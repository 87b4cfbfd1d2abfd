import { defineRoute } from '@/app/api/define-route'
import { listIncidentPage } from '@/lib/desk/queries'
import { toGeoJson } from '@/lib/geo/position'
import { listIncidentsSchema } from '@/lib/incidents/schema'
import { ok } from '@/lib/result'

/** RFC 7946; incidents without a known point are left out, as a map must. */
export const GET = defineRoute(
  { needs: 'desk:view', query: listIncidentsSchema },
  async ({ user, query }) => {
    const { items } = await listIncidentPage(user, query)
    const features = items.flatMap(({ position, nextDuty: _duty, assignments, ...properties }) =>
      position
        ? [
            {
              type: 'Feature',
              id: properties.code,
              geometry: { type: 'Point', coordinates: toGeoJson(position) },
              properties: {
                ...properties,
                stations: assignments.map(({ stationCode }) => stationCode),
              },
            },
          ]
        : [],
    )
    return ok({
      body: { type: 'FeatureCollection', features },
      headers: { 'content-type': 'application/geo+json' },
    })
  },
)
