import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { HAZARDS, MEDIA } from '@/lib/hazards/hazard'
import en from '@/lib/i18n/messages/en/rules.json'
import vi from '@/lib/i18n/messages/vi/rules.json'
import { EXTENTS, RADIATION_SITUATIONS } from '@/lib/incidents/incident'
import { rulesData } from './assets'
import { type InForce, SCHEME_LEVELS, SCHEMES, type When } from './rule'

const day = z.iso.date()
const inForce = { effectiveFrom: day, effectiveTo: day.nullable() }
const text = z.string().min(1)
const range = z.strictObject({
  gt: z.number().optional(),
  gte: z.number().optional(),
  lt: z.number().optional(),
  lte: z.number().optional(),
})
const some = <const T extends readonly string[]>(list: T) => z.array(z.enum(list)).min(1)
const when = z.strictObject({
  hazard: some(HAZARDS),
  medium: some(MEDIA).optional(),
  atSea: z.boolean().optional(),
  extent: some(EXTENTS).optional(),
  situation: some(RADIATION_SITUATIONS).optional(),
  quantity: range.optional(),
  activityRatio: range.optional(),
  teq: range.optional(),
})
const about = { verified: z.boolean(), source: text }
const schema = z.strictObject({
  instruments: z.array(
    z.strictObject({
      ...inForce,
      ...about,
      code: text,
      title: text,
      issuer: text,
      signedOn: day.nullable(),
      replacedBy: text.nullable(),
    }),
  ),
  rules: z.array(
    z.strictObject({
      ...inForce,
      ...about,
      id: text,
      scheme: z.enum(SCHEMES),
      level: text,
      instrument: text,
      article: text.nullable(),
      legalBasis: text,
      reason: text,
      when,
    }),
  ),
  duties: z.array(
    z.strictObject({
      ...inForce,
      ...about,
      id: text,
      duty: text,
      recipient: text,
      oneOf: text.nullable(),
      due: z.union([
        z.strictObject({ kind: z.literal('law'), hours: z.number().positive() }),
        z.strictObject({ kind: z.literal('law'), workingDays: z.number().int().positive() }),
        z.strictObject({ kind: z.literal('internal'), minutes: z.number().positive() }),
        z.strictObject({ kind: z.literal('none') }),
      ]),
      instrument: text.nullable(),
      article: text.nullable(),
      legalBasis: text.nullable(),
      when,
    }),
  ),
  holidays: z.array(
    z.strictObject({ ...about, on: day, kind: z.enum(['off', 'worked']), name: text }),
  ),
})

const { instruments, rules, duties, holidays } = rulesData
const codes = instruments.map(({ code }) => code)
const end = (row: InForce) => row.effectiveTo ?? '9999-12-31'
const meet = (a: InForce, b: InForce) => a.effectiveFrom <= end(b) && b.effectiveFrom <= end(a)

/** Could one incident satisfy both conditions? Lists without a common member and parted ranges cannot. */
function canBothHold(a: When, b: When) {
  const lists = ['hazard', 'medium', 'extent', 'situation'] as const
  const parted = lists.some((key) => {
    const [one, other] = [a[key] as readonly string[] | undefined, b[key]]
    return one && other && !one.some((value) => (other as readonly string[]).includes(value))
  })
  if (parted || (a.atSea !== undefined && b.atSea !== undefined && a.atSea !== b.atSea))
    return false
  return (['quantity', 'activityRatio', 'teq'] as const).every((key) => {
    const [one, other] = [a[key], b[key]]
    return !one || !other || (!isBelow(one, other) && !isBelow(other, one))
  })
}

type Ends = NonNullable<When['quantity']>
function isBelow(lower: Ends, upper: Ends) {
  const top = lower.lt ?? lower.lte ?? Number.POSITIVE_INFINITY
  const bottom = upper.gt ?? upper.gte ?? Number.NEGATIVE_INFINITY
  const isOpen = lower.lt !== undefined || upper.gt !== undefined
  return top < bottom || (top === bottom && isOpen)
}

