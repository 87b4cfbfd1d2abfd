import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { reportIncident } from '@/lib/incidents/commands'
import { locate } from '@/lib/incidents/locate'
import { reportIncidentSchema } from '@/lib/incidents/schema'
import { fromVietnam } from '@/lib/time/vietnam'
import { acting, officer } from '@/tests/factories/officer'
import { dungQuat, logIncident } from '@/tests/factories/report'

describe('incident codes', () => {
  test('run without gaps when forty are logged at once', async () => {
    const logged = await Promise.all(Array.from({ length: 40 }, () => logIncident()))
    const numbers = logged.map(({ code }) => Number(code.slice(-4))).sort((a, b) => a - b)
    const first = numbers[0] ?? 0
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, i) => first + i))
  })

  test('a report that fails gives its number back', async () => {
    const before = await logIncident()
    const viewer = officer()
    const input = reportIncidentSchema.parse({ ...dungQuat, id: undefined })
    const repeated = { ...input, id: before.incidentId }
    const refused = await reportIncident(acting(viewer), viewer, repeated, await locate(input))
    expect(refused).toEqual({ ok: false, error: { code: 'incident-exists' } })
    const after = await logIncident()
    expect(Number(after.code.slice(-4))).toBe(Number(before.code.slice(-4)) + 1)
  })

  test('half past midnight on 1 January in Viet Nam belongs to the new year', async () => {
    const lastOfOld = await logIncident({}, officer(), fromVietnam(2031, 12, 31, 23, 59))
    const firstOfNew = await logIncident({}, officer(), fromVietnam(2032, 1, 1, 0, 30))
    expect(lastOfOld.code).toBe('SC-2031-0001')
    expect(firstOfNew.code).toBe('SC-2032-0001')
  })

  test('drills are numbered apart and each is a world of its own', async () => {
    const at = fromVietnam(2033, 5, 1, 8)
    const [first, real, second] = [
      await logIncident({ isDrill: true }, officer(), at),
      await logIncident({}, officer(), at),
      await logIncident({ isDrill: true }, officer(), at),
    ]
    expect([first.code, real.code, second.code]).toEqual([
      'DT-2033-0001',
      'SC-2033-0001',
      'DT-2033-0002',
    ])
    expect(new Set([first.world, real.world, second.world]).size).toBe(3)
    expect(real.world).toBe('real')
  })

  test('the database itself refuses a drill in the real world', async () => {
    const { incidentId } = await logIncident()
    await expect(
      db.incident.update({ where: { id: incidentId }, data: { isDrill: true } }),
    ).rejects.toThrow(/drills/)
  })
})
