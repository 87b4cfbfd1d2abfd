'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { TextInput } from '@/components/ui/field'
import type { Pick } from '@/lib/dispatch/recommendation'
import { shortCode } from '@/lib/incidents/incident'

/** What a person says of the teams that an order would take from other incidents. */
export type Diverting = {
  picks: readonly Pick[]
  reason: string
  onReason: (reason: string) => void
  /** Orders, and lets those teams go on. */
  onWithout: () => void
  isBusy: boolean
}

const REASONS = ['people', 'water', 'first'] as const
const FIELD = 'divert-reason'

/** An order that takes a team from another incident asks why, once, beside the button that sends it. */
export function DivertAsk({ picks, reason, onReason, onWithout, isBusy }: Diverting) {
  const t = useTranslations('dispatch.divert')
  if (picks.length === 0) return null
  const teams = picks
    .map(({ stationCode, team }) => `${stationCode} (${shortCode(team?.incidentCode ?? '')})`)
    .join(', ')
  return (
    <Callout title={t('title', { teams })}>
      <TextInput
        id={FIELD}
        aria-label={t('reason')}
        placeholder={t('reason')}
        value={reason}
        onChange={({ target }) => onReason(target.value)}
        maxLength={1000}
        className="mt-1"
      />
      <div className="mt-1.5 flex flex-wrap items-center gap-1.5">
        {REASONS.map((each) => (
          <Button
            key={each}
            size="small"
            className="px-2!"
            onClick={() => onReason(t(`reasons.${each}`))}
          >
            {t(`reasons.${each}`)}
          </Button>
        ))}
        <button
          type="button"
          disabled={isBusy}
          onClick={onWithout}
          className="min-h-6 text-meta text-accent underline underline-offset-2 hover:text-accent-hi"
        >
          {t('without')}
        </button>
      </div>
    </Callout>
  )
}

/** Where an order still wants that word, its field gets the focus. */
export const askWhy = () => document.getElementById(FIELD)?.focus()
