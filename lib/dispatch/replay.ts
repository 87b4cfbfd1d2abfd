import type { RecommendInput } from './input'
import { planNamed } from './named'
import { recommend } from './recommend'
import type { Pick, Recommendation } from './recommendation'
import { divertingOnly } from './teams'

/** What a decision rested on and what was answered then. */
export type Decided = { inputs: RecommendInput; result: Recommendation }

/** The same with what was ordered; `named`: a person named the stations. */
export type Taken = Decided & { chosen: readonly Pick[]; named: boolean }

/** One figure that is not what it was; `path` as in `package.0.arrivalMinutes`, absent is null. */
export type Difference = { path: string; was: unknown; now: unknown }

/** `unreadable`: what is stored is no longer the facts of a decision, and nothing comes of them. */
export type Recomputed =
  | { is: 'same' }
  | { is: 'different'; differences: Difference[] }
  | { is: 'unreadable' }

/**
 * Decides again from the stored facts and says what differs; empty = the same decision. Coverage cost
 * is added by the server afterwards and is not compared.
 */
export function replay({ inputs, result }: Decided): Difference[] {
  const again = { ...recommend(inputs), coverageCost: result.coverageCost }
  const differences: Difference[] = []
  compare('', result, again, differences)
  return differences
}

/**
 * What the chosen stations would have been sent with, reckoned again. Forced, whether it was or not:
 * that overrules tests and changes no figure, and one that had not answered may be named without it.
 */
export function replayChoice({ inputs, chosen, named }: Taken): Difference[] {
  const codes = chosen.map(({ stationCode }) => stationCode)
  // Only the teams that somebody agreed to take were taken.
  const agreed = divertingOnly(
    inputs,
    chosen.flatMap(({ team }) => (team ? [team.assignmentId] : [])),
  )
  const proposed = recommend(agreed).package
  // Unnamed, it is the package; or, of the sweep, the one reserve that goes alone.
  const isProposal =
    !named && proposed.map(({ stationCode }) => stationCode).join() === codes.join()
  const again = isProposal ? null : planNamed(agreed, codes, { force: true })
  const differences: Difference[] = []
  compare('chosen', chosen, again === null ? proposed : again.ok ? again.value : null, differences)
  return differences
}

/** The whole decision again: what was recommended, then what was chosen. */
export function recompute(taken: Taken): Recomputed {
  try {
    const differences = [...replay(taken), ...replayChoice(taken)]
    return differences.length === 0 ? { is: 'same' } : { is: 'different', differences }
  } catch (error) {
    // Stored years ago, by other code or another hand: facts of another shape are an answer, not a bug.
    if (error instanceof TypeError) return { is: 'unreadable' }
    throw error
  }
}

function compare(path: string, was: unknown, now: unknown, differences: Difference[]) {
  if (isTree(was) && isTree(now) && Array.isArray(was) === Array.isArray(now)) {
    const before = new Map(Object.entries(was))
    const after = new Map(Object.entries(now))
    for (const key of new Set([...before.keys(), ...after.keys()]))
      compare(path ? `${path}.${key}` : key, before.get(key), after.get(key), differences)
    return
  }
  if ((was ?? null) !== (now ?? null))
    differences.push({ path, was: was ?? null, now: now ?? null })
}

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null
