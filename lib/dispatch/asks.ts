import type { Handling } from '@/lib/hazards/handling'
import { mergeNeeds, needsFor, type Planned } from '@/lib/plans/needs'
import type { Need } from '@/lib/plans/plan'
import type { RecommendInput } from './input'
import { sparing } from './surge'

export type Asks = {
  planned: Planned
  /** Before what is already on its way was taken off. */
  gross: Need[]
  /** What is still to be brought; a need that is met is not among them. */
  net: Need[]
}

/**
 * The plan's needs as the substance changes them (in a surge only what is essential), or the coordinator's
 * in their place as they are, less what open orders of this incident bring.
 */
export function asksOf({
  call,
  plans,
  isSurge = false,
}: Pick<RecommendInput, 'call' | 'plans' | 'isSurge'>): Asks {
  const planned = needsFor(call, plans)
  const asked = handled(planned.needs, call.handling ?? null)
  const gross =
    call.needsOverride === null
      ? isSurge
        ? sparing(asked)
        : asked
      : mergeNeeds(call.needsOverride)
  return {
    planned,
    gross,
    net: mergeNeeds(gross.map((need) => lessBrought(need, call.alreadyBrought))),
  }
}

/** No boom for what burns over it; where gas-tight suits come first, a plan that lists them must have them. */
function handled(needs: Need[], handling: Handling | null): Need[] {
  if (handling === null) return needs
  return needs
    .filter(({ capability }) => !(handling.neverBoom && BOOMS.has(capability)))
    .map((need) =>
      handling.needsSuitA && need.capability === 'ppe-a' ? { ...need, essential: true } : need,
    )
}

const BOOMS: ReadonlySet<Need['capability']> = new Set(['boom-river', 'boom-sea'])

function lessBrought(need: Need, brought: RecommendInput['call']['alreadyBrought']): Need {
  let quantity = need.quantity
  for (const bringing of brought)
    if (bringing.capability === need.capability && bringing.quantity > 0)
      quantity -= bringing.quantity
  // Differences of decimals: what is left of 0.3 after 0.2 and 0.1 is nothing.
  return { ...need, quantity: Math.round(quantity * 1e6) / 1e6 }
}
