import type { Pick, Recommendation } from '@/lib/dispatch/recommendation'

/** A station that arrives after so many minutes, ten of them getting ready, and brings nothing. */
export const aPick = (
  stationCode: string,
  arrivalMinutes: number,
  more: Partial<Pick> = {},
): Pick => ({
  stationCode,
  name: stationCode,
  arrivalMinutes,
  arrivalLow: arrivalMinutes,
  arrivalHigh: arrivalMinutes,
  mobilisationMinutes: 10,
  travelMinutes: arrivalMinutes - 10,
  straightKm: 1,
  distanceKm: 1,
  mode: 'road',
  source: 'network',
  estimate: true,
  brings: [],
  crew: 2,
  ...more,
})

/** An answer that asks for 200 m of boom; the first of its package leads. */
export const aRecommendation = (answer: Partial<Recommendation>): Recommendation => ({
  hash: 'h',
  afterDecision: null,
  computedAt: '2026-11-24T07:03:00Z',
  world: 'real',
  magnitude: 'small',
  plans: [],
  needs: [{ capability: 'boom-river', unit: 'm', quantity: 200, essential: true }],
  crewNeeded: 2,
  lead: answer.package?.[0] ?? null,
  package: [],
  reserves: [],
  passedOver: [],
  shortfalls: [],
  support: [],
  coverageCost: null,
  travel: { source: 'network', version: '1' },
  proven: true,
  notes: [],
  ...answer,
})
