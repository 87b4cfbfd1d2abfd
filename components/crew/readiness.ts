import { type Hazard, leavesTraces } from '@/lib/hazards/hazard'
import { READINESS_CAUSES, type Readiness, type ReadinessCause } from '@/lib/stations/station'

/** What a crew that is home again may say of its station, in the order it is asked. */
export const RETURN_CHOICES = ['ready', 'limited', 'cleaning'] as const
export type ReturnChoice = (typeof RETURN_CHOICES)[number]

/** Being cleaned has a choice of its own. */
export const LIMITED_CAUSES = READINESS_CAUSES.filter((cause) => cause !== 'cleaning')

/** As the API takes it. */
export type ToldReadiness = { state: Readiness; cause?: ReadinessCause; reason?: string }
export type Chosen = { choice: ReturnChoice | null; cause: ReadinessCause | null }

/**
 * What stands chosen before anybody has said anything: ready, but nothing where the crew was at a scene that
 * it may have carried something home from, or where the hazard is not known here.
 */
export const firstChoice = (hazard: Hazard | null, hasArrived: boolean): Chosen => ({
  choice: hasArrived && (hazard === null || leavesTraces(hazard)) ? null : 'ready',
  cause: null,
})

/** What is sent; null = not all of it is said yet. */
export function toldOf({ choice, cause }: Chosen): ToldReadiness | null {
  if (choice === null) return null
  if (choice === 'ready') return { state: 'ready' }
  if (choice === 'cleaning') return { state: 'off', cause: 'cleaning' }
  return cause === null ? null : { state: 'limited', cause }
}
