import 'server-only'
import { db } from '@/lib/db'

export type NoticeView = {
  doneAt: string
  by: string
  channel: string
  person: string
  proof: string | null
}

/** Fulfilled duties by incident and duty. */
export async function listNotices(
  incidentIds: string[],
): Promise<Map<string, Map<string, NoticeView>>> {
  const rows = await db.notice.findMany({
    where: { incidentId: { in: incidentIds } },
    select: {
      incidentId: true,
      dutyId: true,
      doneAt: true,
      by: true,
      channel: true,
      person: true,
      proof: true,
    },
  })
  const byIncident = new Map<string, Map<string, NoticeView>>(
    incidentIds.map((id) => [id, new Map()]),
  )
  for (const { incidentId, dutyId, doneAt, ...notice } of rows)
    byIncident.get(incidentId)?.set(dutyId, { ...notice, doneAt: doneAt.toISOString() })
  return byIncident
}
