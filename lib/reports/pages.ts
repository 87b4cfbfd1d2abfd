/** A strip of a page that is never split: a line of text, a row of a table. Points. */
export type Strip = {
  height: number
  /** Space above it, dropped at the top of a page. */
  before: number
  /** Must not be the last of its page while another strip follows. */
  keepsNext: boolean
  /** Printed again above this strip when it begins a page: the head of its table. */
  head?: Strip
  draw: (top: number) => void
}

export type Placed = { strip: Strip; top: number }

/**
 * Lays strips on pages of `height`. Strips that keep together move to the next page together; a
 * group taller than a page is broken where it must be. Every strip is placed once, in order.
 */
export function paginate(strips: readonly Strip[], height: number): Placed[][] {
  let page: Placed[] = []
  const pages = [page]
  let y = 0
  /** How many strips of the page are only a repeated head. */
  let repeated = 0
  const turn = () => {
    page = []
    pages.push(page)
    y = 0
    repeated = 0
  }
  const put = (strip: Strip) => {
    const top = page.length === 0 ? 0 : y + strip.before
    page.push({ strip, top })
    y = top + strip.height
  }
  let i = 0
  while (i < strips.length) {
    const group = groupAt(strips, i)
    const needed = heightOf(group, page.length === 0)
    const fits = y + needed <= height + 0.01
    if (!fits && page.length > repeated) {
      turn()
      const head = group[0]?.head
      if (head) {
        put(head)
        repeated = 1
      }
      continue
    }
    const placed = fits ? group : group.slice(0, 1)
    for (const strip of placed) put(strip)
    i += placed.length
  }
  return pages
}

function groupAt(strips: readonly Strip[], from: number): Strip[] {
  let to = from
  while (strips[to]?.keepsNext && to + 1 < strips.length) to++
  return strips.slice(from, to + 1)
}

const heightOf = (group: Strip[], isTop: boolean) =>
  group.reduce((sum, { height, before }, i) => sum + height + (isTop && i === 0 ? 0 : before), 0)
