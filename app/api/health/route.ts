import { db } from '@/lib/db'
import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

/** Whether this instance can do its work; 503 when the database does not answer. */
export async function GET() {
  const about = { version: env.version, commit: env.commit }
  try {
    const instance = await db.instance.findUnique({ where: { id: 1 }, select: { mode: true } })
    return Response.json({
      status: 'ok',
      database: 'ok',
      mode: instance?.mode ?? 'empty',
      ...about,
    })
  } catch {
    return Response.json(
      { status: 'unavailable', database: 'unavailable', mode: null, ...about },
      { status: 503 },
    )
  }
}
