import type { Capability } from '@/lib/plans/capability'
import { type StationFacts, type Stock, usable } from './station'

/** What a station has of one capability, all its lots as one; undefined = nothing. */
export type Holding = Stock | undefined

/**
 * What a station has of each capability asked for, in the order asked. Where it has several lots of
 * one, what is committed is taken from their sum: never counted against one lot and forgotten for
 * the next.
 */
export function holdings(
  stock: readonly Stock[],
  capabilities: readonly Capability[],
  day: string,
): Holding[] {
  const held = new Array<Holding>(capabilities.length).fill(undefined)
  for (const lot of stock) {
    const i = placeOf(lot.capability, capabilities)
    if (i < 0) continue
    const before = held[i]
    held[i] = before === undefined ? lot : together(before, lot, day)
  }
  return held
}

/** What can go today; a figure that is not a number counts as nothing. */
export const usableIn = (holding: Holding, day: string) => {
  const quantity = holding === undefined ? 0 : usable(holding, day)
  return quantity > 0 && quantity < Number.POSITIVE_INFINITY ? quantity : 0
}

export const usableOf = ({ stock }: StationFacts, capability: Capability, day: string) =>
  usableIn(holdings(stock, [capability], day)[0], day)

/** As indexOf, which for a dozen names is several times slower than comparing them. */
function placeOf(capability: Capability, capabilities: readonly Capability[]) {
  for (let i = 0; i < capabilities.length; i++) if (capabilities[i] === capability) return i
  return -1
}

/** Two lots as one that never expires: what has expired is out of service. */
const together = (a: Stock, b: Stock, day: string): Stock => ({
  capability: a.capability,
  owned: a.owned + b.owned,
  outOfService: notWhole(a, day) + notWhole(b, day),
  committed: a.committed + b.committed,
  expiresOn: null,
})

const notWhole = ({ owned, outOfService, expiresOn }: Stock, day: string) =>
  expiresOn !== null && expiresOn <= day ? owned : outOfService
