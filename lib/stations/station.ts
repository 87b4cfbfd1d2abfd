import type { Position } from '@/lib/geo/position'
import type { Agency } from '@/lib/incidents/incident'
import type { Capability } from '@/lib/plans/capability'

export {
  CAPABILITIES,
  CAPABILITY_UNIT,
  type Capability,
  type CapabilityUnit,
} from '@/lib/plans/capability'

export const READINESS = ['ready', 'limited', 'off'] as const
export type Readiness = (typeof READINESS)[number]

/** What keeps a station from being ready. */
export const READINESS_CAUSES = ['cleaning', 'crew', 'vehicle', 'stock', 'other'] as const
export type ReadinessCause = (typeof READINESS_CAUSES)[number]

/** A quantity of one capability at a station, in the capability's unit. */
export type Stock = {
  capability: Capability
  owned: number
  outOfService: number
  /** Bound by open assignments of the same world; derived, never stored. */
  committed: number
  /** `YYYY-MM-DD`; from that day on the lot is not usable. */
  expiresOn: string | null
}

export type Port = { name: string; position: Position }

/** What the desk knows of a station in one world at one moment: the input of every decision. */
export type StationFacts = {
  code: string
  name: string
  agency: Agency
  position: Position
  port: Port | null
  mobilisationMinutes: number
  readiness: Readiness
  /** null = not told; absent in facts that were kept before it was asked. */
  readinessCause?: ReadinessCause | null
  /** Members on shift now, out on orders included. */
  crewOnDuty: number
  /** Members on shift now and not bound to an open order of this world. */
  crewFree: number
  /** Earliest expiry among the crew's required qualifications; null = none recorded. */
  qualificationExpiresOn: string | null
  stock: Stock[]
  isSynthetic: boolean
}

/** What can go today: owned − out of service − committed, nothing of an expired lot, never below 0. */
export const usable = (stock: Stock, day: string) =>
  stock.expiresOn !== null && stock.expiresOn <= day
    ? 0
    : Math.max(0, stock.owned - stock.outOfService - stock.committed)
