import { mergeNeeds, needsFor, type Planned } from '@/lib/plans/needs'
import type { Need } from '@/lib/plans/plan'
import type { RecommendInput } from './input'

export type Asks = {
  planned: Planned
  /** Before what is already on its way was taken off. */
  gross: Need[]
  /** What is still to be brought; a need that is met is not among them. */
  net: Need[]
}

/** The plan's needs, or the coordinator's in their place, less what open orders of this incident bring. */
export function asksOf({ call, plans }: Pick<RecommendInput, 'call' | 'plans'>): Asks {
  const planned = needsFor(call, plans)
  const gross = call.needsOverride === null ? planned.needs : mergeNeeds(call.needsOverride)
  return {
    planned,
    gross,
    net: mergeNeeds(gross.map((need) => lessBrought(need, call.alreadyBrought))),
  }
}

function lessBrought(need: Need, brought: RecommendInput['call']['alreadyBrought']): Need {
  let quantity = need.quantity
  for (const bringing of brought)
    if (bringing.capability === need.capability && bringing.quantity > 0)
      quantity -= bringing.quantity
  // Differences of decimals: what is left of 0.3 after 0.2 and 0.1 is nothing.
  return { ...need, quantity: Math.round(quantity * 1e6) / 1e6 }
}
