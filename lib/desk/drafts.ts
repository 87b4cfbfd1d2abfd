import 'server-only'
import { gatherDesk, travellersOf } from '@/lib/assignments/gather'
import { db } from '@/lib/db'
import { draftCall } from '@/lib/dispatch/draft-call'
import { recommend } from '@/lib/dispatch/recommend'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import type { Position } from '@/lib/geo/position'
import { locate } from '@/lib/incidents/locate'
import { urgencyOf } from '@/lib/incidents/priority'
import type { DraftIncident } from '@/lib/incidents/schema'
import { getPolicy } from '@/lib/plans/queries'
import { rulesData } from '@/lib/rules/assets'
import { classify } from '@/lib/rules/classify'
import { duties } from '@/lib/rules/duties'
import type { RuleFacts } from '@/lib/rules/rule'
import { vietnamDay } from '@/lib/time/vietnam'
import { travelTo, wayBetween } from '@/lib/travel/queries'
import { withCoverageCost } from './coverage-cost'

/** A drill that nobody has logged yet: today's forces, no commitments. */
const UNTOUCHED_DRILL = 'preview'

/** Who would go for an incident that is not saved; the same answer that ordering would start from. */
export async function previewIncident(draft: DraftIncident, now: Date): Promise<Recommendation> {
  const world = draft.isDrill ? UNTOUCHED_DRILL : 'real'
  const located = await locate(draft)
  const facts = await gatherDesk(db, world, now)
  const call = draftCall({
    world,
    hazard: draft.hazard,
    medium: draft.medium,
    alsoMedia: draft.alsoMedia ?? [],
    quantities: quantitiesOf(draft),
    substanceName: draft.substance?.name ?? null,
    substance: draft.substance ?? null,
    urgency: urgencyOf(draft),
    position: located.position,
    atSea: located.place.atSea,
    day: vietnamDay(now),
  })
  const travel = await travelTo(
    located.position && { position: located.position, atSea: located.place.atSea },
    travellersOf(facts),
    facts.policy.travel,
  )
  const input = { call, ...facts, travel, computedAt: now.toISOString() }
  return withCoverageCost(recommend(input), input)
}

/** Levels and duties for an incident that is not saved. */
export async function classifyDraft(draft: DraftIncident, now: Date) {
  const { place } = await locate(draft)
  const at = (draft.occurredAt ?? draft.discoveredAt ?? draft.reportedAt ?? now).toISOString()
  const facts: RuleFacts = {
    hazard: draft.hazard,
    medium: draft.medium,
    alsoMedia: draft.alsoMedia ?? [],
    atSea: place.atSea,
    quantities: quantitiesOf(draft).map((quantity) => ({ ...quantity, usedForLevel: false })),
    substanceName: draft.substance?.name ?? null,
    details: draft.details ?? {},
    at,
    discoveredAt: draft.discoveredAt?.toISOString() ?? null,
    loggedAt: now.toISOString(),
  }
  return {
    classifications: classify(facts, rulesData.rules).map(({ ruleId: _rule, ...row }) => row),
    duties: duties(facts, rulesData).map(({ ruleId: _rule, ...duty }) => duty),
  }
}

const quantitiesOf = ({ quantity, quantities }: DraftIncident) => [
  ...(quantity ? [quantity] : []),
  ...(quantities ?? []),
]

type Way = { from: Position; to: Position; mode: 'road' | 'sea'; vehicle: 'car' | 'truck' }

/** One way between two points, null where there is none. */
export async function travelBetween(way: Way, at: Date) {
  const { travel } = await getPolicy(db, vietnamDay(at))
  return wayBetween(way, travel)
}
