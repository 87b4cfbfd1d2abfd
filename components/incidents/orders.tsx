'use client'

import { useTranslations } from 'next-intl'
import { DecisionLink } from '@/components/decisions/decision-link'
import { clockOf, useDispatchWords } from '@/components/dispatch/words'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { isCrewStep, nextSteps, type Step } from '@/lib/assignments/assignment'
import type { AssignmentView, IncidentView } from '@/lib/desk/view'
import { shortCode } from '@/lib/incidents/incident'
import { dayKeyOf, dayOf } from './day'
import { OrderApproval } from './order-approval'

type Props = {
  incident: IncidentView
  author: string
  canStep: boolean
  busy: boolean
  onStep: (assignment: AssignmentView, step: Step) => void
  onPosition: (assignment: AssignmentView) => void
}

const TIMES = ['orderedAt', 'acknowledgedAt', 'departedAt', 'arrivedAt', 'releasedAt'] as const

/** Each order with the times of its steps; a coordinator may record the next one for the station. */
export function Orders({ incident, author, canStep, busy, onStep, onPosition }: Props) {
  const t = useTranslations('incident')
  const { assignments } = incident
  return (
    <section aria-label={t('orders.title')} className="border-b px-4 py-3 desk:px-5">
      <header className="flex items-baseline gap-3">
        <h2 className="text-section">{t('orders.title')}</h2>
        <p className="text-meta text-text-2">{t('orders.count', { count: assignments.length })}</p>
      </header>
      {assignments.length === 0 ? (
        <p className="mt-1 text-body text-text-2">{t('orders.none')}</p>
      ) : (
        <div className="mt-1 overflow-x-auto">
          <table className="w-full text-body">
            <thead>
              <tr className="text-meta text-text-2">
                <th scope="col" className="text-left font-normal">
                  <span className="sr-only">{t('orders.station')}</span>
                </th>
                {TIMES.map((time) => (
                  <th
                    key={time}
                    scope="col"
                    className="w-[52px] pl-1 text-right font-normal whitespace-nowrap"
                  >
                    {t(`orders.${time}`)}
                  </th>
                ))}
              </tr>
            </thead>
            {assignments.map((assignment) => (
              <Order
                key={assignment.id}
                assignment={assignment}
                incident={incident}
                author={author}
                canStep={canStep}
                busy={busy}
                onStep={onStep}
                onPosition={onPosition}
              />
            ))}
          </table>
        </div>
      )}
    </section>
  )
}

type RowProps = Props & { assignment: AssignmentView }

function Order({ assignment, incident, author, canStep, busy, onStep, onPosition }: RowProps) {
  const t = useTranslations('incident')
  const w = useTranslations('words')
  const say = useDispatchWords()
  const { status, estimate, brings } = assignment
  const isEnded = assignment.endedAt !== null && status !== 'returned'
  const steps = nextSteps(status).filter(isCrewStep)
  const [usual] = steps
  const others = nextSteps(status).filter((step) => step !== usual)
  const actual = minutesBetween(assignment.orderedAt, assignment.arrivedAt)

  return (
    <tbody className="border-t">
      <tr className="align-baseline">
        <th scope="row" className="pt-1.5 text-left font-semibold whitespace-nowrap">
          {assignment.stationCode} {assignment.stationName}
        </th>
        {TIMES.map((time) => (
          <td
            key={time}
            className={classNames(
              'pt-1.5 pl-1 text-right whitespace-nowrap',
              time === 'arrivedAt' && 'font-semibold',
            )}
          >
            {time === 'releasedAt' && status === 'arrived' ? (
              <span className="font-semibold text-accent">{t('orders.onScene')}</span>
            ) : (
              <TimeOf at={assignment[time]} loggedAt={incident.loggedAt} />
            )}
          </td>
        ))}
      </tr>
      <tr>
        <td colSpan={TIMES.length + 1} className="pb-2 text-meta text-text-2">
          <p className="first-letter:uppercase">
            {assignment.isLead && `${t('orders.lead')} `}
            {say.brings(brings)}
            {brings.length > 0 && ', '}
            {t('orders.crew', { count: assignment.crew })}
            {estimate &&
              ` · ${t('orders.estimate', { minutes: Math.round(estimate.arrivalMinutes) })}`}
            {actual !== null && t('orders.actual', { minutes: actual })}
            {assignment.divertedFrom &&
              ` · ${t('orders.divertedFrom', { code: shortCode(assignment.divertedFrom) })}`}
            {assignment.endedAt === null &&
              assignment.lastPosition &&
              ` · ${t('orders.lastPosition', { time: clockOf(new Date(assignment.lastPosition.at)) })}`}
          </p>
          <p className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
            <span className={classNames('font-semibold', isEnded ? 'text-text-2' : 'text-text-1')}>
              {w(`assignment.${status}`)}
              {assignment.divertedTo
                ? ` ${t('orders.divertedTo', { code: shortCode(assignment.divertedTo) })}`
                : assignment.endReason && `: ${assignment.endReason}`}
              {status === 'ordered' &&
                ` · ${t('orders.answerBy', { time: clockOf(new Date(assignment.ackDueAt)) })}`}
              {status === 'returned' &&
                assignment.returnedAt &&
                ` ${clockOf(new Date(assignment.returnedAt))}`}
            </span>
            {canStep && usual && (
              <Button
                size="small"
                busy={busy}
                onClick={() => onStep(assignment, usual)}
                className="print:hidden"
              >
                {t(`step.${usual}`)}
              </Button>
            )}
            {canStep &&
              others.map((step) => (
                <button
                  key={step}
                  type="button"
                  onClick={() => onStep(assignment, step)}
                  className="min-h-6 text-text-2 underline underline-offset-2 hover:text-text-1 print:hidden"
                >
                  {t(`step.${step}`)}
                </button>
              ))}
            {canStep && (status === 'departed' || status === 'released') && (
              <button
                type="button"
                onClick={() => onPosition(assignment)}
                className="min-h-6 text-text-2 underline underline-offset-2 hover:text-text-1 print:hidden"
              >
                {t('position.record')}
              </button>
            )}
            <DecisionLink decisionId={assignment.decisionId}>{t('orders.why')}</DecisionLink>
            {assignment.endedAt === null && (
              <a
                href={`/api/v1/assignments/${assignment.id}.pdf`}
                target="_blank"
                rel="noreferrer"
                className="inline-flex min-h-6 items-center gap-1 text-accent underline underline-offset-2 hover:text-accent-hi print:hidden"
              >
                {t('orders.print')}
                <span className="sr-only"> {assignment.stationCode}</span>
              </a>
            )}
            <OrderApproval incident={incident} decisionId={assignment.decisionId} author={author} />
          </p>
        </td>
      </tr>
    </tbody>
  )
}

/** The clock; the day where it is another than that of the call. */
function TimeOf({ at, loggedAt }: { at: string | null; loggedAt: string }) {
  if (at === null) return <span className="text-text-3">–</span>
  const isOtherDay = dayKeyOf(at) !== dayKeyOf(loggedAt)
  return (
    <time dateTime={at} title={isOtherDay ? clockOf(new Date(at)) : undefined}>
      {isOtherDay ? dayOf(at) : clockOf(new Date(at))}
    </time>
  )
}

const minutesBetween = (from: string, to: string | null) =>
  to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
