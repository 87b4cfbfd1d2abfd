import type { CalibrationAnswer } from '@/app/api/contract-calibration'
import { can, type Viewer } from '@/lib/accounts/permissions'
import { db } from '@/lib/db'
import { err, ok } from '@/lib/result'
import { findCalibration } from '@/lib/stations/calibration-queries'

/** A station's calibration as it stands, and whether the asker may change it. */
export async function answerCalibration(user: Viewer, stationCode: string, now: Date) {
  const found = await findCalibration(db, stationCode, now)
  if (!found) return err({ code: 'not-found' } as const)
  const body: CalibrationAnswer = { ...found, mayAccept: can(user, 'account:manage') }
  return ok({ body })
}
