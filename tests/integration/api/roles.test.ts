import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '@/lib/accounts/permissions'
import { files, ROOT } from '@/tests/architecture/modules'
import { call, keyFor, type Method, type RouteModule } from '@/tests/factories/call-route'

const DESK: readonly Role[] = ['coordinator', 'commander', 'admin']
const APPROVES: readonly Role[] = ['commander', 'admin']
const SEES: readonly Role[] = ['viewer', ...DESK]
const ALL: readonly Role[] = ROLES

/** Who may call what. The test lists the routes itself: one that is missing here fails. */
const MAY: Record<string, readonly Role[]> = {
  'GET assignments/[id]': ALL,
  'POST assignments/[id]/[step]': ['crew', ...DESK],
  'POST assignments/[id]/position': ['crew', ...DESK],
  'GET board': SEES,
  'POST classify': SEES,
  'GET decisions/[id]': SEES,
  'GET decisions/[id]/approval': SEES,
  'POST decisions/[id]/approve': APPROVES,
  'GET desk/facts': DESK,
  'POST dispatch/preview': SEES,
  'GET incidents': SEES,
  'POST incidents': DESK,
  'GET incidents.geojson': SEES,
  'GET incidents/[code]': ALL,
  'PATCH incidents/[code]': DESK,
  'POST incidents/[code]/assignments': DESK,
  'POST incidents/[code]/classifications': DESK,
  'POST incidents/[code]/duplicate-of': DESK,
  'GET incidents/[code]/journal': ALL,
  'POST incidents/[code]/journal': DESK,
  'POST incidents/[code]/notices/[id]': DESK,
  'POST incidents/[code]/quantities': DESK,
  'POST incidents/[code]/quantities/[id]/choose': DESK,
  'GET incidents/[code]/recommendation': SEES,
  'POST incidents/[code]/what-if': SEES,
  'POST incidents/[code]/reports': DESK,
  'POST incidents/[code]/status': DESK,
  'POST incidents/[code]/support-requests': DESK,
  'POST support-requests/[id]/answer': DESK,
  'GET coverage': SEES,
  'GET coverage.csv': SEES,
  'GET coverage.geojson': SEES,
  'GET coverage.pdf': SEES,
  'GET reports/[id]': DESK,
  'PATCH reports/[id]': DESK,
  'POST reports/[id]/issue': DESK,
  'GET stations': SEES,
  'GET stations.geojson': SEES,
  'GET stations/[code]': SEES,
  'POST stations/[code]/readiness': ['crew', ...DESK],
  'GET stations/[code]/calibration': SEES,
  'POST stations/[code]/calibration/accept': ['admin'],
  'POST stations/[code]/calibration/end': ['admin'],
  'GET travel': SEES,
}
const OPEN = ['GET openapi.json']

const found = (
  await Promise.all(
    files('app/api/v1', /route\.ts$/).map(async (file) => {
      const route = (await import(/* @vite-ignore */ `${ROOT}${file}`)) as RouteModule
      const path = file.replace('app/api/v1/', '').replace('/route.ts', '')
      return (['GET', 'POST', 'PATCH'] as const)
        .filter((method) => route[method])
        .map((method) => ({ name: `${method} ${path}`, method, route }))
    }),
  )
).flat()

const params = {
  code: 'SC-1999-0001',
  id: '01900000-0000-7000-8000-000000000000',
  step: 'acknowledge',
}

describe('who may call what', () => {
  test('every route is in the table and every line of the table is a route', () => {
    expect(
      found
        .map(({ name }) => name)
        .filter((name) => !OPEN.includes(name))
        .sort(),
    ).toEqual(Object.keys(MAY).sort())
  })

  test('without a key or a session every route answers 401', async () => {
    const answers = await Promise.all(
      found
        .filter(({ name }) => !OPEN.includes(name))
        .map(async ({ name, method, route }) => [
          name,
          (await call(route, method, { params, body: {} })).status,
        ]),
    )
    expect(answers.filter(([, status]) => status !== 401)).toEqual([])
  })

  test.each(ROLES)('a %s gets in where the table says and nowhere else', async (role) => {
    const key = await keyFor(role, { stationCode: role === 'crew' ? '76-01' : null })
    const wrong: string[] = []
    for (const { name, method, route } of found.filter((one) => !OPEN.includes(one.name))) {
      const { status } = await call(route, method as Method, {
        key,
        params,
        body: method === 'GET' ? undefined : {},
      })
      const admitted = status !== 403 && status !== 401
      if (admitted !== MAY[name]?.includes(role)) wrong.push(`${name}: ${status}`)
      expect(status, name).toBeLessThan(500)
    }
    expect(wrong).toEqual([])
  })

  test('a revoked or unknown key is nobody', async () => {
    const [route] = found
    if (!route) throw new Error('no route')
    expect(
      (await call(route.route, route.method, { key: 'tb_nothing', params, body: {} })).status,
    ).toBe(401)
  })
})
