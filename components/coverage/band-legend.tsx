import { useTranslations } from 'next-intl'
import type { Band } from '@/lib/coverage/coverage'
import { useCoverageWords } from './words'

const COLOURS: Record<number, string> = {
  30: 'bg-band-1',
  60: 'bg-band-2',
  120: 'bg-band-3',
  240: 'bg-band-4',
}

type Props = { bands: readonly Band[]; isOnLand: boolean; isAtSea: boolean }

/**
 * What each colour means and how much of land and sea it holds. Beside the map, not on it: there the
 * two archipelagos and the inset have every corner.
 */
export function BandLegend({ bands, isOnLand, isAtSea }: Props) {
  const t = useTranslations('coverage')
  const say = useCoverageWords()
  const last = bands.find(({ minutes }) => minutes === 240)
  const shown = bands.filter(({ minutes }) => COLOURS[minutes] !== undefined)
  const rest = (share: number | null | undefined) =>
    share === null || share === undefined ? null : 1 - share
  const rows = [
    ...(isOnLand
      ? [
          {
            key: 'land',
            of: (band: Band) => band.landShare,
            beyond: rest(last?.landShare),
          } as const,
        ]
      : []),
    ...(isAtSea
      ? [
          {
            key: 'sea',
            of: (band: Band) => band.coastShare,
            beyond: rest(last?.coastShare),
          } as const,
        ]
      : []),
  ]
  return (
    <div className="shrink-0 border-b bg-bg-1 px-5 py-1.5 desk:border-r">
      <table className="w-full max-w-xl table-fixed text-meta">
        <caption className="sr-only">{t('legend.title')}</caption>
        <thead>
          <tr className="text-left">
            <td className="w-8" />
            {shown.map(({ minutes }) => (
              <th key={minutes} scope="col" className="font-normal whitespace-nowrap">
                <span
                  className={`mr-1 inline-block h-2.5 w-2.5 tablet:mr-1.5 tablet:w-4 ${COLOURS[minutes] ?? ''}`}
                />
                {t('minutes', { count: minutes })}
              </th>
            ))}
            <th scope="col" className="font-normal whitespace-nowrap">
              <span className="hatch mr-1 inline-block h-2.5 w-2.5 tablet:mr-1.5 tablet:w-4 border border-line-3 [--hatch:var(--text-3)]" />
              {t('legend.later')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, of, beyond }) => (
            <tr key={key}>
              <th scope="row" className="text-left font-normal text-text-3">
                {t(`legend.${key}`)}
              </th>
              {shown.map((band) => (
                <td key={band.minutes} className="font-semibold">
                  {say.share(of(band))}
                </td>
              ))}
              <td className="font-semibold">{say.share(beyond)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
