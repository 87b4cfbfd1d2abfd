import { vietnamDay } from '@/lib/time/vietnam'
import { holds, inForceOrNearest } from './condition'
import { activityOverD, released } from './measure'
import { type Classified, type RuleFacts, type RuleRow, SCHEMES } from './rule'

/**
 * What the rules suggest: at most one level per scheme, in the order of the schemes. Judged by the
 * rules in force on the Vietnamese day of `facts.at`. Where none was, the level of the nearest in
 * time is given for reference, without a legal basis. A range takes its upper end; the reason names
 * the level of the lower end where that is another.
 */
export function classify(facts: RuleFacts, rules: readonly RuleRow[]): Classified[] {
  const day = vietnamDay(new Date(facts.at))
  return SCHEMES.flatMap((scheme) => {
    const rows = rules.filter((row) => row.scheme === scheme)
    const { rows: judging, reference } = inForceOrNearest(rows, facts, day)
    const row = judging.find(({ when }) => holds(when, facts, 'max'))
    if (!row) return []
    const lower = judging.find(({ when }) => holds(when, facts, 'min')) ?? row
    const basis = reference ? NO_BASIS : basisOf(row)
    return [
      {
        scheme,
        level: row.level,
        ...basis,
        reason: row.reason,
        reasonValues: reasonValues(row, lower, facts),
        reference,
      },
    ]
  })
}

const NO_BASIS = {
  instrument: null,
  article: null,
  legalBasis: null,
  effectiveFrom: null,
  effectiveTo: null,
  verified: false,
  ruleId: null,
}

const basisOf = (row: RuleRow) => ({
  instrument: row.instrument,
  article: row.article,
  legalBasis: row.legalBasis,
  effectiveFrom: row.effectiveFrom,
  effectiveTo: row.effectiveTo,
  verified: row.verified,
  ruleId: row.id,
})

/** `span`: `single` figure, `same` level at both ends, `across` levels. */
function reasonValues(row: RuleRow, lower: RuleRow, facts: RuleFacts): Classified['reasonValues'] {
  const levels = { level: row.level, lowerLevel: lower.level }
  const amount = row.when.quantity && released(facts)
  if (amount) {
    const { min, max, unit, base } = amount
    const span = spanOf(min, max, lower === row)
    const inBase = { baseMin: base.min, baseMax: base.max, baseUnit: base.unit }
    return {
      ...levels,
      span,
      min,
      max,
      unit,
      ...inBase,
      converted: unit === base.unit ? 'no' : 'yes',
    }
  }
  const ratio = row.when.activityRatio && activityOverD(facts)
  if (ratio) {
    const { min, max } = ratio
    const nuclide = facts.substanceName ?? ''
    return { ...levels, span: spanOf(min, max, lower === row), min, max, nuclide }
  }
  const { extent, situation, teq } = facts.details
  return {
    ...levels,
    ...(extent !== undefined && { extent }),
    ...(situation !== undefined && { situation }),
    ...(teq !== undefined && { teq }),
  }
}

function spanOf(min: number, max: number, sameLevel: boolean) {
  if (min === max) return 'single'
  return sameLevel ? 'same' : 'across'
}
