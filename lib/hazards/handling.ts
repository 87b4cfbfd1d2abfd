import { identifySubstance } from './substance'

/** Properties of what was spilled that change who should bring what. */
export type Handling = {
  /** Vapour over a boomed pool burns: never held together by boom (petrol, naphtha; ITOPF group 1). */
  neverBoom: boolean
  /** Sets hard below some 35 °C: weir skimmers and dispersants do poorly (Bạch Hổ crude). */
  isWaxy: boolean
  /** Gas-tight suits before anybody goes near (chlorine, ammonia, hydrofluoric acid …). */
  needsSuitA: boolean
}

/**
 * How a named substance is handled; null where it is none we know, or nothing about it matters here.
 * Source: the table of substances (ITOPF oil groups, guide pages). Wax is what makes a light oil behave
 * as group 4: heavy oils of that group have the density of water.
 */
export function handlingOf(
  named: { un?: string | undefined; cas?: string | undefined; name?: string | undefined } | null,
): Handling | null {
  const substance = named && identifySubstance(named)
  if (!substance) return null
  const { oil, ppe } = substance
  const handling = {
    neverBoom: oil?.group === 1,
    isWaxy: oil !== null && oil.group === 4 && oil.densityTPerM3 < LIGHT_T_PER_M3,
    needsSuitA: ppe === 'a',
  }
  return Object.values(handling).some(Boolean) ? handling : null
}

const LIGHT_T_PER_M3 = 0.9
