import { afterAll, expect, test } from 'vitest'
import { orderStations } from '@/lib/assignments/commands'
import { orderSchema } from '@/lib/assignments/schema'
import { db } from '@/lib/db'
import { getDecisionRecord } from '@/lib/desk/decision-queries'
import { deskFacts, getRecommendation } from '@/lib/desk/queries'
import { recompute } from '@/lib/dispatch/replay'
import type { Prisma } from '@/prisma/generated/client'
import { acting, officer } from '@/tests/factories/officer'
import { logIncident } from '@/tests/factories/report'

const viewer = officer()
const shipped = await db.policy.findFirstOrThrow({ orderBy: { version: 'desc' } })
const figures = shipped.figures as Record<string, Prisma.InputJsonValue>
const write = (next: Prisma.InputJsonValue) =>
  db.policy.update({ where: { version: shipped.version }, data: { figures: next } })

afterAll(() => write(figures))

test('many open incidents are a surge only where the policy in force has a figure for it, on the page and for the order alike', async () => {
  const open = await db.incident.count({ where: { world: 'real' } })
  const { code } = await logIncident()
  expect((await getRecommendation(viewer, code, new Date()))?.notes).not.toContain('surge')

  await write({ ...figures, surge: { fromOpen: open + 2 } })
  expect((await deskFacts(viewer, 'real', new Date())).isSurge).toBeUndefined()
  await logIncident({ position: { lat: 15.1, lng: 108.8 } })
  expect((await deskFacts(viewer, 'real', new Date())).isSurge).toBe(true)
  const advice = await getRecommendation(viewer, code, new Date())
  expect(advice?.notes).toContain('surge')
  expect(advice?.needs.every(({ essential }) => essential)).toBe(true)

  const sent = await orderStations(acting(viewer), viewer, code, orderSchema.parse({}))
  if (!sent.ok) throw new Error(sent.error.code)
  const record = await getDecisionRecord(viewer, sent.value.decisionId)
  expect(record?.decision.result.notes).toContain('surge')
  expect(record && recompute(record.decision)).toEqual({ is: 'same' })
})
