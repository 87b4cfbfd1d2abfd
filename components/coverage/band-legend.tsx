'use client'

import { useTranslations } from 'next-intl'
import type { Band } from '@/lib/coverage/coverage'
import { useCoverageWords } from './words'

const COLOURS: Record<number, string> = {
  30: 'bg-band-1',
  60: 'bg-band-2',
  120: 'bg-band-3',
  240: 'bg-band-4',
}

/** Over the map: what each colour means and how much of land and sea it holds. */
export function BandLegend({
  bands,
  isOnLand,
  isAtSea,
}: {
  bands: readonly Band[]
  isOnLand: boolean
  isAtSea: boolean
}) {
  const t = useTranslations('coverage')
  const say = useCoverageWords()
  const last = bands.at(-1)
  const rest = (share: number | null | undefined) =>
    share === null || share === undefined ? null : 1 - share
  return (
    <table className="absolute top-3 right-3 z-[640] rounded-main border border-line-2 bg-bg-1 text-meta">
      <caption className="sr-only">{t('legend.title')}</caption>
      <thead>
        <tr className="caption text-text-2">
          <th scope="col" colSpan={2} className="px-3 pt-2 pb-1 text-left">
            {t('legend.title')}
          </th>
          {isOnLand && (
            <th scope="col" className="px-2 pt-2 pb-1 text-right font-normal">
              {t('legend.land')}
            </th>
          )}
          {isAtSea && (
            <th scope="col" className="px-3 pt-2 pb-1 text-right font-normal">
              {t('legend.sea')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {bands
          .filter(({ minutes }) => COLOURS[minutes] !== undefined)
          .map(({ minutes, landShare, coastShare }) => (
            <tr key={minutes}>
              <td className="pl-3">
                <span className={`block h-3 w-6 ${COLOURS[minutes] ?? ''}`} />
              </td>
              <th scope="row" className="px-2 text-left text-body font-normal">
                {t('minutesLong', { count: minutes })}
              </th>
              {isOnLand && (
                <td className="px-2 text-right text-body font-semibold">{say.share(landShare)}</td>
              )}
              {isAtSea && (
                <td className="px-3 text-right text-body font-semibold">{say.share(coastShare)}</td>
              )}
            </tr>
          ))}
        <tr>
          <td className="pb-2 pl-3">
            <span className="hatch block h-3 w-6 border border-line-3 [--hatch:var(--text-3)]" />
          </td>
          <th scope="row" className="px-2 pb-2 text-left text-body font-normal">
            {t('legend.later')}
          </th>
          {isOnLand && (
            <td className="px-2 pb-2 text-right text-body font-semibold">
              {say.share(rest(last?.landShare))}
            </td>
          )}
          {isAtSea && (
            <td className="px-3 pb-2 text-right text-body font-semibold">
              {say.share(rest(last?.coastShare))}
            </td>
          )}
        </tr>
      </tbody>
    </table>
  )
}
