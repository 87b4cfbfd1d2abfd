import type { Magnitude } from '@/lib/plans/plan'
import type { Extent, Priority, RadiationSituation } from './incident'

/** What a priority rests on; null or absent = unknown, which raises nothing. */
export type PriorityFacts = {
  /** People dead, injured or made ill. */
  casualties: number | null
  /** Does it reach or threaten a drinking-water intake? */
  drinkingWater?: boolean | undefined
  situation?: RadiationSituation | undefined
  magnitude: Magnitude
  stillReleasing: boolean | null
  extent?: Extent | undefined
}

/** What a report tells of it; the magnitude comes of its quantities. */
export const urgencyOf = (told: {
  casualties?: number | null | undefined
  drinkingWater?: boolean | undefined
  stillReleasing?: boolean | null | undefined
  details?: { situation?: RadiationSituation | undefined; extent?: Extent | undefined } | undefined
}): Omit<PriorityFacts, 'magnitude'> => ({
  casualties: told.casualties ?? null,
  drinkingWater: told.drinkingWater,
  situation: told.details?.situation,
  stillReleasing: told.stillReleasing ?? null,
  extent: told.details?.extent,
})

/**
 * How urgent an incident is until a person says otherwise (design §2): people harmed, drinking
 * water or a source out of anyone's hands is 1; large or spreading is 2; anything else 3. The legal
 * level plays no part: a small spill above a city's intake comes first. Spreading means that it is
 * still coming out, or has left the facility.
 */
export function suggestPriority(facts: PriorityFacts): Priority {
  if ((facts.casualties ?? 0) > 0 || facts.drinkingWater === true || isSourceLost(facts)) return 1
  if (facts.magnitude === 'large' || isSpreading(facts)) return 2
  return 3
}

const isSourceLost = ({ situation }: PriorityFacts) =>
  situation === 'lost' || situation === 'stolen' || situation === 'sabotaged'

const isSpreading = ({ stillReleasing, extent }: PriorityFacts) =>
  stillReleasing === true || (extent !== undefined && extent !== 'facility')
