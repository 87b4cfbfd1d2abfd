import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { seedDemo } from '@/prisma/seed/seed'

const counts = async () => ({
  provinces: await db.province.count(),
  communes: await db.commune.count(),
  stations: await db.station.count(),
  lots: await db.stockLot.count(),
  members: await db.member.count(),
  plans: await db.plan.count(),
  mandates: await db.mandate.count(),
  externals: await db.external.count(),
  users: await db.user.count(),
  entries: await db.journalEntry.count(),
})

describe('the demonstration data', () => {
  test('are the 34 provinces, 3,321 communes and 100 synthetic stations, and repeating them adds nothing', async () => {
    const before = await counts()
    expect(before).toMatchObject({ provinces: 34, communes: 3321, stations: 100 })
    expect(await db.station.count({ where: { isSynthetic: false, NOT: { code: '29-02' } } })).toBe(
      0,
    )
    await seedDemo(db)
    expect(await counts()).toEqual(before)
  })

  test('refuse a live desk, and a live desk refuses demo accounts', async () => {
    await db.instance.update({ where: { id: 1 }, data: { mode: 'live' } })
    await expect(seedDemo(db)).rejects.toThrow(/live/)
    const demo = await db.user.findFirstOrThrow({ where: { isDemo: true }, select: { id: true } })
    await expect(
      db.user.update({ where: { id: demo.id }, data: { name: 'Vẫn là tài khoản trình diễn' } }),
    ).rejects.toThrow(/demo/)
    await db.instance.update({ where: { id: 1 }, data: { mode: 'demo' } })
  })
})
