import { ArrowDownToLine } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { BoardView } from '@/lib/desk/view'

/** How much stock is below its minimum, in one line over the counts of the forces; absent when none is. */
export function LowStockNote({ lowStock }: { lowStock: BoardView['lowStock'] }) {
  const t = useTranslations('board.lowStock')
  if (lowStock.lots === 0) return null
  return (
    <section aria-label={t('title')} className="border-t px-4 py-2">
      <Link
        href="/stations?stock=low"
        className="flex min-h-6 items-center gap-2 text-body text-text-2 hover:underline"
      >
        <ArrowDownToLine size={14} aria-hidden className="shrink-0" />
        <span className="min-w-0 truncate">
          {t('title')}: {t('line', lowStock)}
        </span>
      </Link>
    </section>
  )
}
