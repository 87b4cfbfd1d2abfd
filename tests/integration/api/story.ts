import { db } from '@/lib/db'
import { files, ROOT } from '@/tests/architecture/modules'
import { call, keyFor, type Method, type RouteModule } from '@/tests/factories/call-route'

type Answered = { name: string; status: number; body: unknown }

const routes = new Map(
  await Promise.all(
    files('app/api', /route\.ts$/).map(async (file) => {
      const path = `/${file
        .replace(/^app\//, '')
        .replace(/\/route\.ts$/, '')
        .replace(/\[(\w+)\]/g, '{$1}')}`
      return [path, (await import(/* @vite-ignore */ `${ROOT}${file}`)) as RouteModule] as const
    }),
  ),
)

/** Runs the Dung Quất story through every call of the API and keeps each answer under the call's name. */
export async function tellStory(): Promise<Answered[]> {
  const key = await keyFor('coordinator')
  const answers: Answered[] = []
  const ask = async (
    method: Method,
    path: string,
    params: Record<string, string> = {},
    body?: unknown,
    extra: { query?: string; headers?: Record<string, string>; key?: string } = {},
  ) => {
    const route = routes.get(path)
    if (!route) throw new Error(`no route ${path}`)
    const response = await call(route, method, { key, params, body, ...extra })
    const answered = { name: `${method} ${path}`, status: response.status, body: response.json() }
    answers.push(answered)
    return answered.body
  }
  const of = '/api/v1/incidents/{code}'
  const reported = {
    hazard: 'oil',
    medium: 'river',
    position: { lat: 15.36, lng: 108.8 },
    summary: 'Dầu từ Phân kho 85 ra mương thoát, chảy theo sông Đầm về Bàu Cá Cái.',
    discoveredAt: '2025-12-24T13:40:00+07:00',
    reportedAt: '2025-12-24T14:02:00+07:00',
    quantity: { min: 0.2, max: 1, unit: 'm3', kind: 'released', source: 'người báo ước' },
    substance: { un: '1202', name: 'Dầu DO' },
    party: { name: 'Kho 182, Dung Quất', owner: 'Cục Xăng dầu' },
    reporter: { organisation: 'UBND xã Vạn Tường' },
  }
  await ask('GET', '/api/health')
  await ask('POST', '/api/v1/classify', {}, reported)
  await ask('POST', '/api/v1/dispatch/preview', {}, reported)
  const incident = (await ask('POST', '/api/v1/incidents', {}, reported)) as {
    code: string
    id: string
    version: number
    quantities: { id: string }[]
    duties: { id: string }[]
  }
  const { code } = incident
  await ask('GET', `${of}/recommendation`, { code })
  await ask(
    'POST',
    `${of}/what-if`,
    { code },
    { suppose: [{ change: 'call-crew', stationCode: '76-02', count: 1 }] },
  )
  const ordered = (await ask('POST', `${of}/assignments`, { code }, {})) as {
    decisionId: string
    assignments: { id: string }[]
  }
  const assignment = ordered.assignments[0]?.id ?? ''
  const spare = ordered.assignments[1]?.id ?? ''
  await ask('GET', '/api/v1/assignments/{id}', { id: assignment })
  const walk = async (steps: string[]) => {
    for (const step of steps)
      await ask('POST', '/api/v1/assignments/{id}/{step}', { id: assignment, step }, {})
  }
  await walk(['acknowledge', 'depart'])
  const where = { position: { lat: 15.3, lng: 108.79 }, accuracyM: 30 }
  await ask('POST', '/api/v1/assignments/{id}/position', { id: assignment }, where)
  await walk(['arrive', 'release', 'return'])
  await ask(
    'POST',
    '/api/v1/assignments/{id}/{step}',
    { id: spare, step: 'decline' },
    { reason: 'Xe hỏng' },
  )
  await ask('GET', '/api/v1/decisions/{id}', { id: ordered.decisionId })
  await ask(
    'POST',
    '/api/v1/decisions/{id}/approve',
    { id: ordered.decisionId },
    { by: 'Chỉ huy trực', via: 'điện thoại' },
    { key: await keyFor('commander') },
  )
  await ask('GET', '/api/v1/decisions/{id}/approval', { id: ordered.decisionId })
  await ask(
    'POST',
    `${of}/quantities`,
    { code },
    { value: 500, unit: 'L', kind: 'released', source: 'Chủ kho' },
  )
  await ask('POST', `${of}/quantities/{id}/choose`, { code, id: incident.quantities[0]?.id ?? '' })
  await ask('POST', `${of}/journal`, { code }, { body: 'Hai tuyến phao ổn định.' })
  await ask('GET', `${of}/journal`, { code })
  await ask(
    'POST',
    `${of}/classifications`,
    { code },
    { scheme: 'oil-level', level: 'facility', reason: 'Chủ kho tự ứng phó được' },
  )
  await ask(
    'POST',
    `${of}/notices/{id}`,
    { code, id: incident.duties[0]?.id ?? '' },
    { channel: 'điện thoại', person: 'Trực ban UBND xã' },
  )
  const asked = (await ask(
    'POST',
    `${of}/support-requests`,
    { code },
    { externalId: 'oil-centre-central', needs: [{ capability: 'boom-sea', quantity: 300 }] },
  )) as { id: string }
  await ask(
    'POST',
    '/api/v1/support-requests/{id}/answer',
    { id: asked.id },
    { answer: 'coming', person: 'Trực ban trung tâm', channel: 'điện thoại' },
  )
  await ask('POST', `${of}/status`, { code }, { to: 'contained' })
  const seen = (await ask('GET', of, { code })) as { version: number }
  await ask(
    'PATCH',
    of,
    { code },
    { summary: 'Dầu đã được quây lại ở cống Thuận Phước.' },
    { headers: { 'if-match': `"${seen.version}.0"` } },
  )
  const second = (await ask(
    'POST',
    '/api/v1/incidents',
    {},
    { ...reported, summary: 'Báo lại lần hai.' },
  )) as { code: string }
  await ask('POST', `${of}/duplicate-of`, { code: second.code }, { code })
  const report = (await ask('POST', `${of}/reports`, { code }, { kind: 'initial' })) as {
    id: string
  }
  await ask(
    'PATCH',
    '/api/v1/reports/{id}',
    { id: report.id },
    { edits: { proposals: { state: 'said', text: 'Cấm lửa trong 50 m.' } } },
  )
  await ask('POST', '/api/v1/reports/{id}/issue', { id: report.id }, {})
  await ask('GET', '/api/v1/reports/{id}', { id: report.id })
  await ask('GET', '/api/v1/incidents', {}, undefined, { query: '?limit=2' })
  await ask('GET', '/api/v1/incidents.geojson', {}, undefined, { query: '?limit=2' })
  await ask('GET', '/api/v1/stations', {}, undefined, { query: '?limit=2' })
  await ask('GET', '/api/v1/stations.geojson')
  await ask('GET', '/api/v1/stations/{code}', { code: '76-01' })
  const state = { state: 'limited', cause: 'vehicle' }
  await ask('POST', '/api/v1/stations/{code}/readiness', { code: '76-01' }, state)
  await tellCalibration(ask, assignment)
  await ask('GET', '/api/v1/travel', {}, undefined, {
    query: '?from=15.12,108.792&to=15.36,108.80',
  })
  await ask('GET', '/api/v1/coverage', {}, undefined, {
    query: '?capability=ppe-a&quantity=2&minutes=120&off=29-01',
  })
  await ask('GET', '/api/v1/coverage.geojson', {}, undefined, { query: '?hazard=oil&medium=sea' })
  await ask('GET', '/api/v1/desk/facts')
  await ask('GET', '/api/v1/board')
  return answers
}

