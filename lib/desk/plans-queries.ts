import 'server-only'
import type { Viewer } from '@/lib/accounts/permissions'
import { db } from '@/lib/db'
import type { RecommendInput } from '@/lib/dispatch/input'
import type { Pick } from '@/lib/dispatch/recommendation'
import type { Plan } from '@/lib/plans/plan'
import { type PreviewRow, previewOf } from './plans-preview'

/** A few more are read than shown: an incident may since have moved to another medium. */
const READ = 20

/**
 * The latest incidents whose last order asked a plan of this kind, newest first, drills among them, and
 * what this version would have sent. Those that the viewer may not know of are left out.
 */
export async function listUnderPlan(
  viewer: Viewer,
  plan: Plan,
  count: number,
): Promise<PreviewRow[]> {
  const ids = await listLatest(viewer, plan)
  const rows = await db.decision.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      at: true,
      chosen: true,
      inputs: { select: { body: true } },
      incident: { select: { code: true, isDrill: true } },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return rows
    .flatMap(({ id, at, chosen, inputs, incident }) => {
      // Written by `orderStations` from these types; `previewOf` says so where they no longer fit.
      const order = {
        decisionId: id,
        incidentCode: incident.code,
        isDrill: incident.isDrill,
        at: at.toISOString(),
        inputs: inputs.body as unknown as RecommendInput,
        chosen: chosen as unknown as Pick[],
      }
      return previewOf(order, plan) ?? []
    })
    .slice(0, count)
}

/**
 * Found by what is small: the recommendation, not the facts, which hold a hundred stations each. Where
 * a medium had no plan of its own the recommendation names the land plan, so both are asked.
 */
async function listLatest(viewer: Viewer, { hazard, medium, magnitude }: Plan) {
  const asked = magnitude === 'medium' ? ['medium', 'unknown'] : [magnitude]
  const named = JSON.stringify([{ medium }])
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT d."id" FROM "Decision" d JOIN "Incident" i ON i."id" = d."incidentId"
    WHERE i."hazard"::text = ${hazard}
      AND (NOT i."restricted" OR i."leadAgency"::text = ${viewer.agency})
      AND NOT EXISTS (SELECT 1 FROM "Decision" later WHERE later."incidentId" = d."incidentId"
        AND (later."at", later."id") > (d."at", d."id"))
      AND d."result" ->> 'magnitude' = ANY(${asked})
      AND (d."result" -> 'plans' @> ${named}::jsonb OR i."medium"::text = ${medium}
        OR ${medium} = ANY(i."alsoMedia"::text[]))
    ORDER BY d."at" DESC, d."id" DESC LIMIT ${READ}`
  return rows.map(({ id }) => id)
}
