import { activityRatio, findNuclide } from '@/lib/hazards/nuclide'
import { type Dimension, dimensionOf, inBaseUnit, type Unit } from '@/lib/quantities/quantity'
import type { RuleFacts } from './rule'

type Reported = RuleFacts['quantities'][number]

/** A reported amount with both ends in its base unit. */
export type Measure = {
  min: number
  max: number
  unit: Unit
  base: { min: number; max: number; unit: Unit }
}

/**
 * The amount a legal level rests on: of what was released (mass or volume), the one a person
 * marked, else the one with the highest upper end; of equals the first. What is on board may yet
 * come out but sets no level, and what was recovered says nothing of what got out.
 */
export function released(facts: RuleFacts): Measure | null {
  const amounts = facts.quantities.filter(
    (quantity) => quantity.kind === 'released' && isOf(quantity, ['mass', 'volume']),
  )
  const used = markedOrHighest(amounts)
  return used && measure(used)
}

/**
 * A/D of the source, both ends. The activity belongs to the source wherever it is, so any kind of
 * quantity serves. Null where the nuclide has no D-value here or no activity is known.
 */
export function activityOverD(facts: RuleFacts): { min: number; max: number } | null {
  const nuclide = facts.substanceName === null ? null : findNuclide(facts.substanceName)
  const used = markedOrHighest(facts.quantities.filter((q) => isOf(q, ['activity'])))
  if (!nuclide || !used) return null
  const { base } = measure(used)
  return { min: activityRatio(base.min, nuclide), max: activityRatio(base.max, nuclide) }
}

const isOf = (quantity: Reported, dimensions: Dimension[]) =>
  dimensions.includes(dimensionOf(quantity.unit))

function markedOrHighest(amounts: Reported[]): Reported | null {
  const marked = amounts.find((amount) => amount.usedForLevel)
  if (marked) return marked
  const upper = (amount: Reported) => inBaseUnit(amount.max, amount.unit)
  return amounts.reduce<Reported | null>(
    (highest, amount) => (highest && upper(highest) >= upper(amount) ? highest : amount),
    null,
  )
}

const BASE_UNIT = { mass: 't', volume: 'm3', activity: 'TBq', area: 'km2' } as const

const measure = ({ min, max, unit }: Reported): Measure => ({
  min,
  max,
  unit,
  base: {
    min: inBaseUnit(min, unit),
    max: inBaseUnit(max, unit),
    unit: BASE_UNIT[dimensionOf(unit)],
  },
})
