import type { CalibrationView } from '@/lib/stations/calibration-queries'

/** What `GET /api/v1/stations/{code}/calibration` answers. */
export type Calibration = CalibrationView & { mayAccept: boolean }
export type CalibrationRow = Calibration['rows'][number]
export type PlottedTrip = Calibration['trips'][number]

export const pathOf = (stationCode: string) =>
  `/api/v1/stations/${encodeURIComponent(stationCode)}/calibration`
