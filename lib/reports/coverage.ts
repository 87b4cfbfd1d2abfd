import 'server-only'
import type { Viewer } from '@/lib/accounts/permissions'
import { getCoverage } from '@/lib/coverage/queries'
import type { CoverageQuery } from '@/lib/coverage/schema'
import { db } from '@/lib/db'
import { listStations } from '@/lib/stations/queries'
import { coveragePaper } from './coverage-paper'
import { renderCoveragePdf } from './coverage-pdf'
import { ISSUERS } from './facts'
import { countryGround } from './ground'

/** The coverage map on paper: the same question, the same figures as the page. */
export async function printCoverage(
  viewer: Viewer,
  query: CoverageQuery,
  now: Date,
): Promise<Buffer> {
  const [view, stations, instance, ground] = await Promise.all([
    getCoverage(query, now),
    listStations('real', now),
    db.instance.findUnique({ where: { id: 1 }, select: { mode: true } }),
    countryGround(),
  ])
  const issuer = ISSUERS[viewer.agency]
  return renderCoveragePdf(
    coveragePaper({
      view,
      stations: stations.map(({ code, name, position, readiness, assignments }) => ({
        code,
        name,
        position,
        mark: assignments.length > 0 && readiness !== 'off' ? 'out' : readiness,
      })),
      base: ground.national,
      attribution: ground.attribution,
      author: issuer.name.join(' '),
      desk: issuer.desk,
      isDemo: instance?.mode !== 'live',
      printedAt: now.toISOString(),
    }),
  )
}
