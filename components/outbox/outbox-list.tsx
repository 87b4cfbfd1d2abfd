'use client'

import { useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import { Button, LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { unsentOf, type Write } from './outbox'
import { drop, flush } from './send'
import { useOutbox } from './store'

type Props = { userId: string }

/** What of this person is not with the server yet, and what the server refused. */
export function OutboxList({ userId }: Props) {
  const t = useTranslations('outbox')
  const writes = unsentOf(useOutbox(), userId)
  if (writes.length === 0) return <p className="text-body text-text-2">{t('none')}</p>
  return (
    <section aria-label={t('title')}>
      <div className="mb-1 flex items-baseline justify-between">
        <h2 className="caption">
          {t('title')} <span className="text-text-2">{writes.length}</span>
        </h2>
        <Button size="small" tone="quiet" onClick={() => flush(userId)}>
          {t('sendNow')}
        </Button>
      </div>
      <ul className="divide-y border-y">
        {writes.map((write) => (
          <Row key={write.id} write={write} />
        ))}
      </ul>
    </section>
  )
}

function Row({ write }: { write: Write }) {
  const t = useTranslations('outbox')
  const w = useTranslations('words')
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-body">
      <span className="w-12 text-text-2">{clockOf(new Date(write.at))}</span>
      <span className="min-w-0 flex-1">
        <span className="font-semibold">{t(`kind.${write.kind}`)}</span> {write.title}
        {write.refusal && (
          <span className="block text-meta text-text-2">
            {t('refused', { why: write.refusal.title })}
          </span>
        )}
      </span>
      <Chip tone="dashed">
        {write.state === 'refused'
          ? t('state.refused')
          : write.kind === 'report'
            ? w('awaitsNumber')
            : t('state.waiting')}
      </Chip>
      {write.state === 'refused' && (
        <>
          {(write.kind === 'order' || write.kind === 'step') && (
            <LinkButton
              size="small"
              href={write.kind === 'order' ? `/incidents/${write.about}` : '/crew'}
            >
              {t('open')}
            </LinkButton>
          )}
          <Button size="small" tone="quiet" onClick={() => drop(write.id)}>
            {t('remove')}
          </Button>
        </>
      )}
    </li>
  )
}
