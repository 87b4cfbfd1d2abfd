import { type CoverageQuery, coverageSchema } from '@/lib/coverage/schema'

/** What the page's form shows: exactly what stands in the address. */
export type CoverageValues = Record<(typeof FIELDS)[number], string>

export const FIELDS = [
  'hazard',
  'medium',
  'capability',
  'quantity',
  'minutes',
  'forces',
  'measure',
  'at',
  'off',
  'move',
  'add',
] as const

type Params = Record<string, string | string[] | undefined>

/**
 * Reads an address into the form and the question. What cannot be read is left out of the question and
 * named, so that its field can say so; the rest is answered.
 */
export function readCoverage(params: Params): {
  values: CoverageValues
  query: CoverageQuery
  faults: Partial<Record<keyof CoverageValues, string>>
} {
  const text = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value.trim().slice(0, 400) : ''
  }
  const values = Object.fromEntries(FIELDS.map((name) => [name, text(name)])) as CoverageValues
  const asked: Partial<CoverageValues> = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== ''),
  )
  const faults: Partial<Record<keyof CoverageValues, string>> = {}
  for (;;) {
    const read = coverageSchema.safeParse(asked)
    if (read.success) return { values, query: read.data, faults }
    const issues = read.error.issues
    for (const { path, message } of issues) {
      const field = FIELDS.find((name) => name === path[0]) ?? 'capability'
      faults[field] ??= message
      delete asked[field]
    }
    if (Object.keys(asked).length === 0) return { values, query: coverageSchema.parse({}), faults }
  }
}

/** The address of a question; what is as usual is left out, so that it stays short enough to send on. */
export function coverageAddress(values: Partial<CoverageValues>, path = '/coverage'): string {
  const said = FIELDS.flatMap((name): [string, string][] => {
    const value = values[name] ?? ''
    return value === '' || value === USUAL[name] ? [] : [[name, value]]
  })
  const query = new URLSearchParams(said).toString()
  return query === '' ? path : `${path}?${query}`
}

const USUAL: Partial<CoverageValues> = {
  hazard: 'oil',
  quantity: '1',
  minutes: '120',
  forces: 'ready',
  measure: 'complete',
}

/** One list for both: a plan by its hazard, or one thing. */
export const whatOf = ({ hazard, capability }: CoverageValues) =>
  capability === '' ? `plan:${hazard === '' ? 'oil' : hazard}` : capability

/** The address after choosing another thing: what belongs to the other kind of question is dropped. */
export function withWhat(values: CoverageValues, what: string): CoverageValues {
  const hazard = what.startsWith('plan:') ? what.slice(5) : ''
  const capability = hazard === '' ? what : ''
  return { ...values, hazard, capability, medium: '', quantity: '', measure: '', move: '' }
}
