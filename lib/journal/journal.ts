import type { Agency } from '@/lib/accounts/agency'

/** Every kind of entry; the screen tells it with the message `journal.<kind>`. */
export const ENTRY_KINDS = [
  'incident-reported',
  'incident-edited',
  'status-changed',
  'quantity-added',
  'quantity-chosen',
  'level-set',
  'note',
  'correction',
  'duplicate-linked',
  'duplicate-unlinked',
  'notice-done',
  'support-requested',
  'support-answered',
  'stations-ordered',
  'decision-approved',
  'assignment-acknowledged',
  'assignment-declined',
  'assignment-departed',
  'assignment-arrived',
  'assignment-released',
  'assignment-returned',
  'assignment-cancelled',
  'assignment-expired',
  'position-told',
  'report-drafted',
  'report-issued',
  'station-readiness-set',
  'stock-set',
  'user-added',
  'api-key-added',
  'plan-drafted',
  'plan-approved',
  'plan-withdrawn',
  'mandate-drafted',
  'mandate-approved',
  'mandate-withdrawn',
  'travel-factor-accepted',
  'travel-factor-ended',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** A row that a reader must read again, and the version it then has. */
export type Touch = {
  type: 'incident' | 'station' | 'assignment' | 'report' | 'account' | 'plan' | 'mandate'
  id: string
  version: number
}

/** Who may read an entry: everybody signed in, the desks, or one agency's desk. */
export type Audience = 'all' | 'desk' | `agency:${Agency}`

export type NewEntry = {
  kind: EntryKind
  world: string
  incidentId: string | null
  body?: string | null
  values?: Record<string, string | number>
  touches?: Touch[]
  audience?: Audience
  correctsId?: string | null
}

/** What the live stream says: which rows changed, not their new state. */
export type Nudge = {
  seq: number
  kind: string
  incidentId: string | null
  world: string
  audience: string
  touches: Touch[]
}
