import type { QuantityView } from '@/lib/desk/view'
import {
  type Dimension,
  dimensionOf,
  inBaseUnit,
  type QuantityKind,
} from '@/lib/quantities/quantity'

export type QuantityGroup = {
  kind: QuantityKind
  dimension: Dimension
  rows: QuantityView[]
  /** `single`, all agree (one range holds the others), or `contradicting`. */
  relation: 'single' | 'agreeing' | 'contradicting'
}

/** Figures for the same thing stand side by side: same kind, same dimension. */
export function quantityGroups(quantities: readonly QuantityView[]): QuantityGroup[] {
  const groups = new Map<string, QuantityView[]>()
  for (const quantity of quantities) {
    const key = `${quantity.kind} ${dimensionOf(quantity.unit)}`
    groups.set(key, [...(groups.get(key) ?? []), quantity])
  }
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows
    if (!first) return []
    return [
      { kind: first.kind, dimension: dimensionOf(first.unit), rows, relation: relationOf(rows) },
    ]
  })
}

/** Sources agree where there is a figure that all of them allow. */
function relationOf(rows: readonly QuantityView[]): QuantityGroup['relation'] {
  if (rows.length < 2) return 'single'
  const lowest = Math.max(...rows.map(({ min, unit }) => inBaseUnit(min, unit)))
  const highest = Math.min(...rows.map(({ max, unit }) => inBaseUnit(max, unit)))
  return lowest <= highest ? 'agreeing' : 'contradicting'
}
