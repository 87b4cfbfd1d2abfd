import type { PLANNED_MAGNITUDES } from '@/lib/plans/plan'
import type { StationFacts, Stock } from '@/lib/stations/station'
import type { RecommendInput } from './input'
import { recommend } from './recommend'
import type { BecomesEligibleIf, Recommendation } from './recommendation'

export type PlannedMagnitude = (typeof PLANNED_MAGNITUDES)[number]
export type StationSupposition = BecomesEligibleIf & { stationCode: string }
/** One thing that might be otherwise: at a station, or the call judged of another magnitude. */
export type Supposition = StationSupposition | { change: 'magnitude'; magnitude: PlannedMagnitude }

/**
 * Who would go if things were so. What is supposed is taken as said: nobody asks whether the station
 * has that many people; one that does not exist changes nothing. A crew that is called in is counted as
 * ready in the station's own minutes, which is the best case.
 */
export const suppose = (
  input: RecommendInput,
  suppositions: readonly Supposition[],
): Recommendation => recommend(supposed(input, suppositions))

function supposed(input: RecommendInput, suppositions: readonly Supposition[]): RecommendInput {
  const stations = supposedStations(input.stations, suppositions)
  const other = suppositions.findLast((each) => each.change === 'magnitude')
  // Another plan is asked for its own needs, whatever somebody had put in their place.
  return other?.change === 'magnitude'
    ? {
        ...input,
        stations,
        call: { ...input.call, magnitude: other.magnitude, needsOverride: null },
      }
    : { ...input, stations }
}

/** The stations as they would be; one of which nothing is supposed is the same object. */
export const supposedStations = (
  stations: readonly StationFacts[],
  suppositions: readonly Supposition[],
): readonly StationFacts[] =>
  suppositions.reduce(
    (before, each) =>
      each.change === 'magnitude'
        ? before
        : before.map((station) =>
            station.code === each.stationCode ? changed(station, each) : station,
          ),
    stations,
  )

function changed(station: StationFacts, supposition: StationSupposition): StationFacts {
  switch (supposition.change) {
    case 'call-crew':
      return {
        ...station,
        crewOnDuty: atLeastNone(station.crewOnDuty) + supposition.count,
        crewFree: atLeastNone(station.crewFree) + supposition.count,
      }
    case 'return-stock':
      return { ...station, stock: returned(station.stock, supposition) }
    case 'back-on-duty':
      return { ...station, readiness: 'ready' }
    case 'renew-qualification':
      return { ...station, qualificationExpiresOn: null }
  }
}

/** Lots give back one after the other; none below nothing committed. */
function returned(
  stock: Stock[],
  { capability, quantity }: Extract<Supposition, { change: 'return-stock' }>,
): Stock[] {
  let left = quantity
  return stock.map((lot) => {
    if (lot.capability !== capability) return lot
    const back = Math.min(atLeastNone(lot.committed), left)
    left -= back
    // Differences of decimals: what is left of 0.3 after 0.2 and 0.1 is nothing.
    return back > 0 ? { ...lot, committed: Math.round((lot.committed - back) * 1e6) / 1e6 } : lot
  })
}

/** A figure that is not a number, or below nothing, counts as nothing, as eligibility has it. */
const atLeastNone = (figure: number) => Math.max(0, figure) || 0
