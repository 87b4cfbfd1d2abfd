import type { AssignmentView, IncidentView } from '@/lib/desk/view'
import type { Pick } from '@/lib/dispatch/recommendation'
import type { Position } from '@/lib/geo/position'
import type { Magnitude } from '@/lib/plans/plan'
import type { TravelOption } from '@/lib/travel/travel'
import type { Issuer } from './facts'

/**
 * All that the paper of one order says. What was decided is as it was stored with the decision: the
 * pick, the way and the station's place are never computed again. `incident.reporter` must be null.
 */
export type OrderFacts = {
  issuer: Issuer
  order: AssignmentView
  incident: IncidentView
  orderedBy: string
  magnitude: Magnitude
  /** Where it sets out: its station, or where its team was when it was turned round. */
  from: Position | null
  pick: Pick | null
  /** The way that the pick rests on; null = not stored. */
  way: TravelOption | null
  approval: {
    isNeeded: boolean
    given: { by: string; via: string | null; at: string } | null
  }
  mode: { demo: boolean; drill: boolean }
  /** ISO 8601: what is told of the incident is as of this moment. */
  printedAt: string
}
