import { defineRoute } from '@/app/api/define-route'
import { toGeoJson } from '@/lib/geo/position'
import { ok } from '@/lib/result'
import { listStations } from '@/lib/stations/queries'

/** RFC 7946 */
export const GET = defineRoute({ needs: 'station:view' }, async ({ context }) => {
  const stations = await listStations('real', context.now)
  const features = stations.map(({ position, stock: _stock, ...properties }) => ({
    type: 'Feature',
    id: properties.code,
    geometry: { type: 'Point', coordinates: toGeoJson(position) },
    properties,
  }))
  return ok({
    body: { type: 'FeatureCollection', features },
    headers: { 'content-type': 'application/geo+json' },
  })
})
