import type { Capability } from '@/lib/plans/capability'
import type { MinimumStrength } from '@/lib/plans/plan'
import type { Readiness } from './station'

/** What strength asks of a station. */
export type Standing = {
  province: { code: string; name: string } | null
  readiness: Readiness
  crewFree: number
  stock: readonly { capability: Capability; usable: number }[]
}

/** A province that holds less than its minimum of one thing now. */
export type Breach = {
  province: { code: string; name: string }
  capability: Capability
  minimum: number
  has: number
}

/**
 * Where a province is below its minimum: what counts is free stock at stations on duty with somebody
 * free to take it. In the order of the minimums; a province without stations has none of it.
 */
export function breachesOf(
  stations: readonly Standing[],
  minimums: readonly MinimumStrength[],
  nameOf: (provinceCode: string) => string,
): Breach[] {
  return minimums.flatMap(({ provinceCode, capability, quantity }) => {
    const has = stations
      .filter(({ province, readiness, crewFree }) => {
        return province?.code === provinceCode && readiness !== 'off' && crewFree > 0
      })
      .flatMap(({ stock }) => stock)
      .reduce((sum, lot) => (lot.capability === capability ? sum + lot.usable : sum), 0)
    return has < quantity
      ? [
          {
            province: { code: provinceCode, name: nameOf(provinceCode) },
            capability,
            minimum: quantity,
            has,
          },
        ]
      : []
  })
}
