import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Agency } from '@/lib/accounts/agency'
import type { Viewer } from '@/lib/accounts/permissions'
import { locate } from '@/lib/incidents/locate'
import { type CommandContext, command } from '@/lib/journal/command'
import { err, ok } from '@/lib/result'
import { CLOCK_SKEW_MS } from '@/lib/time/clock-skew'
import type { TellPosition } from './schema'
import { findOrder } from './step-command'

export type TellPositionRefusal =
  | { code: 'assignment-not-found' }
  | { code: 'not-your-station' }
  | { code: 'not-lead-agency'; leadAgency: Agency }
  | { code: 'not-on-the-move' }
  | { code: 'time-out-of-order' }
  | { code: 'place-unknown' }

const OUT: readonly string[] = ['departed', 'arrived', 'released']

/**
 * Where a team is, told by its crew or recorded by the desk, between departure and return alone. From
 * there it can be turned round for half an hour (`lastKnown`).
 */
export async function tellPosition(
  context: CommandContext,
  viewer: Viewer,
  assignmentId: string,
  input: TellPosition,
) {
  const { position, accuracyM, place } = await locate(input)
  return command<{ assignmentId: string; incidentId: string }, TellPositionRefusal>(
    context,
    async (tx) => {
      const found = await findOrder(tx, viewer, assignmentId)
      if (!found) return err({ code: 'assignment-not-found' })
      const { row, incident } = found
      const byCrew = viewer.role === 'crew'
      if (byCrew && row.stationCode !== viewer.stationCode) return err({ code: 'not-your-station' })
      if (!byCrew && incident.leadAgency !== viewer.agency && row.station.agency !== viewer.agency)
        return err({ code: 'not-lead-agency', leadAgency: incident.leadAgency })
      if (!OUT.includes(row.status) || !row.departedAt) return err({ code: 'not-on-the-move' })
      if (!position) return err({ code: 'place-unknown' })
      const at = input.at ?? context.now
      if (at < row.departedAt || at.getTime() > context.now.getTime() + CLOCK_SKEW_MS)
        return err({ code: 'time-out-of-order' })

      const { lat, lng } = position
      await tx.track.create({
        data: { id: uuid(), assignmentId, at, lat, lng, accuracyM },
        select: { id: true },
      })
      return ok({
        value: { assignmentId, incidentId: incident.id },
        entry: {
          kind: 'position-told',
          world: row.world,
          incidentId: incident.id,
          values: {
            station: `${row.stationCode} ${row.station.name}`,
            lat,
            lng,
            place: input.place || (place.nearest?.name ?? 'none'),
            at: at.toISOString(),
            by: byCrew ? 'crew' : 'desk',
          },
          touches: [
            { type: 'incident', id: incident.id, version: incident.version },
            { type: 'assignment', id: row.id, version: row.version },
          ],
        },
      })
    },
  )
}
