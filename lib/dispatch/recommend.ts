import { CAPABILITY_UNIT } from '@/lib/plans/capability'
import { helpers, supportFor } from '@/lib/plans/mandates'
import type { Need, Plan } from '@/lib/plans/plan'
import { type Thousandths, thousandthsUp } from '@/lib/quantities/thousandths'
import { asksOf } from './asks'
import { aloneShare, fill, pickOf } from './brings'
import { assess, type Candidate, candidatesOf } from './candidates'
import { cautions } from './cautions'
import { hashOf } from './hash'
import type { RecommendInput } from './input'
import { leadFirst } from './lead'
import { packageOf } from './package'
import { passedOverFor } from './passed-over'
import type { Note, Recommendation } from './recommendation'
import { shortfallsOf } from './shortfalls'
import { withinReach } from './surge'
import { takenTwice } from './teams'

/** Kept with every decision: what is replayed years later may have been decided by other code. */
export const ENGINE_VERSION = '3'

const MOST_RESERVES = 3

/**
 * Who should go, what each brings, who could follow, and why not each nearer station (design §4).
 * Pure: no clock, no randomness; the order of the inputs decides nothing and ties break by station
 * code. `coverageCost` is null: the server adds it.
 */
export function recommend(input: RecommendInput): Recommendation {
  const { call, travel } = input
  const { planned, gross, net: needs } = asksOf(input)
  const asks = needs.map(({ quantity }) => thousandthsUp(quantity))
  const crewNeeded = planned.crewPerStation
  const { assessed, candidates, lead, going, shares, left, proven } = decide(
    input,
    needs,
    asks,
    crewNeeded,
  )
  const spare = candidates.filter((candidate) => !going.includes(candidate))
  const pick = (candidate: Candidate) =>
    pickOf(candidate, shares.get(candidate) ?? aloneShare(candidate, asks), needs, crewNeeded)
  return {
    hash: hashOf(input),
    afterDecision: call.afterDecision,
    computedAt: input.computedAt,
    world: call.world,
    magnitude: call.magnitude,
    plans: planned.plans.map(printedPlan),
    needs: needs.map(printedNeed),
    crewNeeded,
    lead: lead && pick(lead),
    package: leadFirst(lead, going).map(pick),
    reserves: reservesOf(spare, needs).map((reserve) =>
      pickOf(reserve, aloneShare(reserve, asks), needs, crewNeeded),
    ),
    passedOver: passedOverFor(assessed, lead, going, needs, call.day),
    shortfalls: shortfallsOf(
      needs,
      asks,
      left,
      spare,
      helpers(call, input.mandates, input.externals),
    ),
    support: supportFor(call, input.mandates, input.externals),
    coverageCost: null,
    travel: { source: travel.source, version: travel.version },
    proven,
    notes: [
      ...planned.notes,
      ...(planned.plans.length > 0 && gross.length === 0 ? (['plan-empty'] as const) : []),
      ...cautions(call, needs, lead),
      ...notesOn(input, going, needs, proven),
    ],
  }
}

/** Decides, and again without a team whose stand-in is itself sent here, until nobody is taken twice. */
function decide(
  input: RecommendInput,
  needs: readonly Need[],
  asks: readonly Thousandths[],
  crewNeeded: number,
) {
  const assessed = assess(input, needs, crewNeeded)
  const able = candidatesOf(assessed)
  const candidates = input.isSurge ? withinReach(able, input.policy) : able
  const { lead, members, proven } = packageOf(candidates, { needs, asks, policy: input.policy })
  const { shares, left } = fill(members, asks)
  // One whose every need others fill before it arrives has nothing to go for; the lead always goes.
  const going = members.filter((member) => member === lead || hasShare(shares.get(member)))
  const stays = takenTwice(going)
  if (stays === null) return { assessed, candidates, lead, going, shares, left, proven }
  const teams = input.teams?.filter((team) => team !== stays) ?? []
  return decide({ ...input, teams }, needs, asks, crewNeeded)
}

const hasShare = (share: readonly Thousandths[] = []) => share.some((quantity) => quantity > 0)

/** Up to three who stay and hold something essential, by arrival. */
const reservesOf = (spare: readonly Candidate[], needs: readonly Need[]) =>
  spare
    .filter(({ holds }) => needs.some(({ essential }, need) => essential && (holds[need] ?? 0) > 0))
    .slice(0, MOST_RESERVES)

/** A place that nobody can point at has no ways to it, which is not the same as one nobody can reach. */
const isPlaceKnown = ({ stations, travel }: RecommendInput) =>
  stations.length === 0 || Object.keys(travel.rows).length > 0

function notesOn(
  input: RecommendInput,
  going: readonly Candidate[],
  needs: readonly Need[],
  proven: boolean,
): Note[] {
  const notes: Note[] = []
  if (going.some(({ station }) => station.readiness === 'limited')) notes.push('limited-readiness')
  if (!proven) notes.push('package-not-proven')
  if (input.travel.fallback?.length) notes.push('engine-fell-back')
  if (input.isSurge) notes.push('surge')
  if (!isPlaceKnown(input)) notes.push('place-unknown')
  else if (needs.length > 0 && going.length === 0) notes.push('nobody-can-come')
  return notes
}

const printedPlan = ({ id, medium, version, approvedBy }: Plan) => ({
  id,
  medium,
  version,
  approved: approvedBy !== null,
})

const printedNeed = (need: Need) => ({ ...need, unit: CAPABILITY_UNIT[need.capability] })
