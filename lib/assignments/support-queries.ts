import 'server-only'
import { db } from '@/lib/db'
import type { External } from '@/lib/plans/plan'
import type { Prisma } from '@/prisma/generated/client'
import { type SupportNeed, type SupportRequest, supportAnswerOf } from './support-answer'

const COLUMNS = {
  id: true,
  incidentId: true,
  externalId: true,
  needs: true,
  askedAt: true,
  askedBy: true,
  answer: true,
  answeredAt: true,
  proof: true,
  external: { select: { name: true, kind: true, verified: true } },
} as const

type Row = Prisma.SupportRequestGetPayload<{ select: typeof COLUMNS }>

/** Requests by incident, in the order they were made. */
export async function listSupportRequests(
  incidentIds: string[],
): Promise<Map<string, SupportRequest[]>> {
  const rows = await db.supportRequest.findMany({
    where: { incidentId: { in: incidentIds } },
    select: COLUMNS,
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  })
  const byIncident = new Map<string, SupportRequest[]>(incidentIds.map((id) => [id, []]))
  for (const row of rows) byIncident.get(row.incidentId)?.push(toRequest(row))
  return byIncident
}

/** One request with its incident; who may know of that is asked of the incident. */
export async function findSupportRequest(id: string) {
  const row = await db.supportRequest.findUnique({ where: { id }, select: COLUMNS })
  return row && { request: toRequest(row), incidentId: row.incidentId }
}

const toRequest = ({ external, ...row }: Row): SupportRequest => ({
  id: row.id,
  externalId: row.externalId,
  name: external.name,
  kind: external.kind as External['kind'],
  verified: external.verified,
  // Written by `requestSupport` from its schema.
  needs: row.needs as SupportNeed[],
  askedAt: row.askedAt.toISOString(),
  askedBy: row.askedBy,
  answer: supportAnswerOf(row.answer),
  answeredAt: row.answeredAt?.toISOString() ?? null,
  proof: row.proof,
})
