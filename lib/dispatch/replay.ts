import type { RecommendInput } from './input'
import { recommend } from './recommend'
import type { Recommendation } from './recommendation'

/** What a decision rested on and what was answered then. */
export type Decided = { inputs: RecommendInput; result: Recommendation }

/** One figure that is not what it was; `path` as in `package.0.arrivalMinutes`, absent is null. */
export type Difference = { path: string; was: unknown; now: unknown }

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
