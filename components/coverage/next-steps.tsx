import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { Move } from '@/lib/coverage/moves'
import type { NextPlace } from '@/lib/coverage/where-next'
import { type CoverageValues, coverageAddress } from './address'
import { useCoverageWords } from './words'

type Props = {
  values: CoverageValues
  minutes: number
  places: readonly NextPlace[]
  moves: readonly Move[]
}

/** Where one more station, or which stock moved, would bring most within the minutes. */
export function NextSteps({ values, minutes, places, moves }: Props) {
  const t = useTranslations('coverage.next')
  const say = useCoverageWords()
  const link = 'text-accent underline underline-offset-2'
  return (
    <Section level="section" title={t('title')} aside={t('note', { minutes })} className="mt-5">
      {places.length === 0 && moves.length === 0 && (
        <p className="mt-1 text-body text-text-2">{t('none')}</p>
      )}
      <ol className="mt-1 text-body">
        {places.map(({ name, position, landKm2, seaKm2, places: known }, i) => (
          <li
            key={`${name} ${position.lat}`}
            className="flex min-h-[31px] items-center gap-3 border-t"
          >
            <span className="w-5 text-text-3">{i + 1}</span>
            <span className="min-w-0 flex-1 truncate">
              <span className="font-semibold">{name}</span>
            </span>
            <span className="text-right text-text-2">
              {t('gain', { land: say.area(landKm2), sea: say.area(seaKm2), places: known })}
            </span>
            <Link
              className={link}
              scroll={false}
              replace
              href={coverageAddress({
                ...values,
                add: `${position.lat},${position.lng},${name}`,
              })}
            >
              {t('try')}
            </Link>
          </li>
        ))}
      </ol>
      {moves.length > 0 && (
        <>
          <h3 className="mt-3 text-body font-semibold">
            {t('moves', { quantity: values.quantity || '1' })}
          </h3>
          <ol className="mt-1 text-body">
            {moves.map(({ from, to, gainedKm2, lostKm2 }) => (
              <li key={`${from} ${to}`} className="flex min-h-[31px] items-center gap-3 border-t">
                <span className="min-w-0 flex-1 truncate font-semibold">
                  {t('fromTo', { from, to })}
                </span>
                <span className="text-right text-text-2">
                  {t('gainLoss', { gained: say.area(gainedKm2), lost: say.area(lostKm2) })}
                </span>
                <Link
                  className={link}
                  scroll={false}
                  replace
                  href={coverageAddress({
                    ...values,
                    move: `${values.capability}:${values.quantity || '1'}:${from}:${to}`,
                  })}
                >
                  {t('try')}
                </Link>
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  )
}
