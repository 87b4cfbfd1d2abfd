/** A min-heap of small integers by key; equal keys leave in the order of the integers. */
export type Heap = {
  size: number
  push(item: number, key: number): void
  /** The item with the least key; −1 when empty. */
  pop(): number
  /** The key of the item `pop` gave last. */
  lastKey: number
}

export function createHeap(): Heap {
  const items: number[] = []
  const keys: number[] = []

  const isBefore = (a: number, b: number) => {
    const difference = (keys[a] ?? 0) - (keys[b] ?? 0)
    return difference < 0 || (difference === 0 && (items[a] ?? 0) < (items[b] ?? 0))
  }
  const swap = (a: number, b: number) => {
    const item = items[a] ?? 0
    const key = keys[a] ?? 0
    items[a] = items[b] ?? 0
    keys[a] = keys[b] ?? 0
    items[b] = item
    keys[b] = key
  }

  const heap: Heap = {
    size: 0,
    lastKey: Number.NaN,
    push(item, key) {
      let at = heap.size++
      items[at] = item
      keys[at] = key
      while (at > 0) {
        const above = (at - 1) >> 1
        if (!isBefore(at, above)) return
        swap(at, above)
        at = above
      }
    },
    pop() {
      if (heap.size === 0) return -1
      const top = items[0] ?? -1
      heap.lastKey = keys[0] ?? Number.NaN
      swap(0, --heap.size)
      let at = 0
      for (;;) {
        let least = at
        const left = 2 * at + 1
        if (left < heap.size && isBefore(left, least)) least = left
        if (left + 1 < heap.size && isBefore(left + 1, least)) least = left + 1
        if (least === at) return top
        swap(at, least)
        at = least
      }
    },
  }
  return heap
}
