import { CAPABILITY_UNIT, type Capability, type CapabilityUnit } from '@/lib/plans/capability'
import { type Stock, usable } from './station'

/** A lot with what the station should keep of it; null = nobody has said. */
export type KeptStock = Stock & { minimum: number | null }

/** A lot below its minimum, in the capability's unit. */
export type LowLot = { capability: Capability; unit: CapabilityUnit; has: number; minimum: number }

/** The lots below their minimum, with what is left of each. */
export const lowStock = (stock: readonly KeptStock[], day: string): LowLot[] =>
  stock.flatMap((lot) => {
    const has = left(lot, day)
    return lot.minimum !== null && has < lot.minimum
      ? [
          {
            capability: lot.capability,
            unit: CAPABILITY_UNIT[lot.capability],
            has,
            minimum: lot.minimum,
          },
        ]
      : []
  })

export const isLow = (lot: KeptStock, day: string) => lowStock([lot], day).length > 0

/** How many stations have a low lot, and how many lots that makes. */
export function countLow(stations: readonly { stock: readonly { isLow: boolean }[] }[]) {
  const lots = stations.map(({ stock }) => stock.filter((lot) => lot.isLow).length)
  return {
    stations: lots.filter((count) => count > 0).length,
    lots: lots.reduce((sum, count) => sum + count, 0),
  }
}

/** Still owned and in service: what lies in the store, and what is out on orders until it is used up. */
const left = (lot: Stock, day: string) => usable(lot, day) + lot.committed
