'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { differences } from '@/components/dispatch/choice'
import type { Problem } from '@/components/outbox/outbox'
import { write } from '@/components/outbox/send'
import type { IncidentView } from '@/lib/desk/view'
import type { Recommendation } from '@/lib/dispatch/recommendation'

export type OrderState =
  | { is: 'idle' }
  | { is: 'sending' }
  | { is: 'done'; stations: string[]; differs: boolean }
  /** Kept on this machine; sent when the network or the session is back. */
  | { is: 'waiting'; at: number }
  | { is: 'refused'; at: number; problem: Problem }

/** Orders the package as proposed: the server takes the one that is best under lock and says if it differs. */
export function useOrder(author: string) {
  const client = useQueryClient()
  const [state, setState] = useState<OrderState>({ is: 'idle' })

  async function order(
    incident: Pick<IncidentView, 'id' | 'code' | 'title'>,
    recommendation: Recommendation,
  ) {
    if (state.is === 'sending') return
    setState({ is: 'sending' })
    const answer = await write({
      author,
      about: incident.id,
      kind: 'order',
      path: `/api/v1/incidents/${incident.code}/assignments`,
      body: { basedOn: { hash: recommendation.hash, afterDecision: recommendation.afterDecision } },
      title: `${incident.code} ${incident.title}`,
    })
    if (answer.is === 'waiting') return setState({ is: 'waiting', at: Date.now() })
    if (answer.is === 'refused')
      setState({ is: 'refused', at: Date.now(), problem: answer.problem })
    else {
      const sent = sentTo(answer.body)
      const shown = recommendation.package.map(({ stationCode }) => stationCode)
      const { added, missing } = differences(shown, sent)
      setState({ is: 'done', stations: sent, differs: added.length + missing.length > 0 })
    }
    await Promise.all(
      ['board', 'incident', 'recommendation'].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    )
  }

  return { state, order, dismiss: () => setState({ is: 'idle' }) }
}

/** Codes of the stations in the server's answer. */
function sentTo(body: unknown): string[] {
  if (
    typeof body !== 'object' ||
    body === null ||
    !('assignments' in body) ||
    !Array.isArray(body.assignments)
  )
    return []
  return body.assignments.flatMap((assignment: unknown) =>
    typeof assignment === 'object' && assignment !== null && 'stationCode' in assignment
      ? [String(assignment.stationCode)]
      : [],
  )
}
