import { beforeAll, describe, expect, test } from 'vitest'
import { boardSchema } from '@/app/api/contract'
import { supportViewSchema } from '@/app/api/contract-support'
import * as boardRoute from '@/app/api/v1/board/route'
import { POST as answerRoute } from '@/app/api/v1/support-requests/[id]/answer/route'
import { answerSupport, requestSupport } from '@/lib/assignments/support-commands'
import { type AnswerSupport, answerSupportSchema } from '@/lib/assignments/support-schema'
import { db } from '@/lib/db'
import { getBoard, getIncident, listJournalOf } from '@/lib/desk/queries'
import { gatherReportFacts } from '@/lib/reports/gather'
import { initialReport } from '@/lib/reports/initial'
import { call, keyFor } from '@/tests/factories/call-route'
import { acting, officer } from '@/tests/factories/officer'
import { logIncident } from '@/tests/factories/report'

const lead = officer()
const second = officer({ id: 'hai', name: 'Trực ban thứ hai' })
const other = officer({ id: 'khac', name: 'Trực ban NACCET', agency: 'NACCET' })
const centre = 'oil-centre-central'
const needs = [{ capability: 'boom-sea' as const, quantity: 300 }]

let code = ''
let incidentId = ''
beforeAll(async () => {
  const logged = await logIncident()
  code = logged.code
  incidentId = logged.incidentId
})

async function ask() {
  const asked = await requestSupport(acting(lead), lead, code, { externalId: centre, needs })
  if (!asked.ok) throw new Error(`not asked: ${asked.error.code}`)
  return asked.value.id
}
const said = (more: Record<string, unknown> = {}): AnswerSupport =>
  answerSupportSchema.parse({
    answer: 'coming',
    person: 'Trực ban trung tâm',
    channel: 'điện thoại',
    ...more,
  })
const answer = (id: string, input = said(), viewer = lead, at = new Date()) =>
  answerSupport(acting(viewer, at), viewer, id, input)
const requestOf = async (id: string) =>
  (await getIncident(lead, code))?.supportRequests.find((request) => request.id === id)
const entriesOf = async (id: string) =>
  (await listJournalOf(lead, incidentId)).filter(({ values }) => values.request === id)

