import type { Capability } from '@/lib/plans/capability'
import type { UnreachableBecause } from '@/lib/travel/travel'
import type { ReadinessCause } from './station'

/** Tests of the station itself: one that fails keeps it from being a candidate. */
export const STATION_REASONS = [
  'off-duty',
  'no-crew',
  'crew-short',
  'out-of-mandate',
  'unreachable',
  'qualification-expired',
  'declined-this-incident',
  'already-assigned',
] as const
export type StationReason = (typeof STATION_REASONS)[number]

/** Tests of one need; a station that fails some may still bring a part or another need. */
export const NEED_REASONS = ['lacks-capability', 'stock-committed', 'stock-short'] as const
export type NeedReason = (typeof NEED_REASONS)[number]

/** Why a station is off duty, where the recommendation says it: it is washing off what it was sent into. */
export type OffDutyBecause = Extract<ReadinessCause, 'cleaning'>

/** A failed test with its figures. */
export type Failing = {
  code: StationReason | NeedReason
  capability?: Capability
  needed?: number
  has?: number
  because?: UnreachableBecause | OffDutyBecause
}
