import type { Capability } from '@/lib/plans/capability'
import type { Mandate, Need, Plan, Policy } from '@/lib/plans/plan'

export const essential = (capability: Capability, quantity: number): Need => ({
  capability,
  quantity,
  essential: true,
})
export const desirable = (capability: Capability, quantity: number): Need => ({
  capability,
  quantity,
  essential: false,
})

/** A small oil spill on a river: boom and skimmer are essential, two members a station. */
export const aPlan = (plan: Partial<Plan> = {}): Plan => ({
  id: `${plan.hazard ?? 'oil'}-${plan.medium ?? 'river'}-${plan.magnitude ?? 'small'}-v${plan.version ?? 1}`,
  hazard: 'oil',
  medium: 'river',
  magnitude: 'small',
  version: 1,
  crewPerStation: 2,
  needs: [essential('boom-river', 200), essential('skimmer', 20)],
  effectiveFrom: '2020-01-01',
  effectiveTo: null,
  approvedBy: 'Giám đốc',
  ...plan,
})

export const aMandate = (mandate: Partial<Mandate> = {}): Mandate => ({
  id: `${mandate.hazard ?? 'oil'}-${mandate.medium ?? 'river'}-${mandate.body ?? 'SOS'}`,
  hazard: 'oil',
  medium: 'river',
  body: 'SOS',
  role: 'may',
  fromMagnitude: null,
  source: 'Nguồn thử',
  verified: false,
  effectiveFrom: '2020-01-01',
  effectiveTo: null,
  ...mandate,
})

export const aPolicy = (policy: Partial<Policy> = {}): Policy => ({
  version: 1,
  firstShare: 0.25,
  horizonMinutes: 240,
  waitMinutes: 30,
  ackMinutes: 5,
  nodeBudget: 3000,
  travel: {
    speedKmh: {
      expressway: 80,
      'national-flat': 50,
      'national-hill': 42,
      mountain: 32,
      urban: 28,
      ferry: 12,
    },
    accessFactor: 1.3,
    accessSpeedKmh: 30,
    cityMinutes: {},
    seaKnots: 12,
    rangeLow: 0.85,
    rangeHigh: 1.4,
    carFactor: 1.2,
    maxAccessKm: 60,
  },
  ...policy,
})
