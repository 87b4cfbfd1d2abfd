import { z } from 'zod'
import { STATION_CODE } from '@/lib/text/station-code'
import { clean } from '@/lib/text/text'
import { READINESS, READINESS_CAUSES, type Readiness } from './station'

/** Every message is a key under `invalid`; the edge turns it into a sentence in the user's language. */
const REASON_MAX = 500
/** No station reported before there was one; what lies ahead of the clock the command refuses. */
const FIRST_MS = Date.UTC(2000, 0, 1)

const told = {
  state: z.enum(READINESS, 'choice'),
  cause: z.enum(READINESS_CAUSES, 'cause-missing').optional(),
  reason: z
    .string('text')
    .transform(clean)
    .pipe(z.string().max(REASON_MAX, `too-long:${REASON_MAX}`))
    .optional(),
}

/** Who is not ready says what keeps it; the desk decides by it. */
const saysWhy = ({ state, cause }: { state: Readiness; cause?: string | undefined }) =>
  state === 'ready' || cause !== undefined
const CAUSE_MISSING = { path: ['cause'], message: 'cause-missing' }

/** A station's readiness as its crew or the desk tells it. */
export const readinessSchema = z.object(told).refine(saysWhy, CAUSE_MISSING)
export type ReadinessTold = z.output<typeof readinessSchema>

export const setReadinessSchema = z
  .object({
    ...told,
    /** `real`, or the drill whose own readiness this is; absent = real. */
    world: z.string('text').transform(clean).pipe(z.string().max(80, 'too-long:80')).optional(),
    /** When it was so, told from a phone that had no signal; absent = now. */
    at: z.iso
      .datetime({ offset: true, error: 'instant' })
      .transform((said) => new Date(said))
      .refine((at) => at.getTime() >= FIRST_MS, 'instant')
      .optional(),
  })
  .refine(saysWhy, CAUSE_MISSING)
export type SetReadiness = z.output<typeof setReadinessSchema>

/** The same from a form, which names the station itself. */
export const stationReadinessSchema = z
  .object({ code: z.string('station').regex(STATION_CODE, 'station'), ...told })
  .refine(saysWhy, CAUSE_MISSING)
