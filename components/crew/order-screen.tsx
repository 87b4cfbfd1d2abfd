'use client'

import { CornerUpRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePlaceWords } from '@/components/board/place-words'
import { HazardGlyph } from '@/components/hazards/glyph'
import { drop } from '@/components/outbox/send'
import { useOutbox } from '@/components/outbox/store'
import { Button, LinkButton } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Chip } from '@/components/ui/chip'
import type { AssignmentView } from '@/lib/desk/view'
import { shortCode } from '@/lib/incidents/incident'
import type { TravelPolicy } from '@/lib/plans/plan'
import { AnswerBand, StatusBand } from './bands'
import { CrewMap } from './crew-map'
import type { CrewOrder, CrewStation } from './crew-page'
import { FirstLines } from './first-lines'
import { GoRow } from './go-row'
import { ownSteps, progressOf, usualStep } from './progress'
import { DeclineSheet, ReturnSheet } from './sheets'
import { TellPosition } from './tell-position'
import { useSteps } from './use-steps'

type Props = {
  order: CrewOrder
  others: readonly CrewOrder[]
  station: CrewStation
  travelPolicy: TravelPolicy
  userId: string
  onChoose: (assignmentId: string) => void
  onAnswered: (assignment: AssignmentView) => void
}

/** What has happened, how to get there, how not to be hurt; and the one step that comes next. */
export function OrderScreen({
  order,
  others,
  station,
  travelPolicy,
  userId,
  onChoose,
  onAnswered,
}: Props) {
  const { assignment, incident } = order
  const t = useTranslations('crew')
  const w = useTranslations('words')
  const placeWords = usePlaceWords()
  const own = ownSteps(useOutbox(), userId, assignment.id)
  const status = progressOf(assignment, own)
  const next = usualStep(status)
  const { busy, refusal, take: send, dismiss } = useSteps(userId, onAnswered)
  // The screen stays with the order that was answered, even when another one is waiting.
  const take: typeof send = (...args) => {
    onChoose(assignment.id)
    return send(...args)
  }
  const [sheet, setSheet] = useState<'decline' | 'return' | null>(null)
  const waiting = own.filter(({ state }) => state === 'waiting')
  const refused = own.filter(({ state }) => state === 'refused')
  const isOtherWaiting = others.some((other) => other.assignment.status === 'ordered')
  const what = incident.details.product ?? incident.substance?.name ?? incident.details.kind

  if (sheet === 'decline')
    return (
      <DeclineSheet
        busy={busy !== null}
        onBack={() => setSheet(null)}
        onSend={(reason) =>
          take(assignment, incident, 'decline', { reason }).then(() => setSheet(null))
        }
      />
    )
  if (sheet === 'return')
    return (
      <ReturnSheet
        assignment={assignment}
        hazard={incident.hazard}
        hasArrived={
          assignment.arrivedAt !== null ||
          own.some(({ step, state }) => step === 'arrive' && state !== 'refused')
        }
        busy={busy !== null}
        onBack={() => setSheet(null)}
        onSend={(options) =>
          take(assignment, incident, 'return', options).then(() => setSheet(null))
        }
      />
    )

  return (
    <>
      {status === 'ordered' ? (
        <AnswerBand orderedAt={assignment.orderedAt} ackDueAt={assignment.ackDueAt} />
      ) : (
        <StatusBand assignment={assignment} status={status} own={own} />
      )}
      {assignment.divertedFrom && status === 'ordered' && (
        <Callout icon={CornerUpRight} title={t('diverted.title')} className="mx-4 mt-3">
          {t('diverted.body', { code: shortCode(assignment.divertedFrom) })}
        </Callout>
      )}
      {isOtherWaiting && <Others others={others} onChoose={onChoose} />}
      <div className="flex items-start gap-4 px-4 py-3">
        <HazardGlyph hazard={incident.hazard} size={48} drill={incident.isDrill} />
        <div className="min-w-0">
          <h1 className="text-title break-words">
            {w(`hazard.${incident.hazard}`)}
            {what && ` ${what}`}
          </h1>
          <p className="text-row break-words">{incident.title}</p>
          <p className="text-body text-text-2">{placeWords(incident.place)}</p>
          {incident.isDrill && (
            <Chip tone="drill" size="small">
              {w('world.drill')}
            </Chip>
          )}
        </div>
      </div>
      <div className="relative h-[214px] shrink-0">
        <CrewMap order={order} station={station} travelPolicy={travelPolicy} />
      </div>
      <GoRow order={order} />
      <FirstLines order={order} />
      {incident.summary !== '' && (
        <p className="border-t px-4 py-3 text-row font-normal break-words whitespace-pre-line text-text-2">
          {incident.summary}
        </p>
      )}
      {(status === 'departed' || status === 'released') && (
        <div className="border-t px-4 py-3">
          <TellPosition assignment={assignment} title={incident.title} userId={userId} />
        </div>
      )}
      {!isOtherWaiting && <Others others={others} onChoose={onChoose} />}
      <div className="sticky bottom-0 z-[900] mt-auto space-y-2 border-t bg-bg-1 px-4 pt-3 pb-5">
        {waiting.length > 0 && (
          <Callout tone="offline" live>
            {waiting.some(({ because }) => because === 'signed-out') ? t('signedOut') : t('waits')}
            {waiting.some(({ because }) => because === 'signed-out') && (
              <LinkButton size="small" href="/sign-in" className="mt-2">
                {t('signIn')}
              </LinkButton>
            )}
          </Callout>
        )}
        {refused.map(({ writeId, step, why }) => (
          <Callout key={writeId} tone="error" title={`${t('refused')}: ${stepName(t, step)}`} live>
            {why}{' '}
            <button
              type="button"
              className="min-h-6 underline underline-offset-2"
              onClick={() => drop(writeId)}
            >
              {t('back')}
            </button>
          </Callout>
        ))}
        {refusal && (
          <Callout tone="error" title={t('refused')} live>
            {refusal.title}{' '}
            <button
              type="button"
              className="min-h-6 underline underline-offset-2"
              onClick={dismiss}
            >
              {t('back')}
            </button>
          </Callout>
        )}
        {next && (
          <div className="flex gap-3">
            {(status === 'ordered' || status === 'acknowledged') && (
              <Button
                size="phone"
                className="min-h-[68px] w-[124px] text-row!"
                onClick={() => setSheet('decline')}
              >
                {t('action.decline')}
              </Button>
            )}
            <Button
              tone={incident.isDrill ? 'stripes' : 'main'}
              size="phone"
              className="min-h-[68px] flex-1 text-title!"
              busy={busy !== null}
              onClick={() =>
                next === 'return' ? setSheet('return') : take(assignment, incident, next)
              }
            >
              {busy === next ? t('sending') : stepName(t, next)}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}

/** Further orders of this station; on top while one of them waits for an answer. */
function Others({ others, onChoose }: Pick<Props, 'others' | 'onChoose'>) {
  const t = useTranslations('crew')
  const w = useTranslations('words')
  if (others.length === 0) return null
  return (
    <nav aria-label={t('others')} className="border-t px-4 py-3">
      <h2 className="caption mb-1">{t('others')}</h2>
      {others.map(({ assignment, incident }) => (
        <Button
          key={assignment.id}
          className="mb-1 h-12! w-full justify-start!"
          onClick={() => onChoose(assignment.id)}
        >
          <span className="truncate">
            {incident.title} · {w(`assignment.${assignment.status}`)}
          </span>
        </Button>
      ))}
    </nav>
  )
}

type Say = ReturnType<typeof useTranslations<'crew'>>
const NAMED = ['acknowledge', 'decline', 'depart', 'arrive', 'release', 'return'] as const
const stepName = (t: Say, step: string) => {
  const known = NAMED.find((each) => each === step)
  return known ? t(`action.${known}`) : step
}
