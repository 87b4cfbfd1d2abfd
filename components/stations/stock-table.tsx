import { ArrowDownToLine } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Bar } from '@/components/ui/bar'
import type { StationStock } from '@/lib/desk/view'

type Props = { stock: readonly StationStock[]; date: (iso: string) => string; day: string }

/** What the station has of each thing: free, out on orders, not usable; and what is below its minimum. */
export function StockTable({ stock, date, day }: Props) {
  const t = useTranslations('stations.stock')
  const words = useTranslations('words')
  const format = useFormatter()
  if (stock.length === 0) return <p className="mt-2 text-body text-text-2">{t('empty')}</p>
  return (
    <>
      <ul className="mt-2">
        {stock.map(
          ({
            capability,
            unit,
            owned,
            outOfService,
            committed,
            usable,
            minimum,
            isLow,
            expiresOn,
            checkedAt,
          }) => {
            const name = words(`capability.${capability}`)
            const unitWord = words(`unit.${unit}`)
            const expired = expiresOn !== null && expiresOn <= day
            return (
              <li
                key={capability}
                className="grid min-h-8 grid-cols-[minmax(0,1fr)_96px_112px] items-center gap-x-3 border-t py-1 text-body leading-4 tablet:grid-cols-[minmax(0,1fr)_88px_104px_72px]"
              >
                <span>
                  {name}
                  {isLow && minimum !== null && (
                    <strong className="flex items-center gap-1 text-meta font-semibold text-text-1">
                      <ArrowDownToLine size={12} aria-hidden />
                      {t('low', { minimum: format.number(minimum), unit: unitWord })}
                    </strong>
                  )}
                </span>
                <Bar
                  total={owned}
                  parts={[
                    { value: usable, look: 'free' },
                    { value: committed, look: 'used' },
                  ]}
                  label={t('bar', {
                    capability: name,
                    usable,
                    committed,
                    outOfService,
                    owned,
                    unit: unitWord,
                  })}
                />
                <span className="text-right whitespace-nowrap">
                  <span className="font-semibold">{format.number(usable)}</span>
                  {committed > 0 && (
                    <span className="text-text-2"> + {format.number(committed)}</span>
                  )}{' '}
                  {unitWord}
                </span>
                <span className="text-right text-meta text-text-3 max-tablet:hidden">
                  {expired ? (
                    <strong className="font-semibold text-text-1">
                      {t('expired', { date: date(expiresOn) })}
                    </strong>
                  ) : outOfService > 0 ? (
                    t('out', { count: outOfService })
                  ) : checkedAt ? (
                    date(checkedAt)
                  ) : null}
                </span>
              </li>
            )
          },
        )}
      </ul>
      <p className="mt-2 flex gap-4 text-meta text-text-3" aria-hidden>
        <Legend look="bg-st">{t('legendFree')}</Legend>
        <Legend look="hatch [--hatch:var(--st)]">{t('legendUsed')}</Legend>
        <Legend look="bg-bg-3">{t('legendRest')}</Legend>
      </p>
    </>
  )
}

const Legend = ({ look, children }: { look: string; children: ReactNode }) => (
  <span className="flex items-center gap-1.5">
    <span className={`h-2 w-4 ${look}`} />
    {children}
  </span>
)
