import 'server-only'
import type { Agency } from '@/lib/accounts/agency'
import { seesIncident, type Viewer } from '@/lib/accounts/permissions'
import { db } from '@/lib/db'
import { type Judged, judge, type Month, monthSpan, type TakenDecision } from './statistics'

type Row = Omit<TakenDecision, 'at'> & { at: Date; restricted: boolean; leadAgency: Agency }

/**
 * The decisions of a month, newest first, drills among them and marked; those of incidents that the
 * viewer may not know of are left out. Only what is compared is read of each: a stored decision holds
 * a hundred stations.
 */
export async function listDecisions(viewer: Viewer, month: Month): Promise<Judged[]> {
  const { from, before } = monthSpan(month)
  const rows = await db.$queryRaw<Row[]>`
    SELECT d."id", d."at", d."by", d."named", d."forced", d."reason",
      d."result" -> 'needs' AS "needs", d."result" -> 'package' AS "recommended", d."chosen",
      i."code" AS "incidentCode", i."hazard"::text, i."isDrill", i."restricted", i."leadAgency"::text
    FROM "Decision" d JOIN "Incident" i ON i."id" = d."incidentId"
    WHERE d."at" >= ${from} AND d."at" < ${before}
    ORDER BY d."at" DESC, d."id" DESC`
  return rows
    .filter((row) => seesIncident(viewer, row))
    .map(({ restricted: _restricted, leadAgency: _lead, at, recommended, chosen, ...decision }) =>
      judge({
        ...decision,
        at: at.toISOString(),
        recommended: recommended.map(sentOf),
        chosen: chosen.map(sentOf),
      }),
    )
}

/** A pick holds more than is compared. */
const sentOf = ({
  stationCode,
  name,
  arrivalMinutes,
  brings,
}: TakenDecision['chosen'][number]) => ({
  stationCode,
  name,
  arrivalMinutes,
  brings,
})
