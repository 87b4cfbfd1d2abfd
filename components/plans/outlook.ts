import { type Dated, dayBefore, firstDay, laterThan } from '@/lib/plans/version'

/** What approving a version today would do. */
export type ApprovalOutlook = {
  isDraft: boolean
  from: string
  /** The day it was proposed for, where that has gone by. */
  passed: string | null
  /** The version that ends, and on which day. */
  ends: { version: number; to: string } | null
  /** The issued version that begins no earlier, and so stands in the way. */
  blockedBy: Pick<Dated, 'version' | 'effectiveFrom'> | null
}

/** The same rules that `approvePlan` and `approveMandate` keep, told before. */
export function outlookOf(plan: Dated, versions: readonly Dated[], today: string): ApprovalOutlook {
  if (plan.state !== 'draft')
    return { isDraft: false, from: plan.effectiveFrom, passed: null, ends: null, blockedBy: null }
  const from = firstDay(plan, today)
  const ending = versions.find(
    ({ state, effectiveTo }) => state === 'issued' && (effectiveTo === null || effectiveTo >= from),
  )
  const blockedBy = laterThan(versions, from)
  return {
    isDraft: true,
    from,
    passed: from === plan.effectiveFrom ? null : plan.effectiveFrom,
    ends: ending && !blockedBy ? { version: ending.version, to: dayBefore(from) } : null,
    blockedBy: blockedBy && {
      version: blockedBy.version,
      effectiveFrom: blockedBy.effectiveFrom,
    },
  }
}
