import type { DeskFacts } from '@/lib/desk/view'
import { draftCall } from '@/lib/dispatch/draft-call'
import type { RecommendInput } from '@/lib/dispatch/input'
import type { Position } from '@/lib/geo/position'
import type { Medium } from '@/lib/incidents/incident'
import { rulesData } from '@/lib/rules/assets'
import { classify } from '@/lib/rules/classify'
import type { Classified, RuleFacts } from '@/lib/rules/rule'
import { teamTraveller } from '@/lib/stations/team'
import { parseMoment } from '@/lib/time/typed-moment'
import { vietnamDay } from '@/lib/time/vietnam'
import type { Network } from '@/lib/travel/network'
import type { SeaGrid } from '@/lib/travel/sea-grid'
import type { TravelFacts } from '@/lib/travel/travel'
import { travelRows } from '@/lib/travel/travel-rows'
import { readQuantity, readSubstance, readUrgency } from './body'
import { type Draft, mediumOf } from './draft'
import type { Understood } from './understood'

/** Medium that is counted with until one is chosen; the panel says so. */
export const PROVISIONAL_MEDIUM: Medium = 'land'

export type Engine = { network: Network; sea: SeaGrid }

export const travelOf = (
  point: Position,
  atSea: boolean,
  facts: DeskFacts,
  { network, sea }: Engine,
): TravelFacts =>
  travelRows(
    { position: point, atSea },
    [...facts.stations, ...facts.teams.map(teamTraveller)],
    network,
    sea,
    facts.policy.travel,
  )

/** What a recommendation for what has been typed so far rests on; null until hazard and place are known. */
export function inputOf(
  draft: Draft,
  understood: Understood,
  facts: DeskFacts,
  travel: TravelFacts,
  now: Date,
): RecommendInput | null {
  const { point, place } = understood
  if (draft.hazard === null || point === null) return null
  const { quantity } = readQuantity(draft)
  const { substance } = readSubstance(draft)
  const medium = mediumOf(draft, place.atSea) ?? PROVISIONAL_MEDIUM
  return {
    call: draftCall({
      world: draft.isDrill ? draft.id : 'real',
      hazard: draft.hazard,
      medium,
      alsoMedia: draft.alsoMedia,
      quantities: quantity ? [quantity] : [],
      substanceName: substance?.name ?? null,
      substance: substance ?? null,
      urgency: readUrgency(draft),
      position: point.position,
      atSea: place.atSea,
      day: vietnamDay(now),
    }),
    stations: facts.stations,
    teams: facts.teams,
    travel,
    plans: facts.plans,
    mandates: facts.mandates,
    externals: facts.externals,
    policy: facts.policy,
    ...(facts.isSurge ? { isSurge: true } : {}),
    computedAt: now.toISOString(),
  }
}

/** What the rules would suggest, judged on the day the event was discovered. */
export function suggestedLevels(draft: Draft, understood: Understood, now: Date): Classified[] {
  if (draft.hazard === null) return []
  const { quantity } = readQuantity(draft)
  const { substance, details } = readSubstance(draft)
  const discovered = parseMoment(draft.discovered, now)
  const reported = parseMoment(draft.reported, now)
  const at = [discovered, reported].find((moment) => moment instanceof Date) ?? now
  const facts: RuleFacts = {
    hazard: draft.hazard,
    medium: mediumOf(draft, understood.place.atSea) ?? PROVISIONAL_MEDIUM,
    alsoMedia: draft.alsoMedia,
    atSea: understood.place.atSea,
    quantities: quantity ? [{ ...quantity, usedForLevel: false }] : [],
    substanceName: substance?.name ?? null,
    details,
    at: at instanceof Date ? at.toISOString() : now.toISOString(),
    discoveredAt: discovered instanceof Date ? discovered.toISOString() : null,
    loggedAt: now.toISOString(),
  }
  return classify(facts, rulesData.rules)
}
