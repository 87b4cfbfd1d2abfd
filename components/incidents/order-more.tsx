'use client'

import { useTranslations } from 'next-intl'
import { DivertAsk } from '@/components/dispatch/divert-ask'
import { MagnitudeSelect } from '@/components/dispatch/magnitude-select'
import { RecommendationBody } from '@/components/dispatch/recommendation-body'
import { isSupposing, type WhatIf } from '@/components/dispatch/supposition'
import type { Compare } from '@/components/dispatch/use-compare'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { RowsSkeleton } from '@/components/ui/skeleton'
import type { IncidentView } from '@/lib/desk/view'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import { CommandOutcome } from './command-outcome'
import type { CommandState } from './use-command'
import type { useOrdering } from './use-ordering'

type Props = {
  incident: IncidentView
  recommendation: Recommendation | null
  isFailed: boolean
  ordering: ReturnType<typeof useOrdering>
  whatIf: WhatIf
  compare: Compare
  state: CommandState
  isOpen: boolean
  isChanging: boolean
  onChanging: (isChanging: boolean) => void
  onOpen: (isOpen: boolean) => void
}

/** Who could still be sent. Open by itself while nobody has been; folded once somebody is on the way. */
export function OrderMore(props: Props) {
  const {
    incident,
    recommendation,
    isFailed,
    ordering,
    whatIf,
    compare,
    state,
    isOpen,
    isChanging,
    onChanging,
    onOpen,
  } = props
  const t = useTranslations('incident')
  const d = useTranslations('dispatch')
  const { chosen, choice, setChoice, ordered } = ordering
  const isSupposed = isSupposing(whatIf)
  const shown = whatIf.supposed ?? recommendation
  const hasNobody =
    shown !== null && shown.package.length === 0 && (isSupposed || chosen.length === 0)

  return (
    <section aria-label={d('title')} className="border-b print:hidden">
      <header className="flex items-center gap-3 px-4 pt-3 pb-2 desk:px-5">
        <h2 className="flex-1 text-section">{d('title')}</h2>
        {isOpen && recommendation && !hasNobody && !isSupposed && (
          <Button
            size="small"
            tone="quiet"
            keys={['E']}
            className="max-tablet:[&_kbd]:hidden"
            onClick={() => onChanging(!isChanging)}
          >
            {isChanging ? d('choose.done') : t('order.change')}
          </Button>
        )}
        <Button size="small" tone="quiet" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
          {isOpen ? t('order.fold') : t('order.unfold')}
        </Button>
      </header>
      {ordered && (ordered.added.length > 0 || ordered.missing.length > 0) && (
        <div className="px-4 pb-2 desk:px-5">
          <Callout live>
            {d('differs', {
              sent: ordered.sent.join(', '),
              added: ordered.added.join(', ') || 'none',
              missing: ordered.missing.join(', ') || 'none',
            })}
          </Callout>
        </div>
      )}
      <div className="px-4 pb-2 empty:hidden desk:px-5">
        <CommandOutcome state={state} />
      </div>
      {isOpen && isFailed && <p className="px-5 pb-3 text-body text-text-2">{t('order.failed')}</p>}
      {isOpen && !isFailed && recommendation === null && (
        <RowsSkeleton rows={2} label={t('order.loading')} />
      )}
      {isOpen && recommendation && shown && hasNobody && (
        <div className="px-4 pb-3 text-body text-text-2 desk:px-5">
          <p>{shown.needs.length === 0 ? t('order.enough') : d('nobody')}</p>
          {shown.needs.length === 0 && <MagnitudeSelect whatIf={whatIf} actual={recommendation} />}
        </div>
      )}
      {isOpen && recommendation && (
        <>
          {!(hasNobody && shown?.needs.length === 0) && (
            <RecommendationBody
              recommendation={recommendation}
              choice={choice}
              onChoose={setChoice}
              isChanging={isChanging}
              onLeave={() => onChanging(false)}
              whatIf={whatIf}
              compare={compare}
              onOverrule={ordering.overrule}
            />
          )}
          {chosen.length > 0 && (
            <div className="space-y-2 px-3 pb-3">
              <DivertAsk {...ordering.diverting} />
              <Button
                tone={ordering.conflict ? 'neutral' : incident.isDrill ? 'stripes' : 'main'}
                size="main"
                keys={['Ctrl', 'Enter']}
                busy={state.is === 'busy'}
                unavailable={isSupposed ? d('whatIf.blocked') : undefined}
                detail={chosen.map(({ stationCode, name }) => `${stationCode} ${name}`).join(', ')}
                onClick={ordering.order}
                className="w-full"
              >
                {incident.assignments.length > 0
                  ? d('order.more', { count: chosen.length })
                  : t('order.first', { count: chosen.length })}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  )
}
