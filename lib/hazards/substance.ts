import { fold } from '@/lib/text/text'
import substances from '@/prisma/seed/substances.json'

/** Metres of the guide's Table 1: circle to clear, then downwind by day and by night. */
export type SpillZone = { isolateM: number; dayM: number; nightM: number }

/** Table 3: a large spill by container; three figures for low, moderate and high wind, null = not printed. */
export type ContainerZone = {
  container:
    | 'rail-tank-car'
    | 'tank-truck'
    | 'nurse-tank'
    | 'ton-cylinders'
    | 'one-ton-or-small-cylinders'
    | 'small-cylinders'
  isolateM: number
  dayM: (number | null)[]
  nightM: (number | null)[]
}

export const DANGERS = [
  'toxic-gas',
  'toxic-flammable-gas',
  'flammable-gas',
  'asphyxiant',
  'flammable',
  'toxic-flammable',
  'oil-heavy',
  'toxic',
  'toxic-corrosive',
  'toxic-water',
  'corrosive',
  'water-reactive',
  'pyrophoric',
  'oxidiser',
] as const
export type Danger = (typeof DANGERS)[number]

export type KnownSubstance = {
  id: string
  un: string | null
  cas: string | null
  vi: string
  en: string
  aliases: string[]
  /** Number of the orange guide page. */
  guide: number | null
  state: 'gas' | 'liquid' | 'solid'
  danger: Danger
  /** Suit for going near the leak before anything is measured. */
  ppe: 'a' | 'b' | 'c'
  /** GHS pictograms; null = not sure of the whole set. */
  ghs: string[] | null
  /** ITOPF group and density in t/m³. */
  oil: { group: 1 | 2 | 3 | 4; densityTPerM3: number; note: string | null } | null
  /** Where the distances come from; printed beside each of them. */
  edition: 'ERG 2016' | null
  zones: { spilled: 'any' | 'water' | 'land'; small: SpillZone; large: SpillZone | null }[] | null
  table3: ContainerZone[] | null
}

/** JSON has no literal types: `substance.test.ts` holds every row to the type. */
export const SUBSTANCES = substances as KnownSubstance[]

/**
 * Substances that a query means, best first: its UN or CAS number, a name or formula that is the
 * query, that begins with it, that has a word beginning with it. Diacritics and case do not count.
 */
export function findSubstances(query: string, limit = 10): KnownSubstance[] {
  const wanted = fold(query)
  if (wanted === '') return []
  return SUBSTANCES.map((substance) => ({ substance, rank: rankOf(substance, wanted) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ substance }) => substance)
}

/** The one substance that an incident names: by UN, else CAS, else a whole name; null = unknown to us. */
export function identifySubstance(named: {
  un?: string | undefined
  cas?: string | undefined
  name?: string | undefined
}): KnownSubstance | null {
  const name = named.name === undefined ? '' : fold(named.name)
  const isNamed = (substance: KnownSubstance) => namesOf(substance).includes(name)
  const same = SUBSTANCES.filter(
    ({ un, cas }) =>
      (un !== null && un === digits(named.un)) || (cas !== null && cas === named.cas),
  )
  return same.find(isNamed) ?? same[0] ?? SUBSTANCES.find(isNamed) ?? null
}

/** Tonnes of a volume of oil at its usual density (5 m³ of diesel are 4.2 t); null = density unknown. */
export const tonnesOf = (volumeM3: number, { oil }: KnownSubstance) =>
  oil && Number((volumeM3 * oil.densityTPerM3).toPrecision(12))

/** Is the last digit of a CAS number what its others make it? */
export function isCas(text: string): boolean {
  const match = /^(\d{2,7})-(\d{2})-(\d)$/.exec(text)
  if (!match) return false
  const body = [...`${match[1]}${match[2]}`].reverse()
  const sum = body.reduce((total, digit, index) => total + Number(digit) * (index + 1), 0)
  return sum % 10 === Number(match[3])
}

const NO_MATCH = 9

function rankOf(substance: KnownSubstance, wanted: string): number {
  const number = wanted.replace(/^un\s*/, '')
  if (number === substance.un || (substance.cas !== null && wanted === fold(substance.cas)))
    return 0
  const names = namesOf(substance)
  if (names.includes(wanted)) return 1
  if (names.some((name) => name.startsWith(wanted))) return 2
  if (names.some((name) => name.includes(` ${wanted}`) || name.includes(`(${wanted}`))) return 3
  return NO_MATCH
}

const namesOf = ({ vi, en, aliases }: KnownSubstance) => [vi, en, ...aliases].map(fold)

const digits = (un: string | undefined) => un?.replace(/\D/g, '')
