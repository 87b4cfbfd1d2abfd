import type { Thousandths } from '@/lib/quantities/thousandths'
import { dropMost } from './drop-most'

/** Something that can be chosen: when it is there and what it gives towards each target. */
export type Item = { code: string; at: Thousandths; gives: readonly Thousandths[] }

export type Fewest<T extends Item> = { chosen: T[]; proven: boolean; nodes: number }

/**
 * The fewest items whose gifts together meet every target; of equally many those with the least total
 * minutes; then those whose codes come first. All items together must meet the targets: a target
 * above their sum counts as their sum. Exact within `nodeBudget`, else the best found and not proven.
 *
 * Seen from the other side it is a small knapsack: what all items give beyond the target may be left
 * at home. Most items give more than that of something and are settled at once; branch and bound
 * over the rest drops as many as possible.
 */
export function fewest<T extends Item>(
  items: readonly T[],
  targets: readonly Thousandths[],
  nodeBudget: number,
): Fewest<T> {
  const spare = sparesOf(items, targets)
  const chosen: T[] = []
  const droppable: T[] = []
  for (const item of items) {
    const contributes = spare.some((_, c) => wanted(targets, c) && (item.gives[c] ?? 0) > 0)
    if (!contributes) continue
    const isForced = spare.some((left, c) => wanted(targets, c) && (item.gives[c] ?? 0) > left)
    if (isForced) chosen.push(item)
    else droppable.push(item)
  }
  const binding = spare
    .map((_, c) => c)
    .filter((c) => wanted(targets, c) && sum(droppable, c) > (spare[c] ?? 0))
  if (binding.length === 0) return { chosen, proven: true, nodes: 0 }
  const search = dropMost(droppable, binding, spare, nodeBudget)
  return {
    chosen: [...chosen, ...search.kept],
    proven: search.proven,
    nodes: search.nodes,
  }
}

const wanted = (targets: readonly Thousandths[], c: number) => (targets[c] ?? 0) > 0
const sum = (items: readonly Item[], c: number) =>
  items.reduce((total, item) => total + (item.gives[c] ?? 0), 0)

const sparesOf = (items: readonly Item[], targets: readonly Thousandths[]) =>
  targets.map((target, c) => Math.max(0, sum(items, c) - target))
