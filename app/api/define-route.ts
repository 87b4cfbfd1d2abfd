import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { can, type Permission } from '@/lib/accounts/permissions'
import { findUserByKey, findUserBySession, type User } from '@/lib/accounts/session'
import { db } from '@/lib/db'
import type { CommandContext } from '@/lib/journal/command'
import { err, ok, type Result } from '@/lib/result'
import { fieldErrors } from './field-errors'
import { problem } from './problem'
import type { Refusal } from './refusal'

const MAX_BODY_BYTES = 1_000_000

type Asked<B, Q> = {
  user: User
  params: Record<string, string>
  body: B
  query: Q
  context: CommandContext
  request: Request
}
type Answer = { status?: number; body: unknown; headers?: Record<string, string> } | Response

type Definition<B extends z.ZodType, Q extends z.ZodType> = {
  /** Any one of these lets the asker in; ownership is checked on the row by the command. */
  needs: Permission | readonly Permission[]
  body?: B
  query?: Q
  /** A body may be absent altogether. */
  bodyOptional?: boolean
}

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> }

/**
 * The door of every route: who, may they, is it well formed, do it. Refusals become problem documents;
 * a database that does not answer is 503, never 500. A repeated idempotency key answers the first
 * response.
 */
export function defineRoute<
  B extends z.ZodType = z.ZodType<undefined>,
  Q extends z.ZodType = z.ZodType<undefined>,
>(
  definition: Definition<B, Q>,
  run: (asked: Asked<z.output<B>, z.output<Q>>) => Promise<Result<Answer, Refusal>>,
) {
  return async (request: Request, route: RouteContext): Promise<Response> => {
    try {
      const admitted = await admit(request, definition)
      if (!admitted.ok) return problem(request, admitted.error)
      const { user, body, query, context } = admitted.value
      const first = await firstResponse(context)
      if (first) return first

      const params = parameters((await route.params) ?? {})
      if (!params) return problem(request, { code: 'not-found' })
      const done = await run({ user, params, body, query, context, request })
      if (!done.ok) return problem(request, done.error)
      if (done.value instanceof Response) return done.value
      return answer(context, done.value)
    } catch (error) {
      if (!isUnavailable(error)) throw error
      return problem(request, { code: 'database-unavailable' })
    }
  }
}

async function admit<B extends z.ZodType, Q extends z.ZodType>(
  request: Request,
  { needs, body: bodySchema, query: querySchema, bodyOptional }: Definition<B, Q>,
): Promise<
  Result<{ user: User; body: z.output<B>; query: z.output<Q>; context: CommandContext }, Refusal>
> {
  const now = new Date()
  const bearer = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  const user = bearer ? await findUserByKey(bearer, now) : await findUserBySession(request.headers)
  if (!user) return err({ code: 'not-signed-in' })
  if (![needs].flat().some((permission) => can(user, permission)))
    return err({ code: 'not-allowed' })
  const writes = request.method !== 'GET' && request.method !== 'HEAD'
  if (writes && user.via === 'session' && !isSameOrigin(request))
    return err({ code: 'foreign-origin' })

  const text = writes && bodySchema ? await request.text() : ''
  if (text.length > MAX_BODY_BYTES) return err({ code: 'too-large' })
  const json = parseJson(text, bodyOptional ?? false)
  if (!json.ok) return json
  const body = bodySchema?.safeParse(json.value)
  const query = querySchema?.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (body && !body.success) return err({ code: 'invalid-input', errors: fieldErrors(body.error) })
  if (query && !query.success)
    return err({ code: 'invalid-input', errors: fieldErrors(query.error) })

  const key = writes ? request.headers.get('idempotency-key') : null
  if (key !== null && !/^[\x20-\x7e]{1,200}$/.test(key)) return err({ code: 'bad-idempotency-key' })
  const { id, name, agency } = user
  return ok({
    user,
    body: body?.data as z.output<B>,
    query: query?.data as z.output<Q>,
    context: {
      actor: { id, name, agency },
      now,
      idempotency: key === null ? undefined : { key, requestHash: hashOf(request, text) },
    },
  })
}

/** Codes, ids and file names; anything else names nothing of ours. */
function parameters(
  raw: Record<string, string | string[] | undefined>,
): Record<string, string> | null {
  const entries = Object.entries(raw).map(([name, value]) => [name, String(value)] as const)
  return entries.every(([, value]) => /^[\w.-]{1,80}$/.test(value))
    ? Object.fromEntries(entries)
    : null
}

const parseJson = (text: string, optional: boolean): Result<unknown, Refusal> => {
  if (text.trim() === '') return optional || text === '' ? ok({}) : err({ code: 'not-json' })
  try {
    return ok(JSON.parse(text))
  } catch {
    return err({ code: 'not-json' })
  }
}

const hashOf = (request: Request, text: string) =>
  createHash('sha256')
    .update(`${request.method} ${new URL(request.url).pathname}\n${text}`)
    .digest('hex')

/** A cookie is sent by the browser whoever asks; a write must come from our own page. */
function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  return (
    origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
  )
}

async function firstResponse({ actor, idempotency }: CommandContext): Promise<Response | null> {
  if (!idempotency) return null
  const row = await db.idempotency.findUnique({
    where: { actorId_key: { actorId: actor.id, key: idempotency.key } },
    select: { requestHash: true, response: true, status: true },
  })
  if (!row?.status || row.requestHash !== idempotency.requestHash) return null
  const { body, headers } = row.response as { body: unknown; headers: Record<string, string> }
  return Response.json(body, {
    status: row.status,
    headers: { ...headers, 'idempotency-replayed': 'true' },
  })
}

async function answer(
  { actor, idempotency }: CommandContext,
  { status = 200, body, headers = {} }: Exclude<Answer, Response>,
) {
  if (idempotency)
    await db.idempotency.updateMany({
      where: { actorId: actor.id, key: idempotency.key, status: null },
      data: { status, response: { body: JSON.parse(JSON.stringify(body)), headers } },
    })
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
}

/** Connection lost, refused or timed out, in the words of pg and Prisma. */
export const isUnavailable = (error: unknown): boolean =>
  /ECONNREFUSED|ECONNRESET|ETIMEDOUT|P1001|P1002|P1008|P1017|P2024|57P0[123]|Connection terminated|timeout exceeded when trying to connect|the database system is (starting up|shutting down)/i.test(
    error instanceof Error
      ? `${error.message} ${JSON.stringify(error)} ${String(error.cause ?? '')}`
      : String(error),
  )