describe('the rules that ship', () => {
  it('are exactly of their type', () => {
    expect(schema.safeParse(rulesData).error).toBeUndefined()
  })

  it('have an id each, used once', () => {
    for (const list of [codes, rules.map(({ id }) => id), duties.map(({ id }) => id)])
      expect(list.length).toBe(new Set(list).size)
    const days = holidays.map(({ on }) => on)
    expect(days.length).toBe(new Set(days).size)
  })

  it('name a level that their scheme has', () => {
    for (const { id, scheme, level } of rules)
      expect(SCHEME_LEVELS[scheme] as readonly string[], id).toContain(level)
  })

  it.each([...rules, ...duties].map((row) => [row.id, row] as const))(
    '%s rests on an instrument in force at the time, and says so in its basis',
    (_, row) => {
      expect(row.effectiveFrom <= end(row)).toBe(true)
      if (row.instrument === null) {
        expect(row).toMatchObject({ legalBasis: null, article: null, verified: false })
        return
      }
      const instrument = instruments.find(({ code }) => code === row.instrument)
      expect(instrument, 'instrument exists').toBeDefined()
      if (!instrument) return
      expect(instrument.effectiveFrom <= row.effectiveFrom).toBe(true)
      expect(end(row) <= end(instrument)).toBe(true)
      expect(row.legalBasis).toBeTruthy()
    },
  )

  it('say what replaced an instrument only where its end is the eve of the other', () => {
    for (const old of instruments) {
      const next = instruments.find(({ code }) => code === old.replacedBy)
      expect(old.replacedBy === null || next !== undefined, old.code).toBe(true)
      if (!next) continue
      const eve = new Date(Date.parse(next.effectiveFrom) - 86_400_000).toISOString().slice(0, 10)
      expect(old.effectiveTo).toBe(eve)
    }
  })

  it('never give one case two levels of one scheme on one day', () => {
    const clashes = rules.flatMap((a, i) =>
      rules
        .slice(i + 1)
        .filter((b) => a.scheme === b.scheme && meet(a, b) && canBothHold(a.when, b.when))
        .map((b) => `${a.id} / ${b.id}`),
    )
    expect(clashes).toEqual([])
  })

  it('never have two versions of one duty on one day', () => {
    const clashes = duties.flatMap((a, i) =>
      duties
        .slice(i + 1)
        .filter((b) => a.duty === b.duty && meet(a, b))
        .map((b) => `${a.id} / ${b.id}`),
    )
    expect(clashes).toEqual([])
  })

  it('give every term in law an article, or say that it is unknown', () => {
    const inLaw = duties.filter(({ due }) => due.kind === 'law')
    expect(inLaw.length).toBeGreaterThan(0)
    for (const { article, legalBasis, id } of inLaw) {
      expect(article, id).toMatch(/^Điều \d+|^chưa rõ điều$/)
      expect(legalBasis, id).toContain(article)
    }
  })

  it('have hour figures in law for lost sources alone', () => {
    for (const { due, when: condition } of duties)
      if (due.kind === 'law') expect(condition.hazard).toEqual(['radiation'])
  })

  it('print an article in the basis where there is one', () => {
    for (const { article, legalBasis, id } of rules)
      if (article !== null) expect(legalBasis, id).toContain(article)
  })

  it('give a reason that both languages can say, and name every level', () => {
    for (const messages of [vi, en]) {
      for (const { reason, id } of rules) expect(Object.keys(messages.reason), id).toContain(reason)
      expect(Object.keys(messages.scheme)).toEqual(SCHEMES)
      for (const scheme of SCHEMES)
        expect(Object.keys(messages.level[scheme])).toEqual([...SCHEME_LEVELS[scheme]])
    }
  })
})
