import { asksOf } from '@/lib/dispatch/asks'
import { fill, pickOf } from '@/lib/dispatch/brings'
import { assess, type Candidate, candidatesOf } from '@/lib/dispatch/candidates'
import type { RecommendInput } from '@/lib/dispatch/input'
import { recommend } from '@/lib/dispatch/recommend'
import type { Pick } from '@/lib/dispatch/recommendation'
import { thousandthsUp } from '@/lib/quantities/thousandths'

/** Who goes, of those who can go now. */
export type DispatchPolicy = (input: RecommendInput) => Pick[]

/** What an unedited `Ctrl+Enter` orders. */
export const ours: DispatchPolicy = (input) => recommend(input).package

/** The same where the policy has a figure for a surge and it is reached, as in such an hour it is. */
export const oursInSurge: DispatchPolicy = (input) => ours({ ...input, isSurge: true })

/**
 * The nearest by travel time that fails no test and holds any of an essential need still open, then the
 * next, until the essential needs are met or nobody is left. Whoever goes brings what else it holds.
 */
export const nearestCapable: DispatchPolicy = (input) => {
  const { planned, net: needs } = asksOf(input)
  const asks = needs.map(({ quantity }) => thousandthsUp(quantity))
  const open = needs.map(({ essential }, need) => (essential ? (asks[need] ?? 0) : 0))
  const going = candidatesOf(assess(input, needs, planned.crewPerStation))
    .sort(byTravel)
    .filter(({ holds }) => {
      if (!open.some((left, need) => left > 0 && (holds[need] ?? 0) > 0)) return false
      open.forEach((left, need) => {
        open[need] = Math.max(0, left - (holds[need] ?? 0))
      })
      return true
    })
  const { shares } = fill(going, asks)
  return going.map((candidate) =>
    pickOf(candidate, shares.get(candidate) ?? [], needs, planned.crewPerStation),
  )
}

const byTravel = (a: Candidate, b: Candidate) =>
  a.arrival.option.minutes - b.arrival.option.minutes || (a.station.code < b.station.code ? -1 : 1)

/** The same, but who would arrive later than the horizon stays at home. */
export const withinHorizon =
  (decide: DispatchPolicy): DispatchPolicy =>
  (input) =>
    decide(input).filter(({ arrivalMinutes }) => arrivalMinutes <= input.policy.horizonMinutes)
