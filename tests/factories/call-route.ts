import type { Agency } from '@/lib/accounts/agency'
import { createApiKey, OPERATOR } from '@/lib/accounts/commands'
import type { Role } from '@/lib/accounts/permissions'

type Handler = (
  request: Request,
  route: { params: Promise<Record<string, string>> },
) => Promise<Response>
export type RouteModule = Partial<Record<'GET' | 'POST' | 'PATCH', Handler>>
export type Method = keyof RouteModule

export async function keyFor(
  role: Role,
  { agency = 'SOS', stationCode = null }: { agency?: Agency; stationCode?: string | null } = {},
) {
  const made = await createApiKey(
    { actor: OPERATOR, now: new Date() },
    { name: `${role} ${agency}`, role, agency, stationCode, expiresAt: null },
  )
  if (!made.ok) throw new Error(made.error.code)
  return made.value.key
}

type Options = {
  key?: string | undefined
  body?: unknown
  text?: string
  params?: Record<string, string>
  query?: string
  headers?: Record<string, string>
}

/** Calls a route as the server would, with a key instead of a cookie. */
export async function call(
  route: RouteModule,
  method: Method,
  { key, body, text, params = {}, query = '', headers = {} }: Options = {},
) {
  const handler = route[method]
  if (!handler) throw new Error(`no ${method}`)
  const request = new Request(`http://localhost/api/v1/x${query}`, {
    method,
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(method === 'GET' ? {} : { body: text ?? (body === undefined ? '' : JSON.stringify(body)) }),
  })
  const response = await handler(request, { params: Promise.resolve(params) })
  const answered = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text: answered,
    json: () => JSON.parse(answered),
  }
}
