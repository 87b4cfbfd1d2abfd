import type { Need, Policy } from '@/lib/plans/plan'
import type { Thousandths } from '@/lib/quantities/thousandths'
import { byArrival, type Candidate } from './candidates'
import { deadlineOf } from './deadlines'
import { type Fewest, fewest, type Item } from './fewest'
import { firstOnScene } from './lead'

export type Package = {
  lead: Candidate | null
  /** By arrival, the lead among them. */
  members: Candidate[]
  proven: boolean
  nodes: number
}

type Ask = { needs: readonly Need[]; asks: readonly Thousandths[]; policy: Policy }

/**
 * Who should go. The lead is the first on scene worth being first. With it go the fewest candidates
 * that meet every essential need by its own t*, then the fewest that bring the rest without making
 * the package wait longer than `waitMinutes`. Candidates come by arrival.
 */
export function packageOf(candidates: readonly Candidate[], ask: Ask): Package {
  const lead = firstOnScene(candidates, ask.needs, ask.asks, ask.policy.firstShare)
  const essential = essentials(candidates, lead, ask)
  const core = [...(lead ? [lead] : []), ...essential.chosen.map(candidateOf)].sort(byArrival)
  const rest = others(candidates, core, ask, ask.policy.nodeBudget - essential.nodes)
  const members = [...core, ...rest.chosen.map(candidateOf)].sort(byArrival)
  return {
    lead: lead ?? members[0] ?? null,
    members,
    proven: essential.proven && rest.proven,
    nodes: essential.nodes + rest.nodes,
  }
}

type Offer = Item & { candidate: Candidate }
const candidateOf = ({ candidate }: Offer) => candidate

/** The fewest that, with the lead, bring what is essential in time. */
function essentials(
  candidates: readonly Candidate[],
  lead: Candidate | null,
  { needs, asks, policy }: Ask,
): Fewest<Offer> {
  const deadlines = needs.map(({ essential }, need) =>
    essential ? deadlineOf(candidates, need, asks[need] ?? 0, policy) : { target: 0, at: 0 },
  )
  const inTime = (candidate: Candidate) =>
    deadlines.map(({ target, at }, need) =>
      target > 0 && candidate.arrival.at <= at ? (candidate.holds[need] ?? 0) : 0,
    )
  const ledBy = lead ? inTime(lead) : []
  const offers = candidates
    .filter((candidate) => candidate !== lead)
    .map((candidate) => offerOf(candidate, inTime(candidate)))
  const targets = deadlines.map(({ target }, need) => target - (ledBy[need] ?? 0))
  return fewest(offers, targets, policy.nodeBudget)
}

/**
 * The fewest further candidates for what is not essential, of those that arrive within the wait after
 * the last of the core; with no core, after the first who could come at all.
 */
function others(
  candidates: readonly Candidate[],
  core: readonly Candidate[],
  { needs, asks, policy }: Ask,
  nodeBudget: number,
): Fewest<Offer> {
  const last = core.at(-1) ?? candidates[0]
  if (last === undefined) return { chosen: [], proven: true, nodes: 0 }
  const until = last.arrival.at + Math.round(policy.waitMinutes * 1000)
  const offers = candidates
    .filter((candidate) => candidate.arrival.at <= until && !core.includes(candidate))
    .map((candidate) => offerOf(candidate, candidate.holds))
  const targets = needs.map(({ essential }, need) => {
    if (essential) return 0
    const brought = core.reduce((total, { holds }) => total + (holds[need] ?? 0), 0)
    const coming = offers.reduce((total, { gives }) => total + (gives[need] ?? 0), brought)
    return Math.min(asks[need] ?? 0, coming) - brought
  })
  return fewest(offers, targets, Math.max(0, nodeBudget))
}

const offerOf = (candidate: Candidate, gives: readonly Thousandths[]): Offer => ({
  candidate,
  code: candidate.station.code,
  at: candidate.arrival.at,
  gives,
})
