import { useFormatter, useTranslations } from 'next-intl'
import { Bar } from '@/components/ui/bar'
import { Section } from '@/components/ui/section'
import type { Gap } from '@/lib/coverage/coverage'
import type { Position } from '@/lib/geo/position'
import { useCoverageWords } from './words'

type Props = {
  gaps: readonly Gap[]
  minutes: number
  rest: number
  onAll: () => void
  onLook: (position: Position) => void
}

/** Provinces and their coasts that nobody reaches in time, most uncovered first. */
export function GapTable({ gaps, minutes, rest, onAll, onLook }: Props) {
  const t = useTranslations('coverage')
  const format = useFormatter()
  const say = useCoverageWords()
  return (
    <Section
      level="section"
      title={t('gaps.title', { minutes })}
      aside={t('gaps.order')}
      className="mt-4"
    >
      {gaps.length === 0 ? (
        <p className="mt-1 text-body text-text-2">{t('gaps.none', { minutes })}</p>
      ) : (
        <table className="mt-1 w-full table-fixed text-body">
          <thead className="text-meta text-text-3">
            <tr className="h-7 text-left">
              <th scope="col" className="w-8 font-normal">
                <span className="sr-only">{t('gaps.number')}</span>
              </th>
              <th scope="col" className="font-normal">
                {t('gaps.province')}
              </th>
              <th scope="col" className="w-[17%] font-normal max-tablet:hidden">
                {t('gaps.share', { minutes })}
              </th>
              <th scope="col" className="w-16 text-right font-normal tablet:w-14">
                <span className="tablet:sr-only">{t('gaps.share', { minutes })}</span>
              </th>
              <th scope="col" className="w-24 pl-2 text-right font-normal">
                {t('gaps.farthest')}
              </th>
              <th scope="col" className="w-[25%] pl-3 font-normal max-tablet:hidden">
                {t('gaps.nearest')}
              </th>
            </tr>
          </thead>
          <tbody>
            {gaps.map((gap, i) => (
              <tr
                key={`${gap.kind} ${gap.province.code} ${gap.archipelago}`}
                className="h-[31px] border-t"
              >
                <td>
                  <span className="inline-flex size-[19px] items-center justify-center rounded-full bg-text-1 text-[11px] font-semibold text-bg-1">
                    {i + 1}
                  </span>
                </td>
                <th scope="row" className="py-1 text-left leading-4 font-semibold">
                  <button
                    type="button"
                    className="text-left hover:underline"
                    title={t('gaps.look')}
                    onClick={() => onLook(gap.farthest)}
                  >
                    {say.where(gap)}
                  </button>
                </th>
                <td className="pr-3 max-tablet:hidden">
                  <Bar
                    parts={[{ value: gap.shareUncovered, look: 'short' }]}
                    total={1}
                    label={say.share(gap.shareUncovered)}
                  />
                </td>
                <td className="text-right">{say.share(gap.shareUncovered)}</td>
                <td className="pl-2 text-right font-semibold">
                  {say.minutes(gap.farthestMinutes)}
                </td>
                <td className="truncate pl-3 max-tablet:hidden">
                  {gap.nearestStation
                    ? `${gap.nearestStation.code} ${gap.nearestStation.name}`
                    : t('gaps.nobody')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest > 0 && (
        <p className="mt-1 text-body text-text-2">
          {t('gaps.rest', { count: format.number(rest) })}{' '}
          <button
            type="button"
            className="text-accent underline underline-offset-2"
            onClick={onAll}
          >
            {t('gaps.all')}
          </button>
        </p>
      )}
    </Section>
  )
}
