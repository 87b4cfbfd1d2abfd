import 'server-only'
import type { Viewer } from '@/lib/accounts/permissions'
import { db } from '@/lib/db'
import type { RecommendInput } from '@/lib/dispatch/input'
import type { Mandate } from '@/lib/plans/plan'
import { type MandatePreviewRow, mandatePreviewOf } from './mandates-preview'

/** A few more are read than shown: an incident may since have moved to another medium. */
const READ = 20

/**
 * The latest incidents of the mandate's hazard and medium that were decided on, newest first, drills
 * among them, and what this mandate would have changed. Those that the viewer may not know of are left
 * out.
 */
export async function listUnderMandate(
  viewer: Viewer,
  mandate: Mandate,
  count: number,
): Promise<MandatePreviewRow[]> {
  const ids = await listLatest(viewer, mandate)
  const rows = await db.decision.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      at: true,
      inputs: { select: { body: true } },
      incident: { select: { code: true, isDrill: true } },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return rows
    .flatMap(({ id, at, inputs, incident }) => {
      // Written by `orderStations` from this type; the preview says so where it no longer fits.
      const call = {
        decisionId: id,
        incidentCode: incident.code,
        isDrill: incident.isDrill,
        at: at.toISOString(),
        inputs: inputs.body as unknown as RecommendInput,
      }
      return mandatePreviewOf(call, mandate) ?? []
    })
    .slice(0, count)
}

async function listLatest(viewer: Viewer, { hazard, medium }: Mandate) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT d."id" FROM "Decision" d JOIN "Incident" i ON i."id" = d."incidentId"
    WHERE i."hazard"::text = ${hazard}
      AND (i."medium"::text = ${medium} OR ${medium} = ANY(i."alsoMedia"::text[]))
      AND (NOT i."restricted" OR i."leadAgency"::text = ${viewer.agency})
      AND NOT EXISTS (SELECT 1 FROM "Decision" later WHERE later."incidentId" = d."incidentId"
        AND (later."at", later."id") > (d."at", d."id"))
    ORDER BY d."at" DESC, d."id" DESC LIMIT ${READ}`
  return rows.map(({ id }) => id)
}
