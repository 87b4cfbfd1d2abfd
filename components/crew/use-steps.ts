'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '@/components/outbox/outbox'
import { write } from '@/components/outbox/send'
import type { Step } from '@/lib/assignments/assignment'
import type { AssignmentView, IncidentView } from '@/lib/desk/view'
import type { ToldReadiness } from './readiness'

export type StepOptions = {
  reason?: string
  note?: string
  consumed?: { capability: string; quantity: number }[]
  readiness?: ToldReadiness
}

/**
 * Takes a step at the moment it is tapped, whenever it is sent: its time goes along. It is on the
 * phone before it is on the wire.
 */
export function useSteps(userId: string, onAnswered: (assignment: AssignmentView) => void) {
  const client = useQueryClient()
  const [busy, setBusy] = useState<Step | null>(null)
  const [refusal, setRefusal] = useState<Problem | null>(null)

  async function take(
    assignment: AssignmentView,
    incident: Pick<IncidentView, 'title'>,
    step: Step,
    options: StepOptions = {},
  ) {
    if (busy) return
    setBusy(step)
    setRefusal(null)
    const answer = await write({
      author: userId,
      about: assignment.id,
      kind: 'step',
      path: `/api/v1/assignments/${assignment.id}/${step}`,
      body: { at: new Date().toISOString(), ...options },
      title: incident.title,
    })
    setBusy(null)
    if (answer.is === 'refused') setRefusal(answer.problem)
    // The desk's answer is the order as it is now: no need to wait for the page to be read again.
    if (answer.is === 'done' && isAssignment(answer.body)) onAnswered(answer.body)
    if (answer.is !== 'waiting') await client.invalidateQueries({ queryKey: ['board', 'crew'] })
  }

  return { busy, refusal, take, dismiss: () => setRefusal(null) }
}

const isAssignment = (body: unknown): body is AssignmentView =>
  typeof body === 'object' && body !== null && 'id' in body && 'status' in body && 'version' in body
