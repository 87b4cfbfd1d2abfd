'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { chosenOf } from '@/components/dispatch/choice'
import { DivertAsk } from '@/components/dispatch/divert-ask'
import { isSupposing } from '@/components/dispatch/supposition'
import { type Compare, useCompare } from '@/components/dispatch/use-compare'
import { useSupposed } from '@/components/dispatch/use-supposed'
import { loadConflict, OrderingConflict } from '@/components/incidents/ordering-conflict'
import { useCommand } from '@/components/incidents/use-command'
import { useOrdering } from '@/components/incidents/use-ordering'
import { fetchJson } from '@/components/live/fetch-json'
import { useShortcuts } from '@/components/shell/shortcuts'
import type { StationState } from '@/components/stations/mark'
import { Button, LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { BoardIncident, IncidentView } from '@/lib/desk/view'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import { takesOrders } from '@/lib/incidents/incident'
import { IncidentFacts } from './incident-facts'
import { hasOrdersToShow, OpenOrders, type Watching } from './open-orders'
import { OrderOutcome } from './order-outcome'
import { PanelHead } from './panel-head'
import { PanelWaiting } from './panel-waiting'
import { RecommendationPanel } from './recommendation-panel'

type Props = {
  incident: BoardIncident
  canOrder: boolean
  /** Whose orders these are, should they have to wait for the network. */
  userId: string
  stateOf: (code: string) => StationState
  watching: Watching
  /** Tells the map who goes and what is compared; null once it is gone. */
  onDraw: (drawn: Drawn | null) => void
}

/** What the map draws of a panel: the package as chosen or supposed, and two ways that are compared. */
export type Drawn = { recommendation: Recommendation | null; compared: Compare['lines'] }

export const useIncident = (code: string) =>
  useQuery({
    queryKey: ['incident', code],
    queryFn: ({ signal }) => fetchJson<IncidentView>(`/api/v1/incidents/${code}`, signal),
  })

export const useRecommendation = (code: string, wanted: boolean) =>
  useQuery({
    queryKey: ['recommendation', code],
    queryFn: ({ signal }) =>
      fetchJson<Recommendation>(`/api/v1/incidents/${code}/recommendation`, signal),
    enabled: wanted,
  })

/** The selected incident: what is known, who should go, why not the others, and the one button. */
export function IncidentPanel({ incident, canOrder, userId, stateOf, watching, onDraw }: Props) {
  const t = useTranslations('board')
  const d = useTranslations('dispatch')
  const router = useRouter()
  const { code } = incident
  const takes = takesOrders(incident.status)
  const whole = useIncident(code)
  const advice = useRecommendation(code, takes)
  const command = useCommand(userId, incident)
  const { state } = command

  const recommendation = advice.data
  const ordering = useOrdering(incident, recommendation ?? null, command)
  const { choice, setChoice, chosen } = ordering
  const whatIf = useSupposed(code)
  const isSupposed = isSupposing(whatIf)
  const [isOpened, setChanging] = useState(false)
  const isChanging = isOpened && canOrder && takes && !isSupposed
  const shown = whatIf.supposed ?? recommendation ?? null
  const compare = useCompare({
    world: incident.world,
    position: incident.position,
    atSea: incident.place.atSea,
    recommendation: shown,
    suppositions: whatIf.suppositions,
    isChanging,
  })
  const compared = compare.lines
  useEffect(() => {
    const going = shown && !isSupposed ? { ...shown, package: chosenOf(shown, choice) } : shown
    onDraw({ recommendation: going, compared })
    return () => onDraw(null)
  }, [shown, isSupposed, choice, compared, onDraw])
  // Not on first paint, but in the browser before the network can go.
  useEffect(() => void loadConflict(), [])

  const count = chosen.length
  const unavailable = whyNot()
  const send = () => {
    if (unavailable !== undefined) return
    setChanging(false)
    ordering.order()
  }
  const mayChange = canOrder && takes && (recommendation?.package.length ?? 0) > 0 && !isSupposed
  useShortcuts({
    'ctrl+enter': send,
    o: () => router.push(`/incidents/${code}`),
    ...(mayChange ? { e: () => setChanging(!isOpened) } : {}),
  })

  function buttonWords(): string {
    if (state.is === 'busy') return t('order.waiting')
    return count > 0 ? t('order.main', { count }) : t('order.mainNone')
  }

  function whyNot(): string | undefined {
    if (!canOrder) return t('order.notAllowed')
    if (!takes) return t('order.closed')
    if (!recommendation) return t('order.cannot')
    if (isSupposed) return d('whatIf.blocked')
    if (count === 0 && choice !== null) return d('order.none')
    if (count === 0)
      return recommendation.needs.length === 0 ? t('recommendation.all') : t('order.nobody')
    return undefined
  }

  return (
    <article className="flex min-h-0 flex-1 flex-col" aria-labelledby="panel-title">
      {/* It scrolls, so the keys must be able to reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <div className="scroll-quiet min-h-0 flex-1" tabIndex={0}>
        <PanelHead incident={incident} />
        <div className="border-t px-5 py-3">
          {whole.data ? (
            <IncidentFacts incident={whole.data} />
          ) : (
            <PanelWaiting
              failed={whole.isError}
              at={whole.errorUpdatedAt}
              onRetry={whole.refetch}
              lines={4}
            />
          )}
        </div>
        {hasOrdersToShow(incident) && (
          <div className="border-t px-5 py-3">
            <OpenOrders
              incident={incident}
              watching={watching}
              reserve={
                recommendation && unavailable === undefined
                  ? {
                      stations: chosen.map(({ stationCode }) => stationCode),
                      busy: state.is === 'busy',
                      onOrder: send,
                    }
                  : null
              }
              userId={userId}
              canRecord={canOrder}
            />
          </div>
        )}
        {takes && (
          <div className="border-t px-5 py-3">
            {recommendation ? (
              <RecommendationPanel
                recommendation={recommendation}
                choice={choice}
                onChoose={setChoice}
                isChanging={isChanging}
                onLeave={() => setChanging(false)}
                whatIf={whatIf}
                compare={compare}
                stateOf={stateOf}
                onOverrule={canOrder ? ordering.overrule : undefined}
              />
            ) : (
              <Section title={t('recommendation.title')}>
                <PanelWaiting
                  failed={advice.isError}
                  at={advice.errorUpdatedAt}
                  onRetry={advice.refetch}
                  lines={3}
                  isAdvice
                />
              </Section>
            )}
          </div>
        )}
      </div>
      <footer className="border-t px-5 py-3">
        <div className="mb-2 empty:hidden">
          <OrderOutcome
            state={state}
            ordering={ordering}
            code={code}
            onDismiss={() => {
              ordering.dismiss()
              void advice.refetch()
            }}
          />
        </div>
        <div className="mb-2 empty:hidden">
          <DivertAsk {...ordering.diverting} />
        </div>
        <Button
          tone={ordering.conflict ? 'neutral' : incident.isDrill ? 'stripes' : 'main'}
          size="phone"
          keys={['Ctrl', 'Enter']}
          busy={state.is === 'busy'}
          unavailable={unavailable}
          detail={chosen.map(({ stationCode, name }) => `${stationCode} ${name}`).join(', ')}
          onClick={send}
          className="w-full justify-between! max-tablet:[&_kbd]:hidden"
        >
          {buttonWords()}
        </Button>
        <div className="mt-1 flex justify-between">
          {mayChange ? (
            <Button
              tone="quiet"
              keys={['E']}
              aria-pressed={isChanging}
              onClick={() => setChanging(!isOpened)}
              className="-ml-3"
            >
              {isChanging ? d('choose.done') : t('order.change')}
            </Button>
          ) : (
            <span />
          )}
          <LinkButton href={`/incidents/${code}`} tone="quiet" keys={['O']} className="-mr-3">
            {t('order.open')}
          </LinkButton>
        </div>
      </footer>
      <OrderingConflict ordering={ordering} incident={incident} />
    </article>
  )
}
