import { useTranslations } from 'next-intl'
import { useDispatchWords } from '@/components/dispatch/words'
import { Section } from '@/components/ui/section'
import type { PassedOver } from '@/lib/dispatch/recommendation'

/** Nearer, and not chosen: as the desk shows it while ordering, but every station with every reason. */
export function PassedOverWhole({ passed }: { passed: readonly PassedOver[] }) {
  const t = useTranslations('decisions')
  const d = useTranslations('dispatch')
  const say = useDispatchWords()
  if (passed.length === 0) return null
  return (
    <Section
      className="px-4 py-3 desk:px-5"
      title={t('passed')}
      count={passed.length}
      aside={t('passedDetail')}
    >
      <ul className="mt-1 divide-y">
        {passed.map((station) => (
          <li
            key={station.stationCode}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-1.5"
          >
            <p className="text-body font-semibold">
              {station.stationCode} {station.name}{' '}
              <span className="font-normal text-text-3">
                {say.km(station.distanceKm ?? station.straightKm)}
              </span>
            </p>
            <p className="text-right text-body font-semibold whitespace-nowrap">
              {station.arrivalMinutes === null
                ? d('passed.noArrival')
                : d('minutes', { minutes: Math.round(station.arrivalMinutes) })}
            </p>
            <p className="text-body">
              {station.reasons.map((reason) => say.reason(reason)).join(' ')}
              {station.becomesEligibleIf && (
                <span className="text-text-2"> {say.becomes(station.becomesEligibleIf)}.</span>
              )}
            </p>
            <p className="text-right text-meta text-text-3">{say.margin(station)}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
