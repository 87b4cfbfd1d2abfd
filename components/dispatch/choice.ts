import type { Pick, Recommendation, RecommendedNeed } from '@/lib/dispatch/recommendation'
import { usableOf } from '@/lib/stations/holding'
import type { StationFacts } from '@/lib/stations/station'

/** Which stations would be sent: the package as proposed (null), or as a person changed it. */
export type Choice = readonly string[] | null

/** Everybody the coordinator may tick: the package, then those who could follow. */
export const pickable = ({ package: proposed, reserves }: Recommendation): Pick[] => [
  ...proposed,
  ...reserves,
]

/** Those who would go, by arrival but the lead first; a code the recommendation no longer names is left out. */
export function chosenOf(recommendation: Recommendation, choice: Choice): Pick[] {
  if (choice === null) return recommendation.package
  return pickable(recommendation).filter(({ stationCode }) => choice.includes(stationCode))
}

/** Those whose team would be taken from another incident. */
export const diversions = (picks: readonly Pick[]): Pick[] =>
  picks.filter(({ team }) => team?.state === 'en-route')

/** What an order says of them: nothing where it takes nobody. */
export const divertBody = (picks: readonly Pick[], reason: string) => {
  const divert = diversions(picks).flatMap(({ team }) => (team ? [team.assignmentId] : []))
  return divert.length > 0 ? { divert, reason: reason.trim() } : {}
}

/** Ticks or unticks one; a package that is again as proposed is the proposal, not an edit. */
export function toggled(
  recommendation: Recommendation,
  choice: Choice,
  stationCode: string,
): Choice {
  const proposed = recommendation.package.map((pick) => pick.stationCode)
  const before = choice ?? proposed
  const after = before.includes(stationCode)
    ? before.filter((code) => code !== stationCode)
    : [...before, stationCode]
  return after.length === proposed.length && proposed.every((code) => after.includes(code))
    ? null
    : after
}

/**
 * The picks with all they could bring, not only their share of the package: with one of them gone the
 * others bring more. A team on the move has only what it has with it.
 */
export const withAllTheyHave = (
  picks: readonly Pick[],
  needs: readonly RecommendedNeed[],
  stations: readonly StationFacts[],
  day: string,
): Pick[] =>
  picks.map((pick) => {
    const station = stations.find(({ code }) => code === pick.stationCode)
    if (!station || pick.team) return pick
    return {
      ...pick,
      brings: needs.map(({ capability, unit, quantity }) => ({
        capability,
        unit,
        quantity: Math.min(quantity, usableOf(station, capability, day)),
      })),
    }
  })

export type FilledNeed = {
  need: RecommendedNeed
  /** In order of arrival; none brings more than is still wanted. */
  parts: { stationCode: string; quantity: number }[]
  have: number
  short: number
}

/** How the chosen stations meet each need, filled in order of arrival. */
export function fillNeeds(needs: readonly RecommendedNeed[], picks: readonly Pick[]): FilledNeed[] {
  const byArrival = [...picks].sort((a, b) => a.arrivalMinutes - b.arrivalMinutes)
  return needs.map((need) => {
    let open = need.quantity
    const parts = byArrival.flatMap(({ stationCode, brings }) => {
      const brought = brings.find(({ capability }) => capability === need.capability)?.quantity ?? 0
      const quantity = Math.min(open, brought)
      open = tidy(open - quantity)
      return quantity > 0 ? [{ stationCode, quantity }] : []
    })
    return { need, parts, have: tidy(need.quantity - open), short: open }
  })
}

/** How a package that was sent differs from the one on the screen. */
export function differences(shown: readonly string[], sent: readonly string[]) {
  return {
    added: sent.filter((code) => !shown.includes(code)),
    missing: shown.filter((code) => !sent.includes(code)),
  }
}

const tidy = (quantity: number) => Math.round(quantity * 1000) / 1000