describe('a request to a force outside the stations', () => {
  test('stands on the incident and on the board without an answer until one is recorded', async () => {
    const id = await ask()
    expect(await requestOf(id)).toMatchObject({
      externalId: centre,
      kind: 'oil-centre',
      verified: false,
      needs,
      askedBy: 'Trực ban thử',
      answer: null,
      answeredAt: null,
      proof: null,
    })
    const onBoard = async () =>
      (await getBoard(lead, new Date())).incidents
        .find((incident) => incident.code === code)
        ?.openSupport?.map((request) => request.id) ?? []
    expect(await onBoard()).toContain(id)
    const body = (await call(boardRoute, 'GET', { key: await keyFor('viewer') })).json()
    const told = boardSchema.parse(body).incidents.find((incident) => incident.code === code)
    expect(told?.openSupport).toContainEqual(await requestOf(id))
    expect((await answer(id)).ok).toBe(true)
    expect(await onBoard()).not.toContain(id)
  })

  test('is answered with who said so, how and what proves it', async () => {
    const id = await ask()
    const at = new Date()
    const input = said({
      answer: 'partly',
      proof: 'CV 12',
      note: 'Chỉ có một tàu.',
      arrivesAt: '2026-11-24T15:20:00+07:00',
    })
    expect((await answer(id, input, lead, at)).ok).toBe(true)
    expect(await requestOf(id)).toMatchObject({
      answer: 'partly',
      answeredAt: at.toISOString(),
      proof: 'Trực ban trung tâm, điện thoại; CV 12',
    })
    expect((await entriesOf(id)).at(-1)).toMatchObject({
      kind: 'support-answered',
      body: 'Chỉ có một tàu.',
      values: { answer: 'partly', arrives: '2026-11-24T08:20:00.000Z' },
      correctsId: null,
    })
  })

  test('is answered once; a correction names the answer it replaces, and the log keeps both', async () => {
    const id = await ask()
    await answer(id)
    const first = await requestOf(id)
    expect(await answer(id, said({ answer: 'declined' }))).toMatchObject({
      error: { code: 'support-already-answered', answeredAt: first?.answeredAt },
    })
    const corrects = first?.answeredAt ?? ''
    const later = new Date(Date.parse(corrects) + 60_000)
    const correction = said({ answer: 'declined', corrects })
    expect((await answer(id, correction, lead, later)).ok).toBe(true)
    expect(await requestOf(id)).toMatchObject({ answer: 'declined' })
    const [, before, after] = await entriesOf(id)
    expect(before).toMatchObject({ values: { answer: 'coming' } })
    expect(after).toMatchObject({ values: { answer: 'declined' }, correctsId: before?.id })
    expect(await answer(id, correction, lead, later)).toMatchObject({
      error: { code: 'stale-version' },
    })
  })

  test('that two officers answer at once has one answer and one entry', async () => {
    for (let round = 0; round < 10; round++) {
      const id = await ask()
      const results = await Promise.all([
        answer(id, said()),
        answer(id, said({ answer: 'declined' }), second),
      ])
      expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
      expect(await entriesOf(id)).toHaveLength(2)
    }
  })

  test('that has no answer has none to correct', async () => {
    const id = await ask()
    expect(await answer(id, said({ corrects: '2026-11-24T15:20:00+07:00' }))).toMatchObject({
      error: { code: 'stale-version' },
    })
  })

  test('is made by the desk that leads alone', async () => {
    const before = await db.supportRequest.count()
    expect(
      await requestSupport(acting(other), other, code, { externalId: centre, needs }),
    ).toMatchObject({ error: { code: 'not-lead-agency', leadAgency: 'SOS' } })
    expect(await db.supportRequest.count()).toBe(before)
  })

  test('is answered by the desk that leads alone, and nobody answers what was not asked', async () => {
    const id = await ask()
    expect(await answer(id, said(), other)).toMatchObject({
      error: { code: 'not-lead-agency', leadAgency: 'SOS' },
    })
    const nothing = { error: { code: 'not-found' } }
    expect(await answer('01900000-0000-7000-8000-000000000000')).toMatchObject(nothing)
    expect(await answer('khong-co')).toMatchObject(nothing)
  })

  test('of a restricted incident is not known to the other desk', async () => {
    const restricted = await logIncident()
    const asked = await requestSupport(acting(lead), lead, restricted.code, {
      externalId: centre,
      needs,
    })
    if (!asked.ok) throw new Error('not asked')
    await db.incident.update({
      where: { id: restricted.incidentId },
      data: { restricted: true },
      select: { id: true },
    })
    expect(await answer(asked.value.id, said(), other)).toMatchObject({
      error: { code: 'not-found' },
    })
  })

  test('stands on the initial report beside the stations, "chưa rõ" where nobody answered', async () => {
    await ask()
    const facts = await gatherReportFacts(lead, {
      incidentId,
      agency: 'SOS',
      edits: {},
      issued: null,
      now: new Date(),
    })
    if (!facts) throw new Error('no facts')
    const tables = initialReport(facts).blocks.flatMap((block) =>
      block.kind === 'table' ? [block] : [],
    )
    const asked = tables.find(({ columns }) => columns[1]?.head === 'Lực lượng phối hợp')
    expect(asked?.rows).toHaveLength(facts.incident.supportRequests.length)
    expect(asked?.rows.at(-1)?.slice(-2)).toEqual(['chưa rõ', '–'])
  })
})

describe('POST support-requests/{id}/answer', () => {
  test('answers the request as the contract says, in the asker’s language where it refuses', async () => {
    const id = await ask()
    const key = await keyFor('coordinator')
    const send = (body: unknown) =>
      call({ POST: answerRoute }, 'POST', { key, params: { id }, body })
    const blank = await send({ answer: 'coming', person: '', channel: 'điện thoại' })
    expect(blank.status).toBe(422)
    expect(blank.json()).toMatchObject({ errors: { person: ['Ai trả lời?'] } })
    const answered = await send({ answer: 'coming', person: 'A', channel: 'điện thoại' })
    expect(answered.status).toBe(200)
    expect(supportViewSchema.safeParse(answered.json()).success).toBe(true)
    const again = await send({ answer: 'declined', person: 'A', channel: 'điện thoại' })
    expect(again.status).toBe(409)
    expect(again.json()).toMatchObject({
      code: 'support-already-answered',
      answeredAt: answered.json().answeredAt,
    })
    const corrects = '2020-01-01T00:00:00Z'
    const stale = await send({ answer: 'declined', person: 'A', channel: 'điện thoại', corrects })
    expect(stale.status).toBe(412)
  })
})
