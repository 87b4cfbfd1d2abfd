import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import * as order from '@/app/api/v1/assignments/[id]/route'
import * as approve from '@/app/api/v1/decisions/[id]/approve/route'
import { approveDecision } from '@/lib/assignments/approve-command'
import { orderStations } from '@/lib/assignments/commands'
import { findApproval } from '@/lib/assignments/queries'
import { db } from '@/lib/db'
import type { Policy } from '@/lib/plans/plan'
import { call, keyFor } from '@/tests/factories/call-route'
import { acting, officer } from '@/tests/factories/officer'
import { logIncident } from '@/tests/factories/report'

const viewer = officer()
const commander = (name: string) => officer({ id: name, name, role: 'commander' })

async function ordered(more: { approvedBy?: string; approvedVia?: string } = {}) {
  const { code, incidentId } = await logIncident({ position: { lat: 10.8, lng: 106.7 } })
  const done = await orderStations(acting(viewer), viewer, code, more)
  if (!done.ok) throw new Error(JSON.stringify(done.error.code))
  await db.$executeRaw`UPDATE "Commitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
  await db.$executeRaw`UPDATE "CrewCommitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
  const { decisionId, assignmentIds } = done.value
  return { incidentId, decisionId, assignmentId: assignmentIds[0] ?? '' }
}

async function asking(approvalFrom: Policy['approvalFrom']) {
  const policy = await db.policy.findFirstOrThrow({ orderBy: { version: 'desc' } })
  const { approvalFrom: _before, ...figures } = policy.figures as Record<string, unknown>
  const next = { ...figures, ...(approvalFrom ? { approvalFrom } : {}) }
  await db.policy.update({
    where: { version: policy.version },
    data: { figures: JSON.parse(JSON.stringify(next)) },
  })
}

const paperOf = async (id: string, key: string) => {
  const answer = await order.GET(
    new Request('http://localhost/api/v1/x', { headers: { authorization: `Bearer ${key}` } }),
    { params: Promise.resolve({ id: `${id}.pdf` }) },
  )
  if (answer.status !== 200) return { status: answer.status, text: '', pages: 0 }
  const document = await getDocument({
    data: new Uint8Array(await answer.arrayBuffer()),
    verbosity: 0,
  }).promise
  const { items } = await (await document.getPage(1)).getTextContent()
  const text = items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    .join('')
    .replace(/\s+/g, ' ')
  return { status: 200, text, pages: document.numPages }
}

describe('an approval', () => {
  test('is not waited for: an order goes without it, and the paper says that it is still to come', async () => {
    await asking('small')
    const { decisionId, assignmentId } = await ordered()
    expect(await findApproval(decisionId)).toMatchObject({ isNeeded: true, given: null })
    const key = await keyFor('coordinator')
    const before = await paperOf(assignmentId, key)
    expect(before.pages).toBe(1)
    expect(before.text).toContain('cần phê duyệt, chưa có')

    const at = new Date(Date.now() - 60_000)
    const by = { by: 'Chỉ huy A', via: 'điện thoại', at }
    expect((await approveDecision(acting(viewer), viewer, decisionId, by)).ok).toBe(true)
    expect(await findApproval(decisionId)).toMatchObject({
      isNeeded: true,
      given: { by: 'Chỉ huy A', via: 'điện thoại', at: at.toISOString() },
    })
    const after = await paperOf(assignmentId, key)
    expect(after.text).toContain('Chỉ huy A, điện thoại')
    expect(after.text).not.toContain('chưa có')
  })

  test('of two commanders at once one wins, the other is told whose word stands; one entry', async () => {
    await asking(undefined)
    for (let race = 0; race < 10; race += 1) {
      const { decisionId, incidentId } = await ordered()
      const results = await Promise.all(
        ['Chỉ huy A', 'Chỉ huy B'].map((name) =>
          approveDecision(acting(commander(name)), commander(name), decisionId, {
            by: name,
            via: 'điện thoại',
          }),
        ),
      )
      expect(results.filter(({ ok }) => ok)).toHaveLength(1)
      const winner = results[0]?.ok ? 'Chỉ huy A' : 'Chỉ huy B'
      expect(results.find(({ ok }) => !ok)).toMatchObject({
        error: { code: 'already-approved', by: winner },
      })
      const given = await db.assignment.findMany({
        where: { decisionId },
        select: { approvedBy: true },
      })
      expect(given.every(({ approvedBy }) => approvedBy === winner)).toBe(true)
      const entries = { where: { incidentId, kind: 'decision-approved' } }
      expect(await db.journalEntry.count(entries)).toBe(1)
    }
  })

  test('told with the order is told, and cannot be given again', async () => {
    const { decisionId } = await ordered({ approvedBy: 'Chỉ huy A', approvedVia: 'văn bản' })
    expect(await findApproval(decisionId)).toMatchObject({
      isNeeded: false,
      given: { by: 'Chỉ huy A', via: 'văn bản' },
    })
    const again = await call(approve, 'POST', {
      key: await keyFor('commander'),
      params: { id: decisionId },
      body: { by: 'Chỉ huy B', via: 'điện thoại' },
    })
    expect(again.status).toBe(409)
    expect(again.json()).toMatchObject({ code: 'already-approved', by: 'Chỉ huy A' })
  })

  test('without a name, of the future, of another agency’s incident or of no decision is refused', async () => {
    const { decisionId } = await ordered()
    const post = async (body: object, agency: 'SOS' | 'NACCET' = 'SOS', id = decisionId) =>
      (
        await call(approve, 'POST', {
          key: await keyFor('commander', { agency }),
          params: { id },
          body,
        })
      ).status
    const given = { by: 'Chỉ huy A', via: 'điện thoại' }
    expect(await post({ by: ' ', via: 'điện thoại' })).toBe(422)
    expect(await post({ ...given, at: '2199-01-01T00:00:00Z' })).toBe(422)
    expect(await post(given, 'NACCET')).toBe(403)
    expect(await post(given, 'SOS', '01900000-0000-7000-8000-000000000000')).toBe(404)
    expect(await post(given, 'SOS', 'no-id')).toBe(404)
    expect(await findApproval(decisionId)).toMatchObject({ given: null })
  })
})

describe('the paper of an order', () => {
  test('is for the desk and for the crew of that station, and for nobody else', async () => {
    const { assignmentId } = await ordered()
    const { stationCode } = await db.assignment.findUniqueOrThrow({
      where: { id: assignmentId },
      select: { stationCode: true },
    })
    const own = await paperOf(assignmentId, await keyFor('crew', { stationCode }))
    expect(own).toMatchObject({ status: 200, pages: 1 })
    expect(own.text).toContain('LỆNH ĐIỀU ĐỘNG')
    expect(own.text).toContain(stationCode)
    expect((await paperOf(assignmentId, await keyFor('viewer'))).status).toBe(200)
    expect(
      (await paperOf(assignmentId, await keyFor('crew', { stationCode: '76-01' }))).status,
    ).toBe(404)
    expect((await paperOf('nothing', await keyFor('viewer'))).status).toBe(404)
  })
})
