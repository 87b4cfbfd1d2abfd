import type { Brings, Pick, RecommendedNeed } from '@/lib/dispatch/recommendation'
import type { Taken } from '@/lib/dispatch/replay'
import type { Capability } from '@/lib/plans/capability'

/** A decision as it was taken and stored, with everything that was known. */
export type Decision = Taken & {
  id: string
  incidentId: string
  incidentCode: string
  /** ISO 8601 */
  at: string
  by: string
  inputsHash: string
  /** The stored facts still hash to that. */
  isIntact: boolean
  engineVersion: string
  forced: boolean
  reason: string | null
}

/** Who approved the orders of a decision, where somebody did. */
export type Approval = { by: string; via: string | null }

/** `automatic`: of the package, the one reserve that the policy lets the sweep order. */
export const CHOICES = ['followed', 'changed', 'automatic'] as const
export type ChoiceKind = (typeof CHOICES)[number]

/** What is asked of a pick to compare it: who, and when it would be there. */
export type Sent = {
  stationCode: string
  arrivalMinutes: number
  team?: { assignmentId: string }
}

/** Both lists lead first. */
export type Compared<S extends Sent = Sent> = {
  named: boolean
  recommended: readonly S[]
  chosen: readonly S[]
}

/**
 * Did the choice follow the recommendation? The same stations did, in whatever words they were asked; the
 * crew at home in place of a team that was near is another choice.
 */
export function choiceKind({ named, recommended, chosen }: Compared): ChoiceKind {
  if (codesOf(recommended) === codesOf(chosen)) return 'followed'
  return named || hasTeams(recommended) ? 'changed' : 'automatic'
}

const hasTeams = (picks: readonly Sent[]) => picks.some(({ team }) => team !== undefined)

const codesOf = (picks: readonly Sent[]) =>
  picks
    .map(({ stationCode, team }) => `${stationCode} ${team?.assignmentId ?? ''}`)
    .sort()
    .join()

/**
 * What the choice cost (+) or saved (−): arrival of the chosen lead minus that of the recommended one,
 * in the whole minutes that screens print, so that the figures beside it add up. Null where nobody was
 * recommended or sent.
 */
export function costMinutes({ recommended, chosen }: Omit<Compared, 'named'>): number | null {
  const [before] = recommended
  const [after] = chosen
  return before && after
    ? Math.round(after.arrivalMinutes) - Math.round(before.arrivalMinutes)
    : null
}

/**
 * Essential needs of which the choice brings less than the recommendation did: minutes saved may have
 * cost the boom.
 */
export function lostNeeds(
  needs: readonly RecommendedNeed[],
  recommended: readonly Bringing[],
  chosen: readonly Bringing[],
): Capability[] {
  return needs
    .filter(({ essential }) => essential)
    .map(({ capability, quantity }) => ({
      capability,
      before: Math.min(quantity, broughtOf(recommended, capability)),
      after: broughtOf(chosen, capability),
    }))
    .filter(({ before, after }) => after < before)
    .map(({ capability }) => capability)
}

type Bringing = { brings: readonly Brings[] }

/** Whole thousandths: sums of shares are compared. */
const broughtOf = (picks: readonly Bringing[], capability: Capability) =>
  Math.round(
    picks
      .flatMap(({ brings }) => brings)
      .filter((brought) => brought.capability === capability)
      .reduce((sum, { quantity }) => sum + quantity, 0) * 1000,
  ) / 1000

/**
 * `lead`: goes, but first instead of along, or the other way round. `team`: the crew at home in place of one on
 * the move, or the other way round. `brings`: another share.
 */
export const CHANGES = ['added', 'dropped', 'lead', 'team', 'brings', 'same'] as const
export type Change = (typeof CHANGES)[number]

export type Side = { pick: Pick; isLead: boolean }
export type ChoiceRow = {
  stationCode: string
  name: string
  recommended: Side | null
  chosen: Side | null
  change: Change
}

/** Station by station, what was recommended beside what was chosen: what differs first, each half by arrival. */
export function choiceRows(recommended: readonly Pick[], chosen: readonly Pick[]): ChoiceRow[] {
  const codes = new Set([...chosen, ...recommended].map(({ stationCode }) => stationCode))
  const rows = [...codes].map((stationCode): ChoiceRow => {
    const before = sideOf(recommended, stationCode)
    const after = sideOf(chosen, stationCode)
    const name = (after ?? before)?.pick.name ?? ''
    return {
      stationCode,
      name,
      recommended: before,
      chosen: after,
      change: changeOf(before, after),
    }
  })
  return rows.sort(
    (a, b) =>
      Number(a.change === 'same') - Number(b.change === 'same') ||
      arrivalOf(a) - arrivalOf(b) ||
      (a.stationCode < b.stationCode ? -1 : 1),
  )
}

function sideOf(picks: readonly Pick[], code: string): Side | null {
  const at = picks.findIndex(({ stationCode }) => stationCode === code)
  const pick = picks[at]
  return pick ? { pick, isLead: at === 0 } : null
}

function changeOf(before: Side | null, after: Side | null): Change {
  if (!before) return 'added'
  if (!after) return 'dropped'
  if (before.isLead !== after.isLead) return 'lead'
  if (before.pick.team?.assignmentId !== after.pick.team?.assignmentId) return 'team'
  return broughtBy(before) === broughtBy(after) ? 'same' : 'brings'
}

const broughtBy = ({ pick }: Side) =>
  pick.brings
    .map(({ capability, quantity }) => `${capability} ${quantity}`)
    .sort()
    .join()

const arrivalOf = ({ recommended, chosen }: ChoiceRow) =>
  (chosen ?? recommended)?.pick.arrivalMinutes ?? Number.POSITIVE_INFINITY
