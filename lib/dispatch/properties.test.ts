import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StationFacts } from '@/lib/stations/station'
import { aRandomCase, CREW_NEEDED, dice } from '@/tests/bench/dispatch-cases'
import type { RecommendInput } from './input'
import { planNamed } from './named'
import { recommend } from './recommend'

const aCase = fc
  .integer({ min: 0, max: 2 ** 31 })
  .map((seed) => ({ seed, input: aRandomCase(seed, 30) }))
const holds = (property: (input: RecommendInput, seed: number) => void) =>
  fc.assert(
    fc.property(aCase, ({ input, seed }) => property(input, seed)),
    { numRuns: 150 },
  )

/** Read from the facts alone: whole, on duty, with a crew, not yet asked, and free of this. */
const free = (station: StationFacts, capability: string, day: string) => {
  const lot = station.stock.find((stock) => stock.capability === capability)
  if (!lot || (lot.expiresOn !== null && lot.expiresOn <= day)) return 0
  return Math.max(0, lot.owned - lot.outOfService - lot.committed)
}

describe('whatever the facts', { timeout: 30_000 }, () => {
  test('nobody brings more than it has free, and all together not more than is asked', () => {
    holds((input) => {
      const { package: going, needs } = recommend(input)
      const total = new Map<string, number>()
      for (const pick of going) {
        const station = input.stations.find(({ code }) => code === pick.stationCode)
        for (const { capability, quantity } of pick.brings) {
          expect(quantity).toBeGreaterThan(0)
          expect(quantity).toBeLessThanOrEqual(
            station ? free(station, capability, input.call.day) : 0,
          )
          total.set(capability, (total.get(capability) ?? 0) + quantity)
        }
      }
      for (const { capability, quantity } of needs)
        if (capability !== 'vessel-sea')
          expect(total.get(capability) ?? 0).toBeLessThanOrEqual(quantity + 0.002)
    })
  })

  test('what is brought and what is short make the need', () => {
    holds((input) => {
      const { package: going, needs, shortfalls } = recommend(input)
      for (const { capability, quantity } of needs) {
        if (capability === 'vessel-sea') continue
        const brought = going
          .flatMap(({ brings }) => brings)
          .filter((bringing) => bringing.capability === capability)
          .reduce((sum, bringing) => sum + bringing.quantity, 0)
        const short = shortfalls.find((shortfall) => shortfall.capability === capability)
        const left = short ? short.needed - short.available : 0
        expect(brought + left).toBeCloseTo(quantity, 2)
      }
    })
  })

  test('no reserve with a worthwhile share of something essential is there before the lead', () => {
    holds((input) => {
      const { lead, reserves, needs } = recommend(input)
      if (lead === null) return
      for (const reserve of reserves.filter(
        ({ arrivalMinutes }) => arrivalMinutes < lead.arrivalMinutes - 0.001,
      ))
        for (const { capability, quantity, essential } of needs)
          if (essential) {
            const has =
              reserve.brings.find((bringing) => bringing.capability === capability)?.quantity ?? 0
            expect(has).toBeLessThan(input.policy.firstShare * quantity + 0.002)
          }
    })
  })

  test('whoever goes is on duty, has its crew, is not out of date, and has a real arrival', () => {
    holds((input) => {
      const { package: going, reserves } = recommend(input)
      for (const pick of [...going, ...reserves]) {
        const station = input.stations.find(({ code }) => code === pick.stationCode)
        expect(station?.readiness).not.toBe('off')
        expect(station?.crewFree).toBeGreaterThanOrEqual(CREW_NEEDED)
        expect(input.call.declined).not.toContain(pick.stationCode)
        expect(input.call.assigned).not.toContain(pick.stationCode)
        expect(pick.arrivalMinutes).toBe(pick.mobilisationMinutes + pick.travelMinutes)
        expect(Number.isFinite(pick.arrivalMinutes)).toBe(true)
        if (pick.mode !== 'road')
          expect(
            pick.brings.find(({ capability }) => capability === 'vessel-sea')?.quantity,
          ).toBeGreaterThanOrEqual(1)
      }
    })
  })

  test('nobody is named twice, every reason for passing over is there, and none who goes is passed over', () => {
    holds((input) => {
      const { package: going, reserves, passedOver } = recommend(input)
      const named = [...going, ...reserves].map(({ stationCode }) => stationCode)
      expect(new Set(named).size).toBe(named.length)
      for (const { stationCode, reasons } of passedOver) {
        expect(going.some((pick) => pick.stationCode === stationCode)).toBe(false)
        expect(reasons.length).toBeGreaterThan(0)
      }
    })
  })

  test('the order of the facts decides nothing', () => {
    holds((input, seed) => {
      const die = dice(seed + 1)
      const shuffled = <T>(rows: readonly T[]) =>
        rows
          .map((row) => ({ row, key: die.whole(0, 1e9) }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row)
      const again = recommend({
        ...input,
        stations: shuffled(input.stations).map((station) => ({
          ...station,
          stock: shuffled(station.stock),
        })),
        plans: shuffled(input.plans),
        call: { ...input.call, needsOverride: shuffled(input.call.needsOverride ?? []) },
        travel: {
          ...input.travel,
          rows: Object.fromEntries(shuffled(Object.entries(input.travel.rows))),
        },
      })
      expect(again).toEqual(recommend(input))
    })
  })

  test('the answer survives JSON unchanged', () => {
    holds((input) => {
      const answer = recommend(input)
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
    })
  })

  test('facts that went through JSON give the same answer', () => {
    holds((input) => {
      const stored: RecommendInput = JSON.parse(JSON.stringify(input))
      expect(recommend(stored)).toEqual(recommend(input))
    })
  })

  test('the package named as it is goes as it was proposed', () => {
    holds((input) => {
      const { package: going, needs } = recommend(input)
      const codes = going.map(({ stationCode }) => stationCode)
      const named = planNamed(input, codes)
      expect(named.ok && named.value.map(({ stationCode }) => stationCode)).toEqual(codes)
      // A lead that others forestall brings nothing when proposed, its own share when named.
      const asked = new Set(needs.map(({ capability }) => capability))
      const forestalled = (i: number) =>
        !going[i]?.brings.some(({ capability }) => asked.has(capability))
      if (named.ok)
        named.value.forEach((pick, i) => {
          if (!forestalled(i)) expect(pick).toEqual(going[i])
        })
    })
  })
})
