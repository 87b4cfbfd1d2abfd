import 'server-only'
import type { Db } from '@/lib/db'
import { seedAccounts } from './accounts'
import { seedForces } from './forces'
import { communes } from './places/communes'
import { provinceRows } from './places/provinces'
import { seedPlans } from './plans'

/**
 * The demonstration: places, the synthetic stations, plans and demo accounts. May be repeated: what is
 * there stays as it is. Refuses a live desk, whose data are its own.
 */
export async function seedDemo(db: Db, now: Date = new Date()) {
  const instance = await db.instance.findUnique({ where: { id: 1 }, select: { mode: true } })
  if (instance?.mode === 'live')
    throw new Error('this desk is live: demonstration data do not belong in it')
  if (!instance) await db.instance.create({ data: { id: 1, mode: 'demo' }, select: { id: true } })

  await db.province.createMany({
    data: provinceRows().map(({ code, name, kind }) => ({ code, name, kind })),
    skipDuplicates: true,
  })
  await db.commune.createMany({
    data: (await communes()).map(({ code, name, kind, provinceCode }) => ({
      code,
      name,
      kind,
      provinceCode,
    })),
    skipDuplicates: true,
  })
  await seedForces(db)
  await seedPlans(db)
  await seedAccounts(db, now)
}
