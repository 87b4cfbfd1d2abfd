import 'server-only'
import { v7 as uuid } from 'uuid'
import { can, seesIncident, type Viewer } from '@/lib/accounts/permissions'
import type { Tx } from '@/lib/db'
import { type CommandContext, command } from '@/lib/journal/command'
import { err, ok } from '@/lib/result'
import { CLOCK_SKEW_MS } from '@/lib/time/clock-skew'
import type { ReadinessTold, SetReadiness } from './schema'

export type ReadinessRefusal =
  | { code: 'not-found' }
  | { code: 'not-your-station' }
  | { code: 'not-allowed' }
  | { code: 'incident-not-found' }
  | { code: 'time-out-of-order' }

/**
 * How ready a station is, outside any order: told by its own crew for the real world, or by a desk of its
 * agency for the real world or a drill.
 */
export const setReadiness = (
  context: CommandContext,
  viewer: Viewer,
  code: string,
  { world = 'real', at = context.now, ...told }: SetReadiness,
) =>
  command<{ stationCode: string; version: number }, ReadinessRefusal>(context, async (tx) => {
    const refused = await mayTell(tx, viewer, code, world)
    if (refused) return err(refused)
    if (at.getTime() > context.now.getTime() + CLOCK_SKEW_MS)
      return err({ code: 'time-out-of-order' })
    const { name, version } = await recordReadiness(tx, context, { code, world, at }, told)
    return ok({
      value: { stationCode: code, version },
      entry: {
        kind: 'station-readiness-set',
        world,
        incidentId: null,
        body: told.reason || null,
        values: {
          station: `${code} ${name}`,
          by: viewer.role === 'crew' ? 'crew' : 'desk',
          ...readinessValues(told),
        },
        touches: [{ type: 'station', id: code, version }],
      },
    })
  })

/** null = this viewer may. */
async function mayTell(
  tx: Tx,
  viewer: Viewer,
  code: string,
  world: string,
): Promise<ReadinessRefusal | null> {
  if (viewer.role === 'crew' && (viewer.stationCode !== code || world !== 'real'))
    return { code: 'not-your-station' }
  const station = await tx.station.findFirst({
    where: { code, archivedAt: null },
    select: { agency: true },
  })
  if (!station) return { code: 'not-found' }
  if (viewer.role === 'crew') return null
  const isDesk = can(viewer, 'station:edit') || can(viewer, 'dispatch:order')
  if (!isDesk || station.agency !== viewer.agency) return { code: 'not-allowed' }
  return world === 'real' || (await knowsDrill(tx, viewer, world))
    ? null
    : { code: 'incident-not-found' }
}

async function knowsDrill(tx: Tx, viewer: Viewer, world: string): Promise<boolean> {
  const incidents = await tx.incident.findMany({
    where: { world, isDrill: true },
    select: { restricted: true, leadAgency: true },
  })
  return incidents.some((incident) => seesIncident(viewer, incident))
}

type Of = { code: string; world: string; at: Date }

/**
 * Writes what was told, inside another command too. The station is locked, so nobody orders it on readiness
 * that is changing; what a drill is told leaves the real station as it was.
 */
export async function recordReadiness(
  tx: Tx,
  { actor, now }: Pick<CommandContext, 'actor' | 'now'>,
  { code, world, at }: Of,
  { state, cause, reason }: ReadinessTold,
) {
  await tx.$queryRaw`SELECT 1 FROM "Station" WHERE "code" = ${code} FOR NO KEY UPDATE`
  await tx.readiness.create({
    data: {
      id: uuid(),
      stationCode: code,
      world,
      state,
      cause: state === 'ready' ? null : (cause ?? null),
      reason: reason || null,
      // A clock that runs ahead must not hide it until that time has come.
      at: at > now ? now : at,
      by: actor.name,
    },
    select: { id: true },
  })
  return tx.station.update({
    where: { code },
    data: { version: { increment: world === 'real' ? 1 : 0 } },
    select: { name: true, version: true },
  })
}

/** As the journal words it: `journal.station-readiness-set`, `journal.assignment-returned`. */
export const readinessValues = ({ state, cause }: ReadinessTold) => ({
  readiness: state,
  cause: state === 'ready' ? '' : (cause ?? ''),
})
