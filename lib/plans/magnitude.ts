import type { Hazard } from '@/lib/hazards/hazard'
import { activityRatio, findNuclide } from '@/lib/hazards/nuclide'
import { type Amount, dimensionOf, inBaseUnit, type QuantityKind } from '@/lib/quantities/quantity'
import type { Magnitude } from './plan'

export type MagnitudeFacts = {
  hazard: Hazard
  quantities: readonly (Amount & { kind: QuantityKind; usedForLevel?: boolean })[]
  /** The nuclide, for radiation. */
  substanceName?: string | null | undefined
}

/** Upper end of small and of medium, in t or m³. From 20 t oil is medium, and 500 t still is. */
const OIL = { medium: 20, largeAbove: 500 }
/** ERG's small spill is 208 L or less; 200 kg is the same drum filled with a solid. Above 1 t (or 1 m³) is large. */
const CHEMICAL = { smallUpTo: { volume: 0.208, mass: 0.2 }, largeAbove: 1 }

/** A/D from which a sealed source is of category 2 and 3; below 1 it is 4 or 5 (IAEA RS-G-1.9). */
const SOURCE = { category2: 10, category3: 1 }

/**
 * How much to send: an operational rule, not a legal level. A range takes its upper end; what is
 * still on board counts, what was recovered does not. Of several released figures the one a person
 * marked counts, else the highest. No usable figure, dioxin and pollution: unknown.
 */
export function magnitudeOf({ hazard, quantities, substanceName }: MagnitudeFacts): Magnitude {
  const marked = quantities.filter(({ kind, usedForLevel }) => usedForLevel && kind === 'released')
  const counted = quantities.filter(
    (quantity) =>
      quantity.kind === 'on-board' ||
      (quantity.kind === 'released' && (marked.length === 0 || marked.includes(quantity))),
  )
  const each = counted.map((quantity) => RULE[hazard](quantity, substanceName ?? ''))
  return LARGEST_FIRST.find((magnitude) => each.includes(magnitude)) ?? 'unknown'
}

const LARGEST_FIRST = ['large', 'medium', 'small'] as const

const RULE: Record<Hazard, (amount: Amount, nuclide: string) => Magnitude> = {
  oil: (amount) => {
    const figure = upperEnd(amount, 'mass', 'volume')
    if (figure === null) return 'unknown'
    if (figure > OIL.largeAbove) return 'large'
    return figure >= OIL.medium ? 'medium' : 'small'
  },
  chemical: (amount) => {
    const figure = upperEnd(amount, 'mass', 'volume')
    if (figure === null) return 'unknown'
    if (figure > CHEMICAL.largeAbove) return 'large'
    const smallUpTo = CHEMICAL.smallUpTo[dimensionOf(amount.unit) === 'volume' ? 'volume' : 'mass']
    return figure > smallUpTo ? 'medium' : 'small'
  },
  radiation: (amount, named) => {
    const activityTBq = upperEnd(amount, 'activity')
    const nuclide = findNuclide(named)
    if (activityTBq === null || nuclide === null) return 'unknown'
    const ratio = activityRatio(activityTBq, nuclide)
    if (ratio >= SOURCE.category2) return 'large'
    return ratio >= SOURCE.category3 ? 'medium' : 'small'
  },
  dioxin: () => 'unknown',
  pollution: () => 'unknown',
}

function upperEnd({ max, unit }: Amount, ...dimensions: ReturnType<typeof dimensionOf>[]) {
  const figure = dimensions.includes(dimensionOf(unit)) ? inBaseUnit(max, unit) : Number.NaN
  return Number.isFinite(figure) && figure >= 0 ? figure : null
}
