import { useTranslations } from 'next-intl'
import { useDispatchWords } from '@/components/dispatch/words'
import { StationMark } from '@/components/stations/mark'
import { Chip } from '@/components/ui/chip'
import type { KnownStation } from '@/lib/desk/decision-facts'

type Props = { stations: readonly KnownStation[] }

/** Every station that was considered, with what was known of it; those that did not matter are folded away. */
export function KnownStations({ stations }: Props) {
  const t = useTranslations('decisions.known')
  const mattered = stations.filter(({ fate, isChosen }) => fate !== 'stayed' || isChosen)
  const rest = stations.filter((station) => !mattered.includes(station))
  return (
    <section className="border-t px-4 py-3 desk:px-5">
      <header className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="text-section">{t('title')}</h2>
        <p className="text-meta text-text-2">{t('count', { count: stations.length })}</p>
        <p className="text-meta text-text-3">{t('legend')}</p>
      </header>
      <Rows stations={mattered} />
      {rest.length > 0 && (
        <details className="border-t">
          <summary className="py-2 text-body text-accent underline underline-offset-2">
            {t('rest', { count: rest.length })}
          </summary>
          <Rows stations={rest} />
        </details>
      )}
    </section>
  )
}

const Rows = ({ stations }: Props) => (
  <ul className="divide-y">
    {stations.map((station) => (
      <Row key={station.code} station={station} />
    ))}
  </ul>
)

function Row({ station }: { station: KnownStation }) {
  const t = useTranslations('decisions.known')
  const w = useTranslations('words')
  const say = useDispatchWords()
  const { code, name, readiness, crewFree, crewOnDuty, stock, way, fate, isChosen } = station
  return (
    <li className="grid gap-x-4 py-1.5 text-body tablet:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)] desk:grid-cols-[minmax(0,220px)_minmax(0,200px)_minmax(0,1fr)_minmax(0,320px)_minmax(0,170px)]">
      <span className="flex min-w-0 items-baseline gap-2 font-semibold">
        <StationMark state={readiness} size={10} />
        {code} {name}
      </span>
      <span className="text-text-2">
        {w(`readiness.${readiness}`)}, {t('crew', { free: crewFree, onDuty: crewOnDuty })}
      </span>
      <span className="flex min-w-0 flex-wrap gap-x-4">
        {stock.length === 0 && t('noNeeds')}
        {stock.map(({ capability, unit, usable, owned }) => (
          <span key={capability}>
            {t('stock', {
              what: say.capability(capability),
              usable: say.figure(usable),
              owned: say.amount(owned, unit),
            })}
          </span>
        ))}
      </span>
      <span className="min-w-0">
        {way ? (
          <>
            <span className="font-semibold">
              {t('minutes', { minutes: Math.round(way.minutes + station.mobilisationMinutes) })}
            </span>{' '}
            <span className="text-meta text-text-2">
              {t('way', {
                ready: Math.round(station.mobilisationMinutes),
                mode: w(`travelMode.${way.mode}`),
                minutes: Math.round(way.minutes),
                km: say.km(way.km),
                source: way.source,
              })}
              {way.estimate && `, ${t('estimate')}`}
            </span>
          </>
        ) : (
          <span className="text-text-2">{t('noWay')}</span>
        )}
      </span>
      <span className="flex flex-wrap items-baseline gap-x-2 desk:justify-end">
        <span className="text-text-2">{t(`fate.${fate}`)}</span>
        {isChosen && <Chip size="small">{t('chosen')}</Chip>}
      </span>
    </li>
  )
}