type Ask = (
  method: Method,
  path: string,
  params?: Record<string, string>,
  body?: unknown,
  extra?: { key?: string },
) => Promise<unknown>

/** Five more trips as this order's would have been, a third longer than estimated: a factor comes and goes. */
async function tellCalibration(ask: Ask, assignmentId: string) {
  await db.$executeRaw`
    INSERT INTO "Assignment" ("id", "incidentId", "stationCode", "decisionId", "world", "status", "isLead", "crew",
      "estimate", "orderedAt", "ackDueAt", "departedAt", "arrivedAt", "endedAt")
    SELECT gen_random_uuid(), "incidentId", "stationCode", "decisionId", "world", 'returned', false, "crew",
      "estimate", "orderedAt", "ackDueAt", "orderedAt",
      "orderedAt" + 1.3 * ("estimate"->>'travelMinutes')::float8 * interval '1 minute', now() + interval '1 day'
    FROM "Assignment", generate_series(1, 5) WHERE "id" = ${assignmentId}::uuid`
  const { stationCode } = await db.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    select: { stationCode: true },
  })
  const of = '/api/v1/stations/{code}/calibration'
  const params = { code: stationCode }
  const { rows } = (await ask('GET', of, params)) as {
    rows: { roadClass: string; trips: number; suggestion: { factor: number } | null }[]
  }
  const row = rows.find(({ suggestion }) => suggestion)
  const { roadClass, trips } = row ?? {}
  const key = await keyFor('admin')
  const reason = 'Năm chuyến đều chậm'
  const seen = { roadClass, trips, factor: row?.suggestion?.factor, reason }
  await ask('POST', `${of}/accept`, params, seen, { key })
  await ask('POST', `${of}/end`, params, { roadClass, reason: 'Đường mới' }, { key })
}
