import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { BoardView } from '@/lib/desk/view'

/** Provinces below their minimum strength, over the counts of the forces; absent when none is. */
export function StrengthNote({ breaches }: { breaches: BoardView['breaches'] }) {
  const t = useTranslations('board.strength')
  const words = useTranslations('words')
  const format = useFormatter()
  if (breaches.length === 0) return null
  return (
    <section role="status" aria-label={t('title')} className="border-t bg-bg-2 px-4 py-2">
      <h2 className="caption">
        {t('title')} <span className="ml-1 text-text-2">{breaches.length}</span>
      </h2>
      <ul className="mt-0.5 text-body">
        {breaches.slice(0, 3).map(({ province, capability, unit, minimum, has }) => (
          <li key={`${province.code} ${capability}`} className="flex justify-between gap-2">
            <Link
              href={`/coverage?capability=${capability}`}
              className="min-w-0 truncate hover:underline"
            >
              {t('row', { province: province.name, what: words(`capabilityShort.${capability}`) })}
            </Link>
            <span className="shrink-0 text-text-2">
              <span className="font-semibold text-text-1">{format.number(has)}</span>
              {t('of', { minimum: format.number(minimum), unit: words(`unit.${unit}`) })}
            </span>
          </li>
        ))}
        {breaches.length > 3 && (
          <li className="text-meta text-text-3">{t('rest', { count: breaches.length - 3 })}</li>
        )}
      </ul>
    </section>
  )
}
