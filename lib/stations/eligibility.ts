import type { MandateRole, Need } from '@/lib/plans/plan'
import type { TravelOption } from '@/lib/travel/travel'
import { type Holding, holdings, usableIn } from './holding'
import { type Reach, reach } from './reach'
import { type Failing, NEED_REASONS } from './reason'
import type { StationFacts } from './station'

/** What eligibility must know of a call. */
export type ServedCall = {
  /** `YYYY-MM-DD` in Viet Nam */
  day: string
  atSea: boolean
  declined: readonly string[]
  assigned: readonly string[]
}

export type ServeOptions = {
  needs: readonly Need[]
  /** Role of the station's agency for this call; null = the mandates say nothing. */
  role: MandateRole | null
  /** Ways to the place; empty = none. */
  travel: readonly TravelOption[]
}

/**
 * Every test this station fails for this call, each with its figures: first the tests of the station,
 * then those of the needs. None is short-circuited; `limited` readiness fails no test. The station is
 * a candidate when no test of the station is among them and it brings some of some need.
 */
export function canServe(
  station: StationFacts,
  call: ServedCall,
  crewNeeded: number,
  options: ServeOptions,
): Failing[] {
  const way = reach(station, options.travel, call)
  const held = holdings(
    station.stock,
    options.needs.map((need) => need.capability),
    call.day,
  )
  const failing: Failing[] = []
  testStation(failing, station, call, crewNeeded, options.role, way)
  testNeeds(
    failing,
    options.needs,
    held,
    held.map((holding) => usableIn(holding, call.day)),
  )
  return failing
}

/** Adds the failing tests of the station itself. */
export function testStation(
  failing: Failing[],
  station: StationFacts,
  call: ServedCall,
  crewNeeded: number,
  role: MandateRole | null,
  way: Reach,
) {
  const { code, crewOnDuty, crewFree, qualificationExpiresOn } = station
  if (station.readiness === 'off')
    failing.push(
      station.readinessCause === 'cleaning'
        ? { code: 'off-duty', because: 'cleaning' }
        : { code: 'off-duty' },
    )
  if (!(crewOnDuty > 0)) failing.push({ code: 'no-crew', needed: crewNeeded, has: 0 })
  if (!(crewFree >= crewNeeded))
    failing.push({ code: 'crew-short', needed: crewNeeded, has: Math.max(0, crewFree) || 0 })
  if (role === 'none') failing.push({ code: 'out-of-mandate' })
  if (way.option === null) failing.push({ code: 'unreachable', because: way.because })
  if (qualificationExpiresOn !== null && qualificationExpiresOn <= call.day)
    failing.push({ code: 'qualification-expired' })
  if (call.declined.includes(code)) failing.push({ code: 'declined-this-incident' })
  if (call.assigned.includes(code)) failing.push({ code: 'already-assigned' })
}

/**
 * Adds the failing tests of the needs. What other orders hold back is `stock-committed` where it
 * would have been enough, or where nothing is left; a part that can still go, and stock that is out
 * of service or expired, is `stock-short`. Both may be true of one need.
 */
export function testNeeds(
  failing: Failing[],
  needs: readonly Need[],
  held: readonly Holding[],
  usable: readonly number[],
) {
  for (let i = 0; i < needs.length; i++) {
    const need = needs[i]
    const has = usable[i] ?? 0
    if (!need || has >= need.quantity) continue
    const { capability, quantity: needed } = need
    const holding = held[i]
    const committed = holding?.committed ?? 0
    if (!holding || !(holding.owned > 0)) {
      failing.push({ code: 'lacks-capability', capability, needed, has })
      continue
    }
    if (committed > 0 && (has === 0 || has + committed >= needed))
      failing.push({ code: 'stock-committed', capability, needed, has })
    if (has > 0 || !(committed > 0)) failing.push({ code: 'stock-short', capability, needed, has })
  }
}

/** Is this a test of one need, which alone does not keep a station from going? */
export const isOfNeed = ({ code }: { code: string }) =>
  (NEED_REASONS as readonly string[]).includes(code)
