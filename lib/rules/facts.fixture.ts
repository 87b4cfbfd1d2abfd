import type { RuleFacts } from './rule'

type Given = Omit<Partial<RuleFacts>, 'quantities'> & {
  quantities?: (Partial<RuleFacts['quantities'][number]> & { max: number })[]
}

/** Facts of an oil spill on land, noon of 24/12/2025; a test states only what its case turns on. */
export function facts({ quantities = [], ...given }: Given = {}): RuleFacts {
  return {
    hazard: 'oil',
    medium: 'land',
    alsoMedia: [],
    atSea: false,
    substanceName: null,
    details: {},
    at: '2025-12-24T12:00:00+07:00',
    discoveredAt: null,
    loggedAt: '2025-12-24T12:00:00+07:00',
    ...given,
    quantities: quantities.map((quantity) => ({
      min: quantity.max,
      unit: 't',
      kind: 'released',
      usedForLevel: false,
      ...quantity,
    })),
  }
}
