import { useTranslations } from 'next-intl'
import { Bar } from '@/components/ui/bar'
import type { Summary } from '@/lib/statistics/statistics'

/** How many, how many followed, and what the changes cost and saved. */
export function HeadFigures({ summary }: { summary: Summary }) {
  const t = useTranslations('statistics')
  const { decisions, followed, changed, automatic, later, earlier, level, incomparable, short } =
    summary
  const figures: { key: string; figure: string | number; words: string }[] = [
    { key: 'decisions', figure: decisions, words: t('head.decisions') },
    { key: 'followed', figure: followed, words: t('head.followed') },
    { key: 'changed', figure: changed, words: t('head.changed') },
    ...(automatic > 0 ? [{ key: 'automatic', figure: automatic, words: t('head.automatic') }] : []),
    {
      key: 'later',
      figure: t('minutes', { count: later.minutes }),
      words: t('head.later', { count: later.count }),
    },
    {
      key: 'earlier',
      figure: t('minutes', { count: earlier.minutes }),
      words: t('head.earlier', { count: earlier.count }),
    },
  ]
  return (
    <>
      <dl className="flex flex-wrap gap-y-3">
        {figures.map(({ key, figure, words }) => (
          <div key={key} className="flex min-w-32 flex-1 flex-col-reverse border-l px-4">
            <dt className="text-body text-text-2">{words}</dt>
            <dd className="text-[28px]/9 font-semibold whitespace-nowrap">{figure}</dd>
          </div>
        ))}
      </dl>
      <Bar
        className="mt-3"
        parts={[
          { value: followed, look: 'free' },
          { value: automatic, look: 'second' },
          { value: changed, look: 'used' },
        ]}
        total={decisions}
        label={`${followed} ${t('head.followed')}, ${changed} ${t('head.changed')}`}
      />
      {level + incomparable + short > 0 && (
        <p className="mt-2 text-meta text-text-2">
          {[
            level > 0 && t('head.level', { count: level }),
            incomparable > 0 && t('head.incomparable', { count: incomparable }),
            short > 0 && t('head.short', { count: short }),
          ]
            .filter(Boolean)
            .join('; ')}
        </p>
      )}
    </>
  )
}
