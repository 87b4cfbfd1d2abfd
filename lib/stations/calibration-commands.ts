import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Tx } from '@/lib/db'
import { type CommandContext, command } from '@/lib/journal/command'
import type { NewEntry } from '@/lib/journal/journal'
import { err, ok } from '@/lib/result'
import type { RoadClass } from '@/lib/travel/policy'
import { type CalibrationView, findCalibration } from './calibration-queries'
import type { AcceptFactor, EndFactor } from './calibration-schema'

export type CalibrationRefusal =
  | { code: 'not-found' }
  /** The trips say something else than what was seen, or nothing any more; `fresh` is what they say now. */
  | { code: 'suggestion-changed'; fresh: CalibrationView['rows'][number] | null }
  | { code: 'no-factor-in-force' }

type Changed = { stationCode: string; roadClass: RoadClass }

/** Takes what the trips suggest into every estimate from now on; a factor in force before ends with it. */
export const acceptFactor = (context: CommandContext, stationCode: string, seen: AcceptFactor) =>
  command<Changed, CalibrationRefusal>(context, async (tx) => {
    const { roadClass, factor, trips, reason } = seen
    await lock(tx, stationCode)
    const calibration = await findCalibration(tx, stationCode, context.now)
    if (!calibration) return err({ code: 'not-found' })
    const fresh = calibration.rows.find((row) => row.roadClass === roadClass) ?? null
    if (fresh?.suggestion?.factor !== factor || fresh.trips !== trips)
      return err({ code: 'suggestion-changed', fresh })

    await endOpen(tx, context, { stationCode, roadClass })
    await tx.travelFactor.create({
      data: {
        id: uuid(),
        stationCode,
        roadClass,
        factor,
        trips,
        reason,
        acceptedBy: context.actor.name,
        acceptedAt: context.now,
      },
      select: { id: true },
    })
    return ok({
      value: { stationCode, roadClass },
      entry: entryOf('travel-factor-accepted', stationCode, reason, {
        roadClass,
        factor,
        trips,
        before: fresh.inForce?.factor ?? 1,
      }),
    })
  })

/** From now on the station's estimates are the network's own again. */
export const endFactor = (
  context: CommandContext,
  stationCode: string,
  { roadClass, reason }: EndFactor,
) =>
  command<Changed, CalibrationRefusal>(context, async (tx) => {
    await lock(tx, stationCode)
    const open = await tx.travelFactor.findFirst({
      where: { stationCode, roadClass, endedAt: null },
      select: { factor: true },
    })
    if (!open) return err({ code: 'no-factor-in-force' })
    await endOpen(tx, context, { stationCode, roadClass })
    return ok({
      value: { stationCode, roadClass },
      entry: entryOf('travel-factor-ended', stationCode, reason, {
        roadClass,
        factor: open.factor,
      }),
    })
  })

/** Factors of one station change one after another, also where there is none yet. */
const lock = (tx: Tx, stationCode: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`travel factor ${stationCode}`}))`

const endOpen = (tx: Tx, { actor, now }: CommandContext, which: Changed) =>
  tx.travelFactor.updateMany({
    where: { ...which, endedAt: null },
    data: { endedAt: now, endedBy: actor.name },
  })

const entryOf = (
  kind: 'travel-factor-accepted' | 'travel-factor-ended',
  stationCode: string,
  body: string,
  values: Record<string, string | number>,
): NewEntry => ({
  kind,
  world: 'real',
  incidentId: null,
  audience: 'desk',
  body,
  values: { station: stationCode, ...values },
  touches: [{ type: 'station', id: stationCode, version: 0 }],
})
