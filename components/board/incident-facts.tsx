'use client'

import { useFormatter, useMessages, useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import { Facts } from '@/components/ui/section'
import type { ClassificationView, IncidentView, QuantityView } from '@/lib/desk/view'

/** What is known, in the words of who said it; what is not known says so. */
export function IncidentFacts({ incident }: { incident: IncidentView }) {
  const t = useTranslations('board.facts')
  const words = useTranslations('words')
  const levels = useMessages().rules.level
  const format = useFormatter()
  const { substance, medium, alsoMedia, casualties, reporter } = incident
  const unknown = <Unknown>{words('unknown')}</Unknown>
  const quantity =
    incident.quantities.find(({ usedForLevel }) => usedForLevel) ?? incident.quantities[0]
  const level = incident.classifications[0]
  const figure = (value: number) => format.number(value, { maximumFractionDigits: 2 })

  const amount = ({ min, max, unit, kind }: QuantityView) =>
    `${
      min === max
        ? t('single', { value: figure(min), unit: words(`unit.${unit}`) })
        : t('range', { min: figure(min), max: figure(max), unit: words(`unit.${unit}`) })
    }, ${words(`quantityKind.${kind}`).toLocaleLowerCase('vi')}`

  const levelName = ({ scheme, level: value }: ClassificationView) => {
    const names: Record<string, string> = Object.fromEntries(
      Object.entries(levels[scheme]).map(([name, said]) => [name, String(said)]),
    )
    return names[value] ?? value
  }

  return (
    <Facts
      rows={[
        {
          name: t('substance'),
          value: substance?.name ? (
            <>
              {substance.name}
              {substance.un && <Dim> · {t('un', { number: substance.un })}</Dim>}
            </>
          ) : (
            unknown
          ),
        },
        {
          name: t('quantity'),
          value: quantity ? (
            <>
              {amount(quantity)}
              {quantity.source && <Dim> · {quantity.source}</Dim>}
            </>
          ) : (
            unknown
          ),
        },
        {
          name: t('medium'),
          value: [medium, ...alsoMedia].map((each) => words(`medium.${each}`)).join(', '),
        },
        {
          name: t('level'),
          value: level ? (
            <>
              {levelName(level)}
              <Dim>
                {level.legalBasis && ` · ${level.legalBasis}`} ·{' '}
                {level.setBy ? t('byPerson') : t('byRules')}
                {level.reference && `, ${t('reference')}`}
                {!level.verified && `, ${words('unverified')}`}
              </Dim>
            </>
          ) : (
            unknown
          ),
        },
        ...(casualties
          ? [
              {
                name: t('casualties'),
                value: (
                  <strong className="text-danger">{t('people', { count: casualties })}</strong>
                ),
              },
            ]
          : []),
        ...(reporter
          ? [
              {
                name: t('reporter'),
                value: (
                  <>
                    {reporter.organisation ?? reporter.name ?? words('unknown')}
                    {incident.reportedAt && <Dim> · {clockOf(new Date(incident.reportedAt))}</Dim>}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

const Dim = ({ children }: { children: React.ReactNode }) => (
  <span className="text-text-3">{children}</span>
)
const Unknown = ({ children }: { children: React.ReactNode }) => (
  <span className="text-text-3">{children}</span>
)
