import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { StationMark } from '@/components/stations/mark'
import { Section } from '@/components/ui/section'
import type { SinglePoint } from '@/lib/coverage/coverage'
import { useCoverageWords } from './words'

type Props = {
  single: readonly SinglePoint[]
  rest: number
  minutes: number
  onLook: (code: string) => void
  /** The same question with that station out. */
  tryAddress: (code: string) => string
}

/** Stations that some land or sea depends on alone. */
export function SingleTable({ single, rest, minutes, onLook, tryAddress }: Props) {
  const t = useTranslations('coverage')
  const say = useCoverageWords()
  return (
    <Section
      level="section"
      title={t('single.title')}
      aside={t('single.note', { minutes })}
      className="mt-5"
    >
      {single.length === 0 ? (
        <p className="mt-1 text-body text-text-2">{t('single.none')}</p>
      ) : (
        <table className="mt-1 w-full table-fixed text-body">
          <thead className="text-meta text-text-3">
            <tr className="h-7 text-left">
              <th scope="col" className="w-[38%] font-normal">
                {t('single.station')}
              </th>
              <th scope="col" className="font-normal max-tablet:hidden">
                {t('single.where')}
              </th>
              <th scope="col" className="w-24 text-right font-normal">
                {t('single.area')}
              </th>
              <th scope="col" className="w-20 text-right font-normal">
                <span className="sr-only">{t('single.try')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {single.map(({ stationCode, name, areaKm2, provinces }) => (
              <tr key={stationCode} className="h-[31px] border-t">
                <th scope="row" className="text-left font-normal">
                  <button
                    type="button"
                    className="flex max-w-full items-center gap-2 hover:underline"
                    onClick={() => onLook(stationCode)}
                  >
                    <StationMark state="ready" size={10} />
                    <span className="truncate">
                      <span className="font-semibold">{stationCode}</span> {name}
                    </span>
                  </button>
                </th>
                <td className="truncate max-tablet:hidden" title={provinces.join(', ')}>
                  {provinces.slice(0, 3).join(', ')}
                </td>
                <td className="text-right">{say.area(areaKm2)}</td>
                <td className="text-right">
                  <Link
                    href={tryAddress(stationCode)}
                    scroll={false}
                    replace
                    className="text-accent underline underline-offset-2"
                  >
                    {t('single.try')}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest > 0 && (
        <p className="mt-1 text-body text-text-2">{t('single.rest', { count: rest })}</p>
      )}
    </Section>
  )
}
