import { beforeAll, describe, expect, test } from 'vitest'
import { POST } from '@/app/api/v1/incidents/[code]/what-if/route'
import { gatherInput } from '@/lib/assignments/gather'
import { db } from '@/lib/db'
import { suppose } from '@/lib/dispatch/what-if'
import { call, keyFor } from '@/tests/factories/call-route'
import { logIncident } from '@/tests/factories/report'

const CALL_CREW = { change: 'call-crew', stationCode: '76-02', count: 1 } as const
const LARGE = { change: 'magnitude', magnitude: 'large' } as const

let incident: { incidentId: string; code: string }
let key: string
beforeAll(async () => {
  incident = await logIncident()
  key = await keyFor('coordinator')
})

async function ask(body: unknown, code = incident.code) {
  const answer = await call({ POST }, 'POST', {
    key,
    params: { code },
    body,
  })
  return { status: answer.status, body: answer.json() }
}

/** What a question could leave behind, were it to. */
const traces = async () => ({
  decisions: await db.decision.count(),
  assignments: await db.assignment.count(),
  commitments: await db.commitment.count(),
  journal: await db.journalEntry.count(),
  incident: await db.incident.findUnique({ where: { id: incident.incidentId } }),
  stock: await db.stockLot.findMany({ orderBy: [{ stationCode: 'asc' }, { capability: 'asc' }] }),
  readiness: await db.readiness.count(),
})

describe('what would be for a logged incident', () => {
  test('is the answer of the same facts changed as supposed', async () => {
    const answer = await ask({ suppose: [CALL_CREW, LARGE] })
    expect(answer.status).toBe(200)
    const input = await gatherInput(db, incident.incidentId, new Date())
    if (!input) throw new Error('no input')
    const own = suppose({ ...input, computedAt: answer.body.computedAt }, [CALL_CREW, LARGE])
    expect(answer.body).toEqual(JSON.parse(JSON.stringify(own)))
  })

  test('lets the nearer station lead, were one more called in', async () => {
    const { body } = await ask({ suppose: [CALL_CREW] })
    expect(body).toMatchObject({ lead: { stationCode: '76-02' }, coverageCost: null })
  })

  test('leaves nothing behind: no decision, no order, no entry', async () => {
    const before = await traces()
    await ask({ suppose: [CALL_CREW, LARGE] })
    expect(await traces()).toEqual(before)
  })

  test.each([
    ['more than twenty at once', { suppose: Array.from({ length: 21 }, () => CALL_CREW) }],
    ['a change that nobody knows', { suppose: [{ change: 'fly', stationCode: '76-02' }] }],
    ['nobody called in', { suppose: [{ ...CALL_CREW, count: 0 }] }],
    ['a magnitude without a plan', { suppose: [{ ...LARGE, magnitude: 'unknown' }] }],
    ['nothing said', {}],
  ])('refuses %s', async (_what, body) => {
    expect((await ask(body)).status).toBe(422)
  })

  test('is not told of an incident that does not exist', async () => {
    expect((await ask({ suppose: [] }, 'SC-2020-9999')).status).toBe(404)
  })
})
