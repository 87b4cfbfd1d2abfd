'use client'

import { useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import { Section } from '@/components/ui/section'
import type { BoardIncident } from '@/lib/desk/view'

type Assignment = BoardIncident['assignments'][number]

/** Who has been sent and where they are; the last step taken, and when. */
export function OpenOrders({ assignments }: { assignments: readonly Assignment[] }) {
  const t = useTranslations('board.recommendation')
  const words = useTranslations('words')
  return (
    <Section title={t('openOrders')} count={assignments.length}>
      <ul className="mt-1">
        {assignments.map((assignment) => (
          <li key={assignment.id} className="flex items-baseline gap-2 py-0.5 text-body">
            <span className="min-w-0 flex-1 truncate font-semibold">
              {assignment.stationCode} {assignment.stationName}
            </span>
            <span className="text-text-2">{words(`assignment.${assignment.status}`)}</span>
            <span className="w-11 text-right text-text-3">
              {clockOf(new Date(lastStepAt(assignment)))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const lastStepAt = ({ arrivedAt, departedAt, orderedAt }: Assignment) =>
  arrivedAt ?? departedAt ?? orderedAt
