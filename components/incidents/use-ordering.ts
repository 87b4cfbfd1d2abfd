'use client'

import { useState } from 'react'
import {
  type Choice,
  chosenOf,
  differences,
  diversions,
  divertBody,
} from '@/components/dispatch/choice'
import { type Conflict, conflictFrom, type Ordering } from '@/components/dispatch/conflict'
import { askWhy, type Diverting } from '@/components/dispatch/divert-ask'
import type { Overruling } from '@/components/dispatch/overrule'
import { type OrderNews, takeNews } from '@/components/intake/send-report'
import type { Pick, Recommendation } from '@/lib/dispatch/recommendation'
import type { useCommand } from './use-command'

export type Ordered = { sent: string[]; added: string[]; missing: string[] }

type Command = ReturnType<typeof useCommand>

/** Orders more stations: the proposal as it stands, or exactly those a person ticked. */
export function useOrdering(
  incident: Ordering,
  recommendation: Recommendation | null,
  command: Command,
) {
  const [choice, setChoice] = useState<Choice>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [ordered, setOrdered] = useState<Ordered | null>(null)
  const [answeredAt, setAnsweredAt] = useState(0)
  const [reason, setReason] = useState('')
  const chosen = recommendation ? chosenOf(recommendation, choice) : []
  const diverted = diversions(chosen)

  async function send(body: Record<string, unknown>, shown: string[], basis: Recommendation) {
    const at = Date.now()
    const answer = await command.run({
      kind: 'order',
      path: `/api/v1/incidents/${incident.code}/assignments`,
      body: { basedOn: { hash: basis.hash, afterDecision: basis.afterDecision }, ...body },
    })
    setAnsweredAt(Date.now())
    if (answer?.is === 'done') {
      setOrdered({ sent: sentOf(answer.body), ...differences(shown, sentOf(answer.body)) })
      setChoice(null)
      setConflict(null)
      setReason('')
    }
    if (answer?.is === 'refused') {
      const found = conflictFrom(
        answer.problem,
        { incident, recommendation: basis, stations: shown, at },
        Date.now(),
      )
      if (found) command.dismiss()
      setConflict(found)
    }
  }

  return {
    choice,
    setChoice,
    chosen,
    conflict,
    ordered,
    /** When the last order was answered, or began to wait. */
    answeredAt,
    order: () => {
      if (!recommendation || chosen.length === 0 || conflict) return
      if (diverted.length > 0 && reason.trim() === '') return askWhy()
      const shown = codesOf(chosen)
      const named = choice === null ? {} : { stations: shown }
      send({ ...named, ...divertBody(chosen, reason) }, shown, recommendation)
    },
    /** The teams that would be taken from other incidents, and why. */
    diverting: {
      picks: diverted,
      reason,
      onReason: setReason,
      onWithout: () => {
        if (!recommendation || conflict) return
        const stations = codesOf(chosen.filter((pick) => !diverted.includes(pick)))
        if (choice !== null && stations.length === 0) return
        send(choice === null ? {} : { stations }, codesOf(chosen), recommendation)
      },
      isBusy: command.state.is === 'busy',
    } satisfies Diverting,
    /** Sends one that was passed over, with those chosen or alone; what spoke against it is overruled. */
    overrule: ((stationCode, { isForced, reason: why, isAlone }) => {
      if (!recommendation || conflict) return
      const along = isAlone ? [] : chosen
      const stations = [...codesOf(along), stationCode]
      const force = isForced ? { force: true } : {}
      send({ stations, reason: why, ...force, ...divertBody(along, why) }, stations, recommendation)
    }) satisfies Overruling,
    /** Sends in spite of what somebody else has done since; it says so in the log. */
    insist: (stations: string[], reason: string) => {
      const basis = conflict?.fresh ?? recommendation
      if (basis) send({ stations, force: true, reason }, stations, basis)
    },
    cancel: () => {
      setConflict(null)
      setChoice(null)
    },
    /** Forgets what became of the last order. */
    dismiss: () => {
      setOrdered(null)
      command.dismiss()
    },
    /** What the intake form left to be said here, once. */
    hear: () => {
      const news: OrderNews | null = takeNews(incident.code)
      if (news?.is === 'sent')
        setOrdered({ sent: news.sent, ...differences(news.shown, news.sent) })
      if (news?.is === 'refused') command.tell(news.problem)
    },
  }
}

const codesOf = (picks: readonly Pick[]) => picks.map(({ stationCode }) => stationCode)

const sentOf = (body: unknown): string[] => {
  const rows: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'assignments') : null
  return Array.isArray(rows)
    ? rows.flatMap((row: unknown) => {
        const code: unknown =
          typeof row === 'object' && row !== null ? Reflect.get(row, 'stationCode') : null
        return typeof code === 'string' ? [code] : []
      })
    : []
}
