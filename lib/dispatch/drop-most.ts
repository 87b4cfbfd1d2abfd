import type { Thousandths } from '@/lib/quantities/thousandths'
import type { Item } from './fewest'

export type Dropped<T> = { kept: T[]; proven: boolean; nodes: number }

/**
 * Leaves as many items at home as `spare` allows (per target in `binding`, what may go missing); of
 * equally many the latest; then keeps those whose codes come first. Branch and bound, lightest item
 * first; `proven` is false where the node budget ended it with the best found so far.
 */
export function dropMost<T extends Item>(
  items: readonly T[],
  binding: readonly number[],
  spare: readonly Thousandths[],
  nodeBudget: number,
): Dropped<T> {
  const left = [...binding.map((c) => spare[c] ?? 0), binding.length + ROUNDING]
  const order = lightestFirst(items, binding, spare)
  const byCode = [...order].sort((a, b) => (a.item.code < b.item.code ? -1 : 1))
  const byGift = left.map((_, c) => [...order].sort((a, b) => gift(a, c) - gift(b, c)))
  const latest = [...order].sort((a, b) => b.item.at - a.item.at)
  const best = { count: -1, at: 0, kept: new Set<Choice<T>>() }
  let nodes = 0

  search(0, 0, 0)
  return {
    kept: order.filter((choice) => best.kept.has(choice)).map(({ item }) => item),
    proven: nodes <= nodeBudget,
    nodes,
  }

  function search(depth: number, count: number, at: number) {
    const choice = order[depth]
    if (choice === undefined) {
      if (isBetter(count, at)) remember(count, at)
      return
    }
    nodes += 1
    // The first dive to a leaf is always finished: there is an answer whatever the budget.
    if (best.count >= 0 && (nodes > nodeBudget || isHopeless(depth, count, at))) return
    if (mayDrop(choice)) {
      take(choice, -1)
      choice.isDropped = true
      search(depth + 1, count + 1, at + choice.item.at)
      choice.isDropped = false
      take(choice, 1)
    }
    for (const better of choice.better) better.holdBack += 1
    search(depth + 1, count, at)
    for (const better of choice.better) better.holdBack -= 1
  }

  /** Can nothing below this node beat the best? */
  function isHopeless(depth: number, count: number, at: number) {
    const more = best.count - count
    let open = 0
    for (const choice of order) {
      choice.isOpen = choice.index >= depth && mayDrop(choice)
      if (choice.isOpen) open += 1
    }
    if (open < more) return true
    let most = open
    for (let c = 0; c < left.length && most >= more; c++) most = Math.min(most, mostOf(c, more + 1))
    if (most !== more) return most < more
    return at + latestOf(more) < best.at
  }

  /** How many open items one target alone lets go, counted no further than `enough`. */
  function mostOf(c: number, enough: number) {
    let room = left[c] ?? 0
    let many = 0
    for (const choice of byGift[c] ?? []) {
      if (!choice.isOpen) continue
      room -= gift(choice, c)
      if (room < 0 || many === enough) return many
      many += 1
    }
    return many
  }

  function latestOf(many: number) {
    let at = 0
    let counted = 0
    for (const choice of latest) {
      if (counted === many) break
      if (!choice.isOpen) continue
      at += choice.item.at
      counted += 1
    }
    return at
  }

  function mayDrop({ holdBack, gifts }: Choice<T>) {
    if (holdBack > 0) return false
    for (let c = 0; c < gifts.length; c++) if ((gifts[c] ?? 0) > (left[c] ?? 0)) return false
    return true
  }

  function take({ gifts }: Choice<T>, sign: 1 | -1) {
    for (let c = 0; c < gifts.length; c++) left[c] = (left[c] ?? 0) + sign * (gifts[c] ?? 0)
  }

  function isBetter(count: number, at: number) {
    if (count !== best.count) return count > best.count
    if (at !== best.at) return at > best.at
    const differs = byCode.find((choice) => choice.isDropped === best.kept.has(choice))
    return differs !== undefined && !differs.isDropped
  }

  function remember(count: number, at: number) {
    best.count = count
    best.at = at
    best.kept = new Set(order.filter((choice) => !choice.isDropped))
  }
}

/** An item with what the search knows of it; the last gift is its weight over all targets. */
type Choice<T> = {
  item: T
  index: number
  gifts: number[]
  /** Items at least as good in everything: whoever keeps this one keeps those. */
  better: Choice<T>[]
  holdBack: number
  isDropped: boolean
  isOpen: boolean
}

/** Room for the rounding of the weights, which are fractions; the targets themselves are exact. */
const ROUNDING = 1e-7

const gift = <T>({ gifts }: Choice<T>, c: number) => gifts[c] ?? 0

function lightestFirst<T extends Item>(
  items: readonly T[],
  binding: readonly number[],
  spare: readonly Thousandths[],
): Choice<T>[] {
  const choices = items.map((item): Choice<T> => {
    const gifts = binding.map((c) => item.gives[c] ?? 0)
    const weight = binding.reduce((total, c) => total + (item.gives[c] ?? 0) / (spare[c] || 1), 0)
    return {
      item,
      index: 0,
      gifts: [...gifts, weight],
      better: [],
      holdBack: 0,
      isDropped: false,
      isOpen: false,
    }
  })
  const last = binding.length
  choices.sort(
    (a, b) =>
      gift(a, last) - gift(b, last) ||
      b.item.at - a.item.at ||
      (a.item.code > b.item.code ? -1 : 1),
  )
  choices.forEach((choice, index) => {
    choice.index = index
    choice.better = choices.slice(index + 1).filter((other) => dominates(other, choice, last))
  })
  return choices
}

const dominates = <T extends Item>(a: Choice<T>, b: Choice<T>, targets: number) =>
  (a.item.at < b.item.at || (a.item.at === b.item.at && a.item.code < b.item.code)) &&
  a.gifts.every((given, c) => c === targets || given >= gift(b, c))
