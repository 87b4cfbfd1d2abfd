import 'server-only'
import type { Tx } from '@/lib/db'
import type { Capability } from '@/lib/plans/capability'
import type { External, Mandate, MandateRole, Plan, Policy } from './plan'

const day = (date: Date) => date.toISOString().slice(0, 10)
const dayOrNull = (date: Date | null) => date && day(date)

/** Every plan, old versions too: which is in force is a pure question of the day. */
export async function listPlans(tx: Tx): Promise<Plan[]> {
  const rows = await tx.plan.findMany({
    select: {
      id: true,
      hazard: true,
      medium: true,
      magnitude: true,
      version: true,
      crewPerStation: true,
      effectiveFrom: true,
      effectiveTo: true,
      approvedBy: true,
      needs: {
        select: { capability: true, quantity: true, essential: true },
        orderBy: { capability: 'asc' },
      },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({
    ...row,
    magnitude: row.magnitude as Plan['magnitude'],
    effectiveFrom: day(row.effectiveFrom),
    effectiveTo: dayOrNull(row.effectiveTo),
    needs: row.needs.map((need) => ({ ...need, capability: need.capability as Capability })),
  }))
}

export async function listMandates(tx: Tx): Promise<Mandate[]> {
  const rows = await tx.mandate.findMany({ orderBy: { id: 'asc' } })
  return rows.map((row) => ({
    ...row,
    role: row.role as MandateRole,
    fromMagnitude: row.fromMagnitude as Mandate['fromMagnitude'],
    effectiveFrom: day(row.effectiveFrom),
    effectiveTo: dayOrNull(row.effectiveTo),
  }))
}

export async function listExternals(tx: Tx): Promise<External[]> {
  const rows = await tx.external.findMany({ orderBy: { id: 'asc' } })
  return rows.map((row) => ({
    ...row,
    kind: row.kind as External['kind'],
    capabilities: row.capabilities as Capability[],
  }))
}

/** The operational figures in force on a day; the newest version wins. */
export async function getPolicy(tx: Tx, onDay: string): Promise<Policy> {
  const row = await tx.policy.findFirstOrThrow({
    where: { effectiveFrom: { lte: new Date(onDay) } },
    orderBy: [{ effectiveFrom: 'desc' }, { version: 'desc' }],
    select: { figures: true },
  })
  return row.figures as Policy
}
