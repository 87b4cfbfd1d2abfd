'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { Ordering } from '@/components/dispatch/conflict'
import type { useOrdering } from './use-ordering'

const load = () => import('@/components/dispatch/conflict-dialog')
const ConflictDialog = dynamic(() => load().then((module) => module.ConflictDialog), { ssr: false })

/** Has it in the browser before the network can go. */
export const loadConflict = () => load().catch(() => {})

type Props = { ordering: ReturnType<typeof useOrdering>; incident: Ordering }

/** The question that a refused order asks, wherever it was given. */
export function OrderingConflict({ ordering, incident }: Props) {
  const t = useTranslations('dispatch')
  const { conflict, insist, cancel } = ordering
  if (!conflict) return null
  return (
    <ConflictDialog
      conflict={conflict}
      incident={incident}
      onSend={(codes) =>
        insist(codes, t('conflict.reason', { by: conflict.since.at(-1)?.by ?? '' }))
      }
      onCancel={cancel}
    />
  )
}
