'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import { useShortcuts } from '@/components/shell/shortcuts'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import { Kbd } from '@/components/ui/kbd'
import type { StationView } from '@/lib/desk/view'
import { filterStations, NO_FILTER } from './filter'
import { StationFilters } from './station-filters'
import { StationRow } from './station-row'

type Props = {
  stations: readonly StationView[]
  selected: string | null
  /** Opened to see what is low. */
  onlyLow: boolean
  /** The chosen station's page, drawn by the server. */
  children: ReactNode
}

/** All stations at the left by what they can do, one of them at the right. */
export function StationDesk({ stations, selected, onlyLow, children }: Props) {
  const t = useTranslations('stations')
  const router = useRouter()
  const [filter, setFilter] = useState({ ...NO_FILTER, isLow: onlyLow })
  const shown = useMemo(() => filterStations(stations, filter), [stations, filter])

  const choose = (code: string) => router.push(`/stations?station=${code}`, { scroll: false })
  const move = (by: number) => {
    const at = shown.findIndex(({ code }) => code === selected)
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))]
    if (!next) return
    choose(next.code)
    document
      .querySelector(`[data-station-row="${next.code}"]`)
      ?.scrollIntoView({ block: 'nearest' })
  }
  useShortcuts({ j: () => move(1), k: () => move(-1) })

  return (
    <>
      {/* On a narrow screen the filters give way to the station, and the page's title with them. */}
      {selected && <h1 className="sr-only desk:hidden">{t('title')}</h1>}
      <StationFilters
        stations={stations}
        filter={filter}
        onFilter={setFilter}
        className={selected ? 'max-desk:hidden' : ''}
      />
      <div className="grid min-h-0 flex-1 desk:grid-cols-[minmax(420px,520px)_minmax(0,1fr)]">
        <section
          aria-label={t('list')}
          className={classNames(
            'flex min-h-0 flex-col bg-bg-1 desk:border-r',
            selected && 'max-desk:hidden',
          )}
        >
          <header className="flex h-10 items-center justify-between px-5">
            <p className="caption" role="status">
              {t('filter.matching', { count: shown.length })}
            </p>
            <span className="text-meta text-text-3 max-tablet:hidden">{t('filter.order')}</span>
          </header>
          <div className="scroll-quiet min-h-0 flex-1">
            {shown.length === 0 ? (
              <EmptyState
                title={t('empty.title')}
                action={<Button onClick={() => setFilter(NO_FILTER)}>{t('empty.action')}</Button>}
              >
                {t('empty.body')}
              </EmptyState>
            ) : (
              <table className="w-full table-fixed text-body">
                <thead className="text-meta text-text-3 max-tablet:sr-only">
                  <tr className="h-8 text-left">
                    <th scope="col" className="pl-[50px] font-normal tablet:w-[36%]">
                      {t('column.station')}
                    </th>
                    <th scope="col" className="w-[19%] font-normal max-tablet:hidden">
                      {t('column.province')}
                    </th>
                    <th scope="col" className="font-normal max-tablet:hidden">
                      {t('column.capability')}
                    </th>
                    <th scope="col" className="w-12 text-right font-normal">
                      {t('column.people')}
                    </th>
                    <th scope="col" className="w-14 pr-5 text-right font-normal">
                      {t('column.orders')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((station) => (
                    <StationRow
                      key={station.code}
                      station={station}
                      isSelected={station.code === selected}
                      onChoose={() => choose(station.code)}
                    />
                  ))}
                </tbody>
              </table>
            )}
          </div>
          {shown.length < stations.length && (
            <footer className="flex h-10 items-center gap-2 border-t px-5 text-body text-text-2">
              {t('filter.outside', { count: stations.length - shown.length })}
              <button
                type="button"
                className="text-accent underline underline-offset-2"
                onClick={() => setFilter(NO_FILTER)}
              >
                {t('filter.clear')}
              </button>
              <span className="flex-1" />
              <Kbd>J</Kbd>
              <Kbd>K</Kbd>
            </footer>
          )}
        </section>
        <section
          aria-live="polite"
          className={classNames(
            'scroll-quiet min-h-0 bg-bg-1',
            selected === null && 'max-desk:hidden',
          )}
        >
          {children}
        </section>
      </div>
    </>
  )
}
