'use client'

import { FlaskConical } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import { effectOf, isSupposing, type WhatIf } from './supposition'
import { useWhatIfWords } from './what-if-words'

type Props = { whatIf: WhatIf; actual: Recommendation; className?: string }

/** Over everything that is only supposed: what is supposed, what it would change, and the way back. */
export function WhatIfCallout({ whatIf, actual, className }: Props) {
  const t = useTranslations('dispatch.whatIf')
  const format = useFormatter()
  const whatIfWords = useWhatIfWords()
  if (!isSupposing(whatIf)) return null
  const { suppositions, supposed, isFailed, onSuppose } = whatIf
  return (
    <div role="status" className={className}>
      <Callout
        icon={FlaskConical}
        tone="offline"
        title={t('callout', { what: format.list(suppositions.map(whatIfWords.said)) })}
        actions={
          <Button size="small" onClick={() => onSuppose([])}>
            {t('drop')}
          </Button>
        }
      >
        {supposed ? (
          <Effect actual={actual} supposed={supposed} />
        ) : (
          t(isFailed ? 'failed' : 'computing')
        )}
      </Callout>
    </div>
  )
}

function Effect({ actual, supposed }: { actual: Recommendation; supposed: Recommendation }) {
  const t = useTranslations('dispatch.whatIf')
  const w = useTranslations('words')
  const { lead, isSameLead, gainedMinutes, added, missing } = effectOf(actual, supposed)
  const time = w('minutes', { count: Math.abs(gainedMinutes ?? 0) })
  const margin = gainedMinutes ? w(gainedMinutes > 0 ? 'earlier' : 'later', { time }) : ''
  return (
    <>
      <span className="block text-text-1">
        {lead
          ? t(isSameLead ? 'sameLead' : 'otherLead', {
              station: `${lead.stationCode} ${lead.name}`,
              minutes: Math.round(lead.arrivalMinutes),
              margin: margin || 'none',
            })
          : t('nobody')}
      </span>
      {added.length + missing.length > 0 && (
        <span className="block">
          {t('package', {
            added: added.join(', ') || 'none',
            missing: missing.join(', ') || 'none',
          })}
        </span>
      )}
    </>
  )
}
