import 'server-only'
import { db, type Tx } from '@/lib/db'
import type { Capability } from '@/lib/plans/capability'
import type { StationFactor } from '@/lib/travel/policy'
import type { Prisma } from '@/prisma/generated/client'
import type { External, Mandate, MandateRole, Plan, Policy } from './plan'
import type { PlanKey, PlanVersion } from './version'

const day = (date: Date) => date.toISOString().slice(0, 10)
const dayOrNull = (date: Date | null) => date && day(date)

const PLAN_COLUMNS = {
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
} as const

/**
 * What orders are decided on: every issued plan, old versions too, since which is in force is a pure
 * question of the day. No drafts.
 */
export async function listPlans(tx: Tx): Promise<Plan[]> {
  const rows = await tx.plan.findMany({
    where: { state: 'issued' },
    select: PLAN_COLUMNS,
    orderBy: { id: 'asc' },
  })
  return rows.map(toPlan)
}

/** Every version with how it came about, drafts and withdrawn ones too, newest first. */
export async function listPlanVersions(
  tx: Tx = db,
  key: Partial<PlanKey> = {},
): Promise<PlanVersion[]> {
  const rows = await tx.plan.findMany({
    where: key,
    select: { ...PLAN_COLUMNS, state: true, draftedBy: true, draftedAt: true, approvedAt: true },
    orderBy: { version: 'desc' },
  })
  return rows.map((row) => ({
    ...row,
    ...toPlan(row),
    draftedAt: row.draftedAt?.toISOString() ?? null,
    approvedAt: row.approvedAt?.toISOString() ?? null,
  }))
}

/** A version with all of its kind, newest first; null where there is none of that id. */
export async function findPlanVersions(
  id: string,
  tx: Tx = db,
): Promise<{ plan: PlanVersion; versions: PlanVersion[] } | null> {
  const key = await tx.plan.findUnique({
    where: { id },
    select: { hazard: true, medium: true, magnitude: true },
  })
  const versions = key ? await listPlanVersions(tx, key as PlanKey) : []
  const plan = versions.find((version) => version.id === id)
  return plan ? { plan, versions } : null
}

type PlanRow = Prisma.PlanGetPayload<{ select: typeof PLAN_COLUMNS }>

const toPlan = (row: PlanRow): Plan => ({
  id: row.id,
  hazard: row.hazard,
  medium: row.medium,
  magnitude: row.magnitude as Plan['magnitude'],
  version: row.version,
  crewPerStation: row.crewPerStation,
  effectiveFrom: day(row.effectiveFrom),
  effectiveTo: dayOrNull(row.effectiveTo),
  approvedBy: row.approvedBy,
  needs: row.needs.map((need) => ({ ...need, capability: need.capability as Capability })),
})

export const MANDATE_COLUMNS = {
  id: true,
  hazard: true,
  medium: true,
  body: true,
  role: true,
  fromMagnitude: true,
  source: true,
  verified: true,
  effectiveFrom: true,
  effectiveTo: true,
} as const

/** What orders are decided on: every issued mandate, past ones too. No drafts, nor how they came about. */
export async function listMandates(tx: Tx = db): Promise<Mandate[]> {
  const rows = await tx.mandate.findMany({
    where: { state: 'issued' },
    select: MANDATE_COLUMNS,
    orderBy: { id: 'asc' },
  })
  return rows.map(toMandate)
}

type MandateRow = Prisma.MandateGetPayload<{ select: typeof MANDATE_COLUMNS }>

export const toMandate = (row: MandateRow): Mandate => ({
  id: row.id,
  hazard: row.hazard,
  medium: row.medium,
  body: row.body,
  role: row.role as MandateRole,
  fromMagnitude: row.fromMagnitude as Mandate['fromMagnitude'],
  source: row.source,
  verified: row.verified,
  effectiveFrom: day(row.effectiveFrom),
  effectiveTo: dayOrNull(row.effectiveTo),
})

export async function listExternals(tx: Tx = db): Promise<External[]> {
  const rows = await tx.external.findMany({ orderBy: { id: 'asc' } })
  return rows.map((row) => ({
    ...row,
    kind: row.kind as External['kind'],
    capabilities: row.capabilities as Capability[],
  }))
}

/** The operational figures in force on a day; the newest version wins. With the stations' factors in force now. */
export async function getPolicy(tx: Tx, onDay: string): Promise<Policy> {
  const row = await tx.policy.findFirstOrThrow({
    where: { effectiveFrom: { lte: new Date(onDay) } },
    orderBy: [{ effectiveFrom: 'desc' }, { version: 'desc' }],
    select: { figures: true },
  })
  const factors = await tx.travelFactor.findMany({
    where: { endedAt: null },
    select: { stationCode: true, roadClass: true, factor: true },
    orderBy: [{ stationCode: 'asc' }, { roadClass: 'asc' }],
  })
  const policy = row.figures as Policy
  if (factors.length === 0) return policy
  return { ...policy, travel: { ...policy.travel, factors: factors as StationFactor[] } }
}
