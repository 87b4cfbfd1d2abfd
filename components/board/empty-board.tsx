'use client'

import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Kbd } from '@/components/ui/kbd'

/** Before the first call: one sentence, the key to press, and what a row will look like. */
export function EmptyList({ canRecord }: { canRecord: boolean }) {
  const t = useTranslations('board')
  return (
    <>
      <header className="flex h-10 items-center px-4">
        <h2 className="caption">
          {t('list')} <span className="ml-1 text-text-2">0</span>
        </h2>
      </header>
      <EmptyState title={t('empty.title')}>
        {canRecord && (
          <>
            <span className="max-tablet:hidden">
              {t.rich('empty.press', { key: () => <Kbd>N</Kbd> })}
            </span>
            <span className="tablet:hidden">{t('empty.tap')}</span>
          </>
        )}
      </EmptyState>
      <section className="border-t px-4 py-4 max-tablet:hidden">
        <h3 className="caption">{t('empty.how')}</h3>
        <div
          className="mt-2 flex gap-3 rounded-control border border-dashed border-line-2 p-3"
          aria-hidden
        >
          <span className="size-7 rounded-chip bg-bg-3" />
          <span className="flex-1 space-y-2 pt-0.5">
            <span className="block h-3 w-3/5 rounded-tag bg-bg-3" />
            <span className="block h-2 w-4/5 rounded-tag bg-bg-3" />
            <span className="block h-2 w-1/2 rounded-tag bg-bg-3" />
          </span>
        </div>
        <p className="mt-2 text-meta leading-[18px] text-text-2">
          {t('empty.row1')}
          <br />
          {t('empty.row2')}
          <br />
          {t('empty.row3')}
        </p>
      </section>
    </>
  )
}

export function EmptyPanel({ stations, canRecord }: { stations: number; canRecord: boolean }) {
  const t = useTranslations('board')
  return (
    <div className="flex flex-1 flex-col p-5">
      <h2 className="text-title">{t('empty.panelTitle')}</h2>
      <p className="mt-1 text-body text-text-2">{t('empty.panelBody')}</p>
      <span className="flex-1" />
      <LinkButton href="/stations" tone="quiet">
        {t('empty.stations', { count: stations })}
      </LinkButton>
      {canRecord && (
        <LinkButton
          href="/incidents/new"
          tone="main"
          size="main"
          keys={['N']}
          className="mt-2 justify-between!"
        >
          {t('empty.record')}
        </LinkButton>
      )}
    </div>
  )
}
