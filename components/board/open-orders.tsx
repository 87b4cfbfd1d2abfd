'use client'

import { useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import { Button } from '@/components/ui/button'
import { useNow } from '@/components/ui/now'
import { Section } from '@/components/ui/section'
import {
  isOverdue,
  isPastHalf,
  notDepartedFor,
  takenAway,
  unanswered,
} from '@/lib/assignments/answer'
import type { BoardIncident } from '@/lib/desk/view'
import { shortCode } from '@/lib/incidents/incident'
import { AskAgain } from './ask-again'
import { isOut } from './groups'
import { SecondChannel } from './second-channel'

type Assignment = BoardIncident['assignments'][number]

export type Watching = {
  /** A crew that accepted should have left by then, min. */
  departMinutes: number
  phoneOf: (stationCode: string) => string | null
}

type Props = {
  incident: BoardIncident
  watching: Watching
  /** What would be ordered in place of those that did not answer; null where nothing can be. */
  reserve: { stations: readonly string[]; busy: boolean; onOrder: () => void } | null
  userId: string
  canRecord: boolean
}

/** Something here is open, or waits for a reserve. */
export const hasOrdersToShow = ({ assignments, openSupport = [] }: BoardIncident) =>
  assignments.some(isOut) ||
  unanswered(assignments).length > 0 ||
  takenAway(assignments).length > 0 ||
  openSupport.length > 0

/** Who has been sent and where they are; who does not answer or leave, and what to do about it. */
export function OpenOrders({ incident, watching, reserve, userId, canRecord }: Props) {
  const t = useTranslations('board')
  const open = incident.assignments.filter(isOut)
  const silent = unanswered(incident.assignments)
  const gone = takenAway(incident.assignments)
  return (
    <Section title={t('recommendation.openOrders')} count={open.length}>
      <ul className="mt-1">
        {open.map((assignment) => (
          <OpenRow key={assignment.id} {...{ incident, assignment, watching, userId, canRecord }} />
        ))}
        {silent.map(({ id, stationCode, stationName, endedAt, orderedAt }) => (
          <li key={id} className="flex items-baseline gap-2 py-0.5 text-body">
            <Name code={stationCode} name={stationName} />
            <span className="font-semibold text-danger">{t('answer.unanswered')}</span>
            <Clock at={endedAt ?? orderedAt} />
          </li>
        ))}
        {gone.map(({ id, stationCode, stationName, divertedTo, endedAt, orderedAt }) => (
          <li key={id} className="flex items-baseline gap-2 py-0.5 text-body">
            <Name code={stationCode} name={stationName} />
            <span className="font-semibold text-danger">
              {t('answer.takenAway', { code: shortCode(divertedTo ?? '') })}
            </span>
            <Clock at={endedAt ?? orderedAt} />
          </li>
        ))}
        {incident.openSupport?.map(({ id, name, askedAt }) => (
          <li key={id} className="flex items-baseline gap-2 py-0.5 text-body">
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <span className="shrink-0 text-text-2">{t('answer.supportAsked')}</span>
            <Clock at={askedAt} />
          </li>
        ))}
      </ul>
      {silent.length + gone.length > 0 && reserve && (
        <Button size="small" className="mt-1" busy={reserve.busy} onClick={reserve.onOrder}>
          {t('answer.reserve', { stations: reserve.stations.join(', ') })}
        </Button>
      )}
    </Section>
  )
}

type RowProps = Pick<Props, 'incident' | 'watching' | 'userId' | 'canRecord'> & {
  assignment: Assignment
}

function OpenRow({ incident, assignment, watching, userId, canRecord }: RowProps) {
  const t = useTranslations('board.answer')
  const words = useTranslations('words')
  const now = useNow()
  const { stationCode, stationName, status } = assignment
  const waited = notDepartedFor(assignment, now, watching.departMinutes)
  const late = isOverdue(assignment, now)
  return (
    <li className="py-0.5">
      <p className="flex items-baseline gap-2 text-body">
        <Name code={stationCode} name={stationName} />
        <span className={late ? 'font-semibold text-danger' : 'text-text-2'}>
          {late ? t('late') : words(`assignment.${status}`)}
        </span>
        <Clock at={lastStepAt(assignment)} />
      </p>
      {isPastHalf(assignment, now) && (
        <SecondChannel
          incident={incident}
          assignment={assignment}
          phone={watching.phoneOf(stationCode)}
        />
      )}
      {waited !== null && (
        <AskAgain
          incident={incident}
          assignment={assignment}
          minutes={waited}
          userId={userId}
          canRecord={canRecord}
        />
      )}
    </li>
  )
}

const Name = ({ code, name }: { code: string; name: string }) => (
  <span className="min-w-0 flex-1 truncate font-semibold">
    {code} {name}
  </span>
)

const Clock = ({ at }: { at: string }) => (
  <span className="w-11 shrink-0 text-right text-text-3">{clockOf(new Date(at))}</span>
)

const lastStepAt = ({ arrivedAt, departedAt, acknowledgedAt, orderedAt }: Assignment) =>
  arrivedAt ?? departedAt ?? acknowledgedAt ?? orderedAt
