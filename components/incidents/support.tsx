'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import type { SupportRequest } from '@/lib/assignments/support-answer'
import type { IncidentView } from '@/lib/desk/view'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import { useExternals } from './support-externals'
import { SupportRow } from './support-row'
import { type Suggestion, suggestionsOf } from './support-suggestions'
import { useCommand } from './use-command'

const AskDialog = dynamic(() => import('./support-ask').then((module) => module.AskDialog), {
  ssr: false,
})
const AnswerDialog = dynamic(
  () => import('./support-answer-dialog').then((module) => module.AnswerDialog),
  { ssr: false },
)

type Props = {
  incident: IncidentView
  /** null = orders are not taken here, or the recommendation is not there yet. */
  recommendation: Recommendation | null
  author: string
  canAsk: boolean
  /** Only the desk that leads records what was answered. */
  canAnswer: boolean
}

type Open =
  | { dialog: 'ask'; suggestion: Suggestion }
  | { dialog: 'answer'; request: SupportRequest }

/** Forces outside the stations: who was asked and what they said, who is worth asking and why. */
export function Support({ incident, recommendation, author, canAsk, canAnswer }: Props) {
  const t = useTranslations('incident.support')
  const command = useCommand(author, incident)
  const [open, setOpen] = useState<Open | null>(null)
  const requests = incident.supportRequests
  const isShort = recommendation?.shortfalls.some(({ externals }) => externals.length > 0) ?? false
  const externals = useExternals(canAsk && isShort)
  const suggestions = recommendation
    ? suggestionsOf(recommendation, requests, externals.data ?? [])
    : []
  if (requests.length === 0 && suggestions.length === 0) return null

  const close = () => {
    setOpen(null)
    command.dismiss()
  }
  const send = (path: string, body: unknown) =>
    command
      .run({ kind: 'support', path, body })
      .then((answer) => answer !== null && answer.is !== 'refused' && close())

  return (
    <section aria-label={t('title')} className="border-b pb-3">
      <h2 className="px-4 pt-3 pb-1 text-section desk:px-5">{t('title')}</h2>
      <ul>
        {requests.map((request) => (
          <SupportRow
            key={request.id}
            request={request}
            onAnswer={canAnswer ? () => setOpen({ dialog: 'answer', request }) : null}
          />
        ))}
        {suggestions.map((suggestion) => (
          <SuggestionRow
            key={suggestion.externalId}
            suggestion={suggestion}
            onAsk={canAsk ? () => setOpen({ dialog: 'ask', suggestion }) : null}
          />
        ))}
      </ul>
      {open?.dialog === 'ask' && (
        <AskDialog
          suggestion={open.suggestion}
          state={command.state}
          onClose={close}
          onAsk={(body) => send(`/api/v1/incidents/${incident.code}/support-requests`, body)}
        />
      )}
      {open?.dialog === 'answer' && (
        <AnswerDialog
          request={open.request}
          state={command.state}
          onClose={close}
          onAnswer={(body) => send(`/api/v1/support-requests/${open.request.id}/answer`, body)}
        />
      )}
    </section>
  )
}

type SuggestionProps = { suggestion: Suggestion; onAsk: (() => void) | null }

function SuggestionRow({ suggestion, onAsk }: SuggestionProps) {
  const t = useTranslations('incident.support')
  const w = useTranslations('words')
  const { name, why, legalBasis, verified } = suggestion
  return (
    <li className="border-t px-4 py-2 desk:px-5">
      <p className="text-body font-semibold">{name}</p>
      <p className="flex flex-wrap items-center gap-x-2 text-meta text-text-2">
        {[why === 'shortfall' ? t('holds') : w(`support.${why}`), legalBasis]
          .filter(Boolean)
          .join(' · ')}
        {!verified && (
          <Chip tone="dashed" size="small">
            {w('unverified')}
          </Chip>
        )}
      </p>
      {onAsk && (
        <Button size="small" onClick={onAsk} className="mt-1.5 print:hidden">
          {t('ask')}
        </Button>
      )}
    </li>
  )
}
