import 'server-only'
import type { Tx } from '@/lib/db'
import { OPEN_STATUSES } from '@/lib/incidents/incident'
import { getPolicy, listExternals, listMandates, listPlans } from '@/lib/plans/queries'
import { listStationFacts } from '@/lib/stations/queries'
import { vietnamDay } from '@/lib/time/vietnam'
import { surgeOf } from './surge'

/** Everything a decision rests on but the call and the travel rows, read in one transaction. */
export async function gatherFacts(tx: Tx, world: string, at: Date) {
  const stations = await listStationFacts(tx, world, at)
  const plans = await listPlans(tx)
  const mandates = await listMandates(tx)
  const externals = await listExternals(tx)
  const policy = await getPolicy(tx, vietnamDay(at))
  const open = policy.surge
    ? await tx.incident.count({ where: { world, status: { in: [...OPEN_STATUSES] } } })
    : 0
  const isSurge = surgeOf(policy, open)
  return { stations, plans, mandates, externals, policy, ...(isSurge ? { isSurge } : {}) }
}

export type GatheredFacts = Awaited<ReturnType<typeof gatherFacts>>
