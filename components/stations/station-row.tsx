'use client'

import { ArrowDownToLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { classNames } from '@/components/ui/class-names'
import type { StationView } from '@/lib/desk/view'
import { shortProvince } from '@/lib/places/short-name'
import type { Capability } from '@/lib/stations/station'
import { lowOf, stateOf } from './filter'
import { StationMark } from './mark'

/** What tells stations apart at a glance; the rest is on the station's own page. */
const TELLING: readonly Capability[] = [
  'boom-sea',
  'boom-river',
  'skimmer',
  'sorbent',
  'vessel-sea',
  'ppe-a',
  'survey-meter',
  'decon-unit',
]
type Props = { station: StationView; isSelected: boolean; onChoose: () => void }

export function StationRow({ station, isSelected, onChoose }: Props) {
  const t = useTranslations('stations')
  const words = useTranslations('words')
  const state = stateOf(station)
  const low = lowOf(station)
    .map((key) => words(`capabilityShort.${key}`).toLocaleLowerCase('vi'))
    .join(', ')
  const has = TELLING.filter((key) =>
    station.stock.some(({ capability, usable }) => capability === key && usable > 0),
  )

  return (
    <tr
      data-station-row={station.code}
      aria-selected={isSelected}
      onClick={onChoose}
      className={classNames(
        'h-11 cursor-pointer border-b',
        isSelected ? 'bg-bg-3 shadow-[inset_2px_0_0_var(--accent)]' : 'hover:bg-bg-2',
      )}
    >
      <th scope="row" className="pl-5 text-left font-normal">
        <button
          type="button"
          className="flex w-full items-center gap-3.5 text-left"
          onClick={onChoose}
          aria-current={isSelected || undefined}
        >
          <StationMark state={state} size={12} label={t(`state.${state}`)} />
          <span className="min-w-0 truncate">
            <span className="text-row">{station.code}</span> {station.name}
          </span>
          {low !== '' && (
            <span
              role="img"
              aria-label={t('low', { what: low })}
              title={t('low', { what: low })}
              className="shrink-0 text-text-2"
            >
              <ArrowDownToLine size={14} aria-hidden />
            </span>
          )}
        </button>
      </th>
      <td className="truncate pr-2 text-text-2 max-tablet:hidden">
        {shortProvince(station.province?.name)}
      </td>
      <td className="max-tablet:hidden">
        {/* One line: what does not fit wraps out of sight instead of being cut through. */}
        <span className="flex h-[18px] flex-wrap gap-1 overflow-hidden">
          {has.map((key) => (
            <Chip key={key} size="small">
              {words(`capabilityShort.${key}`)}
            </Chip>
          ))}
        </span>
      </td>
      <td className="text-right">
        {station.crewFree}/{station.crewOnDuty}
      </td>
      <td className="pr-5 text-right">
        {station.assignments.length > 0 ? station.assignments.length : t('none')}
      </td>
    </tr>
  )
}
