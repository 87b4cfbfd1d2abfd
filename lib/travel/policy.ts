export type TravelPolicy = {
  speedKmh: Record<RoadClass, number>
  /** Roads between a point and its nearest node are this much longer than a straight line. */
  accessFactor: number
  accessSpeedKmh: number
  /** Minutes lost crossing a big city, by node name. */
  cityMinutes: Record<string, number>
  seaKnots: number
  /** Range shown around an estimate: minutes × low … minutes × high. */
  rangeLow: number
  rangeHigh: number
  /** A car is this much faster than the loaded truck of `speedKmh`. */
  carFactor: number
  /** Farthest a place may lie from a road node and still be reached by road, km. */
  maxAccessKm: number
  /** What the stations' own trips have shown and a person accepted; absent = none. */
  factors?: StationFactor[]
}

export const ROAD_CLASSES = [
  'expressway',
  'national-flat',
  'national-hill',
  'mountain',
  'urban',
  'ferry',
] as const
export type RoadClass = (typeof ROAD_CLASSES)[number]

/** Actual minutes per estimated minute of one station's trips on one class of road. */
export type StationFactor = { stationCode: string; roadClass: RoadClass; factor: number }
