import { useTranslations } from 'next-intl'
import type { SupportRequest } from '@/lib/assignments/support-answer'

/** Beside the map: who was asked and is on no map, for the data know no position of theirs. */
export function SupportBesideMap({ requests }: { requests: readonly SupportRequest[] }) {
  const t = useTranslations('incident.support')
  const names = [
    ...new Set(requests.filter(({ answer }) => answer !== 'declined').map(({ name }) => name)),
  ]
  if (names.length === 0) return null
  return (
    <p className="shrink-0 border-t px-4 py-1.5 text-meta text-text-2 desk:px-5">
      {t('beside', { names: names.join('; ') })}
    </p>
  )
}
