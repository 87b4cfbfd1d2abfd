'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Problem, unsentOf, type Write } from '@/components/outbox/outbox'
import { write } from '@/components/outbox/send'
import type { ToldReadiness } from './readiness'

const about = (stationCode: string) => `station:${stationCode}`

/** Tells the desk how ready the station is, at the moment it is tapped, whenever it is sent. */
export function useReadiness(userId: string, station: { code: string; name: string }) {
  const client = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | null>(null)

  /** False where the desk refused it. */
  async function tell(told: ToldReadiness): Promise<boolean> {
    if (isBusy) return false
    setIsBusy(true)
    setRefusal(null)
    const answer = await write({
      author: userId,
      about: about(station.code),
      kind: 'step',
      path: `/api/v1/stations/${station.code}/readiness`,
      body: { at: new Date().toISOString(), ...told },
      title: `${station.code} ${station.name}`,
    })
    setIsBusy(false)
    if (answer.is === 'refused') setRefusal(answer.problem)
    if (answer.is === 'done') await client.invalidateQueries({ queryKey: ['board', 'crew'] })
    return answer.is !== 'refused'
  }

  return { isBusy, refusal, tell }
}

/** Whether something was said of the station that the desk does not know yet. */
export const isWaitingFor = (writes: readonly Write[], userId: string, stationCode: string) =>
  unsentOf(writes, userId).some((each) => each.about === about(stationCode))
