'use client'

import { useTranslations } from 'next-intl'
import { DivertAsk } from '@/components/dispatch/divert-ask'
import { TeamLine } from '@/components/dispatch/team-line'
import { useDispatchWords } from '@/components/dispatch/words'
import { HazardGlyph } from '@/components/hazards/glyph'
import { OrderingConflict } from '@/components/incidents/ordering-conflict'
import { useCommand } from '@/components/incidents/use-command'
import { useOrdering } from '@/components/incidents/use-ordering'
import { useShortcuts } from '@/components/shell/shortcuts'
import { Button, LinkButton } from '@/components/ui/button'
import { ElapsedClock } from '@/components/ui/clock'
import type { BoardIncident, BoardView } from '@/lib/desk/view'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import { shortCode, takesOrders } from '@/lib/incidents/incident'
import { BoardMap } from './board-map'
import { groupOf } from './groups'
import { hasOrdersToShow, OpenOrders, type Watching } from './open-orders'
import { OrderOutcome } from './order-outcome'
import { usePlaceWords } from './place-words'

type Props = {
  incident: BoardIncident
  board: BoardView
  recommendation: Recommendation | null
  canOrder: boolean
  userId: string
  watching: Watching
}

/** On a phone the most urgent incident stands first, with its map, who should go and one thumb-sized button. */
export function PhoneDecision(props: Props) {
  const { incident, board, recommendation, canOrder, userId, watching } = props
  const t = useTranslations('board')
  const say = useDispatchWords()
  const place = usePlaceWords()
  const command = useCommand(userId, incident)
  const ordering = useOrdering(incident, recommendation, command)
  const { state } = command
  const { code, hazard, isDrill, title, loggedAt } = incident
  const picks = recommendation?.package ?? []
  const maySend =
    canOrder && takesOrders(incident.status) && picks.length > 0 && recommendation !== null
  const send = () => {
    if (maySend) ordering.order()
  }
  useShortcuts({ 'ctrl+enter': send })

  return (
    <section className="border-b" aria-labelledby="decision-title">
      <header className="flex h-9 items-center justify-between px-4">
        <span className="caption">{t(`groups.${groupOf(incident)}`)}</span>
        <span className="text-meta text-text-3">{shortCode(code)}</span>
      </header>
      <div className="flex items-center gap-3 px-4 pb-3">
        <HazardGlyph hazard={hazard} size={40} drill={isDrill} />
        <div className="min-w-0 flex-1">
          <h2 id="decision-title" className="truncate text-section">
            {title}
          </h2>
          <p className="truncate text-[13px] leading-[18px] text-text-2">{place(incident.place)}</p>
        </div>
        <ElapsedClock since={loggedAt} short className="self-start text-title" />
      </div>
      <div className="relative h-[190px] border-y">
        <BoardMap
          board={board}
          selected={code}
          recommendation={recommendation}
          controls={false}
          about="selected"
        />
      </div>
      {hasOrdersToShow(incident) && (
        <div className="border-b px-4 py-2">
          <OpenOrders
            incident={incident}
            watching={watching}
            // The main button below orders the same.
            reserve={null}
            userId={userId}
            canRecord={canOrder}
          />
        </div>
      )}
      <ol>
        {picks.slice(0, 3).map((pick, index) => (
          <li
            key={pick.stationCode}
            className="flex min-h-[46px] items-center gap-3 border-b px-4 py-1"
          >
            <span className="w-3 text-[13px] text-text-3">{index + 1}</span>
            <span className="min-w-0 flex-1">
              <span className="block truncate text-row leading-5">
                {pick.stationCode} {pick.name}
              </span>
              <span className="block truncate text-[13px] leading-[18px] text-text-3">
                {say.brings(pick.brings)}
              </span>
              <TeamLine team={pick.team} />
            </span>
            <span className="text-title whitespace-nowrap">
              {Math.round(pick.arrivalMinutes)}{' '}
              <span className="text-[13px] font-normal text-text-2">
                {t('recommendation.minutes')}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <div className="space-y-2 px-4 py-3">
        <OrderOutcome state={state} ordering={ordering} code={code} onDismiss={ordering.dismiss} />
        <DivertAsk {...ordering.diverting} />
        <div className="flex gap-3">
          <LinkButton href={`/incidents/${code}`} size="phone" className="flex-1">
            {t('why')}
          </LinkButton>
          {maySend && (
            <Button
              tone={isDrill ? 'stripes' : 'main'}
              size="phone"
              className="flex-[2.6]"
              busy={state.is === 'busy'}
              onClick={send}
            >
              {state.is === 'busy' ? t('order.waiting') : t('order.main', { count: picks.length })}
            </Button>
          )}
        </div>
      </div>
      <OrderingConflict ordering={ordering} incident={incident} />
    </section>
  )
}
