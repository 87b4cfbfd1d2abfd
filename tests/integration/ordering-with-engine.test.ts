import { afterAll, beforeEach, expect, test } from 'vitest'
import type { RecommendInput } from '@/lib/dispatch/input'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import { connected } from '@/scripts/platform/connection.mjs'
import { aRoadEngine } from '@/tests/factories/road-engine'

/** A desk that was started with an outside engine: set before anything reads the environment. */
const engine = await aRoadEngine()
process.env.ROAD_ENGINE = 'osrm'
process.env.ROAD_ENGINE_URL = engine.url

const { orderStations } = await import('@/lib/assignments/commands')
const { orderSchema } = await import('@/lib/assignments/schema')
const { db } = await import('@/lib/db')
const { previewIncident } = await import('@/lib/desk/drafts')
const { getRecommendation } = await import('@/lib/desk/queries')
const { replay } = await import('@/lib/dispatch/replay')
const { draftIncidentSchema } = await import('@/lib/incidents/schema')
const { acting, officer } = await import('@/tests/factories/officer')
const { dungQuat, logIncident } = await import('@/tests/factories/report')

const viewer = officer()

beforeEach(() => engine.reset())
afterAll(async () => {
  delete process.env.ROAD_ENGINE
  delete process.env.ROAD_ENGINE_URL
  await engine.close()
})

test('ways are fetched while nobody holds a lock, and the decision is replayed from what was fetched', async () => {
  const { code } = await logIncident({ position: { lat: 15.37, lng: 108.79 } })
  const tried: unknown[] = []
  await connected(process.env.TEST_OWNER_URL ?? '', async (client) => {
    engine.says = async () => {
      if (engine.asked.length > 1) return null
      const lock = client.query(`BEGIN; SELECT 1 FROM "Station" FOR UPDATE NOWAIT; ROLLBACK`)
      tried.push(
        await lock.then(
          () => 'free',
          (error: unknown) => error,
        ),
      )
      return null
    }
    const ordered = await orderStations(acting(viewer), viewer, code, orderSchema.parse({}))
    expect(ordered.ok).toBe(true)
  })
  expect(tried).toEqual(['free'])

  const decision = await db.decision.findFirstOrThrow({
    where: { incident: { code } },
    select: { result: true, inputs: { select: { body: true } } },
  })
  const inputs = decision.inputs.body as unknown as RecommendInput
  const result = decision.result as unknown as Recommendation
  expect(result.lead).toMatchObject({ source: 'osrm', estimate: false, mode: 'road' })
  expect(result.travel.version).toMatch(/^osrm network@/)
  expect(result.notes).not.toContain('engine-fell-back')
  expect(replay({ inputs, result })).toEqual([])
})

test('a station that the engine cannot answer for keeps the network’s time, and the recommendation says so', async () => {
  const { code } = await logIncident({ position: { lat: 15.35, lng: 108.81 } })
  const lead = (await getRecommendation(viewer, code, new Date()))?.lead
  const station = await db.station.findUniqueOrThrow({
    where: { code: lead?.stationCode ?? '' },
    select: { lat: true, lng: true },
  })
  const { code: second } = await logIncident({ position: { lat: 15.351, lng: 108.811 } })
  engine.faultOf = ({ lat, lng }) =>
    Math.abs(lat - station.lat) < 1e-5 && Math.abs(lng - station.lng) < 1e-5 ? 'no-way' : null
  const ordered = await orderStations(
    acting(viewer),
    viewer,
    second,
    orderSchema.parse({ stations: [lead?.stationCode] }),
  )
  expect(ordered.ok).toBe(true)
  const decision = await db.decision.findFirstOrThrow({
    where: { incident: { code: second } },
    select: { result: true, chosen: true, inputs: { select: { body: true } } },
  })
  const inputs = decision.inputs.body as unknown as RecommendInput
  const result = decision.result as unknown as Recommendation
  expect(inputs.travel.fallback).toEqual([lead?.stationCode])
  expect(result.notes).toContain('engine-fell-back')
  expect(decision.chosen).toMatchObject([
    { stationCode: lead?.stationCode, source: expect.stringMatching(/^network@/), estimate: true },
  ])
  expect(replay({ inputs, result })).toEqual([])
})

test('with the engine broken everybody goes by the network, and a place at sea asks nobody', async () => {
  engine.says = () => ({ status: 502, body: '<html>' })
  const now = new Date()
  const draft = (position: { lat: number; lng: number }) =>
    draftIncidentSchema.parse({ ...dungQuat, position })
  const broken = await previewIncident(draft({ lat: 15.3, lng: 108.7 }), now)
  expect(broken.lead).toMatchObject({ estimate: true })
  expect(broken.travel.source).toMatch(/^network@/)
  expect(broken.notes).toContain('engine-fell-back')

  engine.reset()
  const atSea = await previewIncident(draft({ lat: 15.6, lng: 109.4 }), now)
  expect(engine.asked).toEqual([])
  expect(atSea.notes).not.toContain('engine-fell-back')
})
