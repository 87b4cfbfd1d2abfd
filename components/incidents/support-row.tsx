import { useTranslations } from 'next-intl'
import { clockOf, useDispatchWords } from '@/components/dispatch/words'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import type { SupportRequest } from '@/lib/assignments/support-answer'
import { CAPABILITY_UNIT } from '@/lib/plans/capability'
import { dayOf } from './day'

type Props = {
  request: SupportRequest
  /** null for those who only read. */
  onAnswer: (() => void) | null
}

/** One request: for what and when, what was answered with what proof, or that nothing is known yet. */
export function SupportRow({ request, onAnswer }: Props) {
  const t = useTranslations('incident.support')
  const i = useTranslations('incident')
  const w = useTranslations('words')
  const say = useDispatchWords()
  const { name, verified, needs, askedAt, askedBy, answer, answeredAt, proof } = request
  const moment = (iso: string) => i('at', { day: dayOf(iso), time: clockOf(new Date(iso)) })
  const brings = needs.map((need) => ({ ...need, unit: CAPABILITY_UNIT[need.capability] }))
  return (
    <li className="border-t px-4 py-2 desk:px-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <p className="text-body font-semibold">{name}</p>
        <Chip tone={answer ? 'filled' : 'dashed'}>{t(`answers.${answer ?? 'none'}`)}</Chip>
      </div>
      <p className="flex flex-wrap items-center gap-x-2 text-meta text-text-2">
        {[t('askedAt', { when: moment(askedAt), by: askedBy }), say.brings(brings)]
          .filter(Boolean)
          .join(' · ')}
        {!verified && (
          <Chip tone="dashed" size="small">
            {w('unverified')}
          </Chip>
        )}
      </p>
      {answeredAt && (
        <p className="text-meta text-text-2">
          {[t('answeredAt', { when: moment(answeredAt) }), proof].filter(Boolean).join(' · ')}
        </p>
      )}
      {onAnswer && (
        <Button
          size="small"
          tone={answer ? 'quiet' : 'neutral'}
          onClick={onAnswer}
          className="mt-1.5 print:hidden"
        >
          {answer ? t('correct') : t('record')}
        </Button>
      )}
    </li>
  )
}
