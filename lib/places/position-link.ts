/** Texts of coordinates inside a map link, or why there are none. */
export type LinkReading =
  | { text: string; isPin: boolean }
  | { error: 'short-link' | 'link-without-position' }

const NUMBER = String.raw`(-?\d{1,3}(?:\.\d+)?)`
const PAIR = `${NUMBER}(?:,|~|\\s)\\s*\\+?${NUMBER}`

/** A pin names the place itself; a view is only what the map was looking at. Pins first. */
const PATTERNS: { pattern: RegExp; isPin: boolean }[] = [
  { pattern: new RegExp(`!3d${NUMBER}!4d${NUMBER}`), isPin: true },
  { pattern: new RegExp(`[?&#]mlat=${NUMBER}&mlon=${NUMBER}`), isPin: true },
  {
    pattern: new RegExp(
      `[?&](?:q|query|ll|sll|daddr|destination|coordinate|address)=(?:loc:)?${PAIR}`,
    ),
    isPin: true,
  },
  { pattern: new RegExp(`^geo:${PAIR}`), isPin: true },
  { pattern: new RegExp(`/(?:place|search|dir|l)/(?:[^/]*/)?${PAIR}`), isPin: true },
  { pattern: new RegExp(`@${PAIR}`), isPin: false },
  { pattern: new RegExp(`#map=[\\d.]+/${NUMBER}/${NUMBER}`), isPin: false },
  { pattern: new RegExp(`[?&](?:center|cp|map|lnglat)=${PAIR}`), isPin: false },
]

/** Hosts that only point on: the coordinates are behind a request we do not make. */
const SHORT = /^https?:\/\/(maps\.app\.goo\.gl|goo\.gl|g\.co|osm\.org\/go|bit\.ly)\//i

export const isLink = (text: string) => /^(https?:\/\/|geo:|www\.)/i.test(text)

export function readLink(link: string): LinkReading {
  const plain = decode(link).replace(/\+/g, ' ')
  for (const { pattern, isPin } of PATTERNS) {
    const found = pattern.exec(plain)
    if (found) return { text: `${found[1]}, ${found[2]}`, isPin }
  }
  return { error: SHORT.test(link) ? 'short-link' : 'link-without-position' }
}

/** A stray % is no reason to lose a link. */
function decode(link: string): string {
  return link.replace(/%(2C|20|2B|7E|3A|40)/gi, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  )
}
