import { defineRoute } from '@/app/api/define-route'
import { coverageFeatures } from '@/lib/coverage/geojson'
import { getCoverage } from '@/lib/coverage/queries'
import { coverageSchema } from '@/lib/coverage/schema'
import { ok } from '@/lib/result'

/** RFC 7946: the bands as polygons; land bands run past the coast, to be clipped by who draws them. */
export const GET = defineRoute(
  { needs: 'station:view', query: coverageSchema },
  async ({ query, context }) =>
    ok({
      body: coverageFeatures(await getCoverage(query, context.now)),
      headers: { 'content-type': 'application/geo+json' },
    }),
)
