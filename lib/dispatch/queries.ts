import 'server-only'
import type { Tx } from '@/lib/db'
import { getPolicy, listExternals, listMandates, listPlans } from '@/lib/plans/queries'
import { listStationFacts } from '@/lib/stations/queries'
import { vietnamDay } from '@/lib/time/vietnam'

/** Everything a decision rests on but the call and the travel rows, read in one transaction. */
export async function gatherFacts(tx: Tx, world: string, at: Date) {
  const stations = await listStationFacts(tx, world, at)
  const plans = await listPlans(tx)
  const mandates = await listMandates(tx)
  const externals = await listExternals(tx)
  const policy = await getPolicy(tx, vietnamDay(at))
  return { stations, plans, mandates, externals, policy }
}

export type GatheredFacts = Awaited<ReturnType<typeof gatherFacts>>
