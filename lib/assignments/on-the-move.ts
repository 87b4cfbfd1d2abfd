import type { Position } from '@/lib/geo/position'
import { type Hazard, leavesTraces } from '@/lib/hazards/hazard'
import { type Capability, isUsedUp } from '@/lib/plans/capability'
import type { TravelMode } from '@/lib/travel/travel'
import type { AssignmentStatus } from './assignment'

/** A position told later than this says nothing any more of where a team is, ms. */
export const KNOWN_FOR_MS = 30 * 60_000

export type Fix = { at: Date; position: Position }

/** What must be known of an order to say where its team is and what it has with it. */
export type Moving = {
  status: AssignmentStatus
  departedAt: Date | null
  arrivedAt: Date | null
  releasedAt: Date | null
  /** Where it set out; `at`: told then, of one that was turned round; null = its station, as it left. */
  from: { position: Position; at: Date | null }
  /** Where it was sent; null = nobody can say. */
  scene: Position | null
  /** Of the scenes where it has been since it left its station, this one too once it has arrived. */
  scenes: readonly Hazard[]
  mode: TravelMode | null
  /** The latest position told, if any was. */
  fix: Fix | null
  commitments: { capability: Capability; quantity: number }[]
}

/**
 * Where a team was last known to be: the latest that was told, else where it set out, or the scene it
 * was released from. Null where it is not on the move, or that was too long ago.
 */
export function lastKnown(order: Moving, now: Date): Fix | null {
  const step = lastStep(order)
  if (step === null) return null
  const known = order.fix && order.fix.at > step.at ? order.fix : step
  return now.getTime() - known.at.getTime() <= KNOWN_FOR_MS ? known : null
}

function lastStep({ status, departedAt, arrivedAt, releasedAt, from, scene, fix }: Moving) {
  const start = departedAt && { at: from.at ?? departedAt, position: from.position }
  if (status === 'departed') return start
  if (status !== 'released' || !releasedAt) return null
  // Stood down on the way, it is where it was last seen; only that is as old as it is.
  if (arrivedAt === null) return fix ?? start
  return scene && { at: releasedAt, position: scene }
}

/**
 * What it can do with it elsewhere; null = nothing before it has been home. Who was at a chemical,
 * dioxin or radiation scene is cleaned first. Of what is used up nobody has told yet how much is left
 * at a scene, so it counts as nothing.
 */
export function carried({ scenes, commitments }: Moving): Moving['commitments'] | null {
  if (scenes.length === 0) return commitments
  if (scenes.some(leavesTraces)) return null
  return commitments.filter(({ capability }) => !isUsedUp(capability))
}

/**
 * Sailing, or at a scene that it sailed to: it goes on by water. Null where nobody can say, on its way by
 * road and then by sea: such a team is not turned round.
 */
export function isOnWater({ mode, arrivedAt }: Pick<Moving, 'mode' | 'arrivedAt'>): boolean | null {
  if (mode === 'road-sea' && arrivedAt === null) return null
  return mode === 'sea' || mode === 'road-sea'
}
