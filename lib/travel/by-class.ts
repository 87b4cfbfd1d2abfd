import { ROAD_CLASSES, type RoadClass, type StationFactor } from '@/lib/travel/policy'
import type { TravelOption } from './travel'

/** Minutes of a way by the class of road they are driven on; `access`: to and from the network. */
export type MinutesByClass = Partial<Record<RoadClass | 'access', number>>

/** Ends the source of a figure that a station's own factors changed. */
export const CALIBRATED = ', hiệu chỉnh'

/**
 * The class that takes most of the minutes; of equals the first in `ROAD_CLASSES`. Null where the
 * stretch to and from the network takes more than any: such a way tells nothing of a class.
 */
export function mainClassOf(byClass: MinutesByClass): RoadClass | null {
  let main: RoadClass | null = null
  let most = byClass.access ?? 0
  for (const roadClass of ROAD_CLASSES) {
    const minutes = byClass[roadClass] ?? 0
    if (minutes <= most) continue
    main = roadClass
    most = minutes
  }
  return main
}

/** The way's minutes with those of each class times its factor; access stays as it is. */
export function calibratedMinutes(
  { minutes, byClass }: { minutes: number; byClass: MinutesByClass },
  factors: readonly StationFactor[],
): number {
  return factors.reduce(
    (sum, { roadClass, factor }) => sum + (factor - 1) * (byClass[roadClass] ?? 0),
    minutes,
  )
}

/** What an order keeps of the way it was estimated on, for its trip to be compared later. */
export const tripBasis = (
  way: Pick<TravelOption, 'mainClass' | 'uncalibratedMinutes'> | undefined,
) => ({
  ...(way?.mainClass ? { roadClass: way.mainClass } : {}),
  ...(way?.uncalibratedMinutes === undefined
    ? {}
    : { uncalibratedMinutes: way.uncalibratedMinutes }),
})
