'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'

/** The package is no longer the one proposed, and how to have that back. */
export function ChangedByHand({ onReset }: { onReset: () => void }) {
  const t = useTranslations('dispatch')
  return (
    <p className="flex flex-wrap items-center gap-2 py-1">
      <Chip size="small">{t('order.edited')}</Chip>
      <Button size="small" tone="quiet" onClick={onReset}>
        {t('choose.reset')}
      </Button>
    </p>
  )
}
