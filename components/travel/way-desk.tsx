import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import { EmptyState } from '@/components/ui/empty-state'
import type { WayAnswer, WayStation } from '@/lib/desk/way-ends'
import { WayForm } from './way-form'
import { WayMap } from './way-map'
import type { WayQuestion } from './way-question'
import { WayResult } from './way-result'

type Props = {
  question: WayQuestion
  answer: WayAnswer | null
  stations: readonly WayStation[]
}

/** Question and answer at the left, the way on the map at the right; on a phone one under the other. */
export function WayDesk({ question, answer, stations }: Props) {
  const t = useTranslations('travel')
  const { from, to } = answer?.ends ?? { from: null, to: null }
  return (
    <div className="grid min-h-0 flex-1 bg-bg-1 tablet:grid-cols-[minmax(360px,460px)_minmax(0,1fr)]">
      <div className="min-h-0 max-tablet:contents tablet:scroll-quiet tablet:border-r">
        <div className="border-b px-5 py-4 max-tablet:order-1">
          <h1 className="mb-3 text-title">{t('title')}</h1>
          <WayForm question={question} answer={answer} stations={stations} />
        </div>
        <div aria-live="polite" className="max-tablet:order-3">
          {answer?.isApart && (
            <Callout title={t(`apart.${question.mode}`)} live className="mx-5 mt-4" />
          )}
          {answer?.way && from && to && (
            <WayResult
              way={answer.way}
              from={from}
              to={to}
              version={answer.version}
              accessFactor={answer.accessFactor}
            />
          )}
          {!answer && (
            <EmptyState title={t('empty.title')} detail={t('empty.detail')}>
              {t('empty.body')}
            </EmptyState>
          )}
        </div>
      </div>
      <div className="relative min-h-[360px] max-tablet:order-2 max-tablet:h-[360px]">
        <WayMap from={from} to={to} way={answer?.way ?? null} />
      </div>
    </div>
  )
}
