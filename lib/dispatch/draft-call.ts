import type { Position } from '@/lib/geo/position'
import { handlingOf } from '@/lib/hazards/handling'
import type { Hazard, Medium } from '@/lib/hazards/hazard'
import { type PriorityFacts, suggestPriority, urgencyOf } from '@/lib/incidents/priority'
import { type MagnitudeFacts, magnitudeOf } from '@/lib/plans/magnitude'
import type { Call } from './recommendation'

export type DraftFacts = {
  world: string
  hazard: Hazard
  medium: Medium
  alsoMedia: readonly Medium[]
  quantities: MagnitudeFacts['quantities']
  substanceName: string | null
  /** UN and CAS as well, where they are known: what the substance asks for is told by them. */
  substance?: Parameters<typeof handlingOf>[0]
  /** What the report tells of people harmed, water and spreading; absent = nothing. */
  urgency?: Omit<PriorityFacts, 'magnitude'>
  /** null: nobody can say where, so nobody can be said to arrive. */
  position: Position | null
  atSea: boolean
  /** `YYYY-MM-DD` in Viet Nam */
  day: string
}

/**
 * The call of an incident that nobody has ordered for yet: what the form shows while it is typed and
 * what the server previews. One function for both, so that they cannot differ.
 */
export const draftCall = (facts: DraftFacts): Call => {
  const magnitude = magnitudeOf(facts)
  return {
    world: facts.world,
    hazard: facts.hazard,
    medium: facts.medium,
    alsoMedia: facts.alsoMedia.filter((medium) => medium !== facts.medium),
    magnitude,
    priority: suggestPriority({ ...(facts.urgency ?? urgencyOf({})), magnitude }),
    handling: handlingOf(facts.substance ?? { name: facts.substanceName ?? undefined }),
    lat: facts.position?.lat ?? 0,
    atSea: facts.atSea,
    day: facts.day,
    declined: [],
    assigned: [],
    alreadyBrought: [],
    needsOverride: null,
    afterDecision: null,
  }
}
