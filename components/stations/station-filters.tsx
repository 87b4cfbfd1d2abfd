'use client'

import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import { Select, TextInput } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import type { StationView } from '@/lib/desk/view'
import { CAPABILITIES } from '@/lib/stations/station'
import { countStates, LIST_STATES, lowOf, type StationFilter } from './filter'
import { StationMark } from './mark'

type Props = {
  stations: readonly StationView[]
  filter: StationFilter
  onFilter: (filter: StationFilter) => void
  className?: string
}

export function StationFilters({ stations, filter, onFilter, className }: Props) {
  const t = useTranslations('stations')
  const words = useTranslations('words')
  const count = countStates(stations)
  const low = stations.filter((station) => lowOf(station).length > 0).length
  const provinces = [
    ...new Map(
      stations.flatMap(({ province }) => (province ? [[province.code, province.name]] : [])),
    ),
  ].sort((a, b) => (a[1] ?? '').localeCompare(b[1] ?? '', 'vi'))
  const states = [
    { value: 'all', label: t('filter.all'), count: stations.length },
    ...LIST_STATES.map((state) => ({
      value: state,
      label: (
        <>
          <StationMark state={state} size={10} />
          {t(`stateTitle.${state}`)}
        </>
      ),
      count: count[state],
    })),
  ]
  return (
    <header
      className={`flex min-h-15 shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b bg-bg-1 px-5 py-3 ${className ?? ''}`}
    >
      <h1 className="mr-2 text-title">{t('title')}</h1>
      <div className="scroll-quiet max-w-full overflow-x-auto">
        <Segmented
          legend={t('filter.state')}
          name="state"
          options={states}
          value={filter.state ?? 'all'}
          onChange={(value) =>
            onFilter({ ...filter, state: LIST_STATES.find((state) => state === value) ?? null })
          }
        />
      </div>
      <Select
        aria-label={t('filter.capability')}
        className="max-w-[156px] text-body"
        value={filter.capability ?? ''}
        onChange={(event) =>
          onFilter({
            ...filter,
            capability: CAPABILITIES.find((key) => key === event.target.value) ?? null,
          })
        }
      >
        <option value="">{t('filter.anyCapability')}</option>
        {CAPABILITIES.map((key) => (
          <option key={key} value={key}>
            {words(`capability.${key}`)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('filter.province')}
        className="max-w-[132px] text-body"
        value={filter.province ?? ''}
        onChange={(event) => onFilter({ ...filter, province: event.target.value || null })}
      >
        <option value="">{t('filter.anyProvince')}</option>
        {provinces.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <label
        className={classNames(
          'flex h-9 items-center gap-2 rounded-control border border-line-3 px-3 text-body whitespace-nowrap',
          filter.isLow ? 'bg-bg-3 font-semibold text-text-1' : 'text-text-2',
        )}
      >
        <input
          type="checkbox"
          checked={filter.isLow}
          onChange={(event) => onFilter({ ...filter, isLow: event.target.checked })}
        />
        {t('filter.lowStock')} <span className="font-semibold">{low}</span>
      </label>
      <TextInput
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        className="max-w-[168px] text-body"
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
    </header>
  )
}
