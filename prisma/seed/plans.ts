import type { Tx } from '@/lib/db'
import type { Mandate, Plan } from '@/lib/plans/plan'
import { isPolicy, policyFaults } from '@/lib/plans/policy'
import type { Prisma } from '@/prisma/generated/client'
import mandates from './mandates.json'
import plans from './plans.json'
import policy from './policy.json'

const day = (on: string) => new Date(on)
const dayOrNull = (on: string | null) => (on === null ? null : new Date(on))

/** What ships for one body follows by date: the oldest is version 1. */
const versionOf = ({ hazard, medium, body, effectiveFrom }: Mandate) =>
  (mandates as Mandate[]).filter(
    (other) =>
      other.hazard === hazard &&
      other.medium === medium &&
      other.body === body &&
      other.effectiveFrom <= effectiveFrom,
  ).length

/** Plans (chờ phê duyệt), mandates and operational figures as dated data. */
export async function seedPlans(tx: Tx) {
  const known = new Set((await tx.plan.findMany({ select: { id: true } })).map(({ id }) => id))
  const fresh = (plans as Plan[]).filter(({ id }) => !known.has(id))
  await tx.plan.createMany({
    data: fresh.map(({ needs: _needs, ...plan }) => ({
      ...plan,
      effectiveFrom: day(plan.effectiveFrom),
      effectiveTo: dayOrNull(plan.effectiveTo),
    })),
  })
  await tx.planNeed.createMany({
    data: fresh.flatMap(({ id, needs }) => needs.map((need) => ({ ...need, planId: id }))),
  })
  const knownMandates = new Set(
    (await tx.mandate.findMany({ select: { id: true } })).map(({ id }) => id),
  )
  // One that would overlap what is in force fails here, loudly: a rule that ships is never just left out.
  await tx.mandate.createMany({
    data: (mandates as Mandate[])
      .filter(({ id }) => !knownMandates.has(id))
      .map((mandate) => ({
        ...mandate,
        version: versionOf(mandate),
        effectiveFrom: day(mandate.effectiveFrom),
        effectiveTo: dayOrNull(mandate.effectiveTo),
      })),
  })
  const figures: unknown = policy
  if (!isPolicy(figures)) throw new Error(`policy.json: ${policyFaults(figures).join(', ')}`)
  await tx.policy.createMany({
    data: [
      {
        version: policy.version,
        effectiveFrom: day(policy.effectiveFrom),
        figures: figures as unknown as Prisma.InputJsonValue,
      },
    ],
    skipDuplicates: true,
  })
}
