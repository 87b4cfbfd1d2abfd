/** A refusal or failure of the API as the screen handles it. */
export type ApiFailure = {
  ok: false
  /** 0: the server was not reached. */
  status: number
  code: string
  body: unknown
}
export type ApiAnswer<T> = { ok: true; status: number; body: T } | ApiFailure

const read = new Map<string, { etag: string; body: unknown }>()

/**
 * Reads a row, asking only whether it changed since it was last read: an unchanged row costs a 304.
 * Throws when there is no answer to show: TanStack Query keeps the old one.
 */
export async function fetchJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const known = read.get(url)
  const response = await fetch(url, {
    cache: 'no-store',
    headers: known ? { 'if-none-match': known.etag } : {},
    ...(signal ? { signal } : {}),
  })
  // The same URL always answers the same type, so what was kept is a T.
  if (response.status === 304 && known) return known.body as T
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  const body = await response.json()
  const etag = response.headers.get('etag')
  if (etag) read.set(url, { etag, body })
  return body
}

/** Sends once; the same key sent again gets the first answer, so a lost reply never orders twice. */
export async function postJson<T>(
  url: string,
  body: unknown,
  idempotencyKey: string,
): Promise<ApiAnswer<T>> {
  let response: Response
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
      body: JSON.stringify(body),
    })
  } catch {
    return { ok: false, status: 0, code: 'unreachable', body: null }
  }
  const answer = await response.json().catch(() => null)
  if (response.ok) return { ok: true, status: response.status, body: answer }
  return { ok: false, status: response.status, code: codeOf(answer), body: answer }
}

function codeOf(answer: unknown): string {
  if (
    typeof answer === 'object' &&
    answer !== null &&
    'code' in answer &&
    typeof answer.code === 'string'
  )
    return answer.code
  return 'unknown'
}
