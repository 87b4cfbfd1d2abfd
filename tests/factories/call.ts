import type { RecommendInput } from '@/lib/dispatch/input'
import type { Call } from '@/lib/dispatch/recommendation'
import { aPlan, aPolicy } from './plan'

/** A small oil spill on a river in Quảng Ngãi, real world, nothing ordered yet. */
export const aCall = (call: Partial<Call> = {}): Call => ({
  world: 'real',
  hazard: 'oil',
  medium: 'river',
  alsoMedia: [],
  magnitude: 'small',
  lat: 15.36,
  atSea: false,
  day: '2026-11-24',
  declined: [],
  assigned: [],
  alreadyBrought: [],
  needsOverride: null,
  afterDecision: null,
  ...call,
})

export const anInput = (
  input: Pick<RecommendInput, 'stations' | 'travel'> & Partial<RecommendInput>,
): RecommendInput => ({
  call: aCall(),
  plans: [aPlan()],
  mandates: [],
  externals: [],
  policy: aPolicy(),
  computedAt: '2026-11-24T09:00:00+07:00',
  ...input,
})
