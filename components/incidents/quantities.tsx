'use client'

import { Check, EqualNot } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { clockOf } from '@/components/dispatch/words'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import type { IncidentView, QuantityView } from '@/lib/desk/view'
import { dayOf } from './day'
import { type QuantityGroup, quantityGroups } from './quantity-rows'

type Props = {
  incident: IncidentView
  canEdit: boolean
  busy: boolean
  onChoose: (quantityId: string) => void
  onAdd: () => void
}

/** Every source's figure side by side; where they clash a person chooses the one that the level uses. */
export function Quantities({ incident, canEdit, busy, onChoose, onAdd }: Props) {
  const t = useTranslations('incident')
  const groups = quantityGroups(incident.quantities)
  const clashing = groups.filter(({ relation }) => relation === 'contradicting').length
  return (
    <section aria-label={t('quantities.title')} className="border-b px-4 py-3 desk:px-5">
      <header className="flex items-center gap-3">
        <h2 className="flex-1 text-section">{t('quantities.title')}</h2>
        {clashing > 0 && <Chip>{t('quantities.clashing', { count: clashing })}</Chip>}
        {canEdit && (
          <Button size="small" tone="quiet" onClick={onAdd} className="print:hidden">
            {t('quantities.add')}
          </Button>
        )}
      </header>
      {groups.length === 0 && <p className="mt-1 text-body text-text-2">{t('quantities.none')}</p>}
      {groups.map((group) => (
        <Group
          key={`${group.kind} ${group.dimension}`}
          group={group}
          canChoose={
            canEdit &&
            group.rows.length > 1 &&
            group.kind === 'released' &&
            group.dimension !== 'area'
          }
          busy={busy}
          onChoose={onChoose}
        />
      ))}
    </section>
  )
}

type GroupProps = {
  group: QuantityGroup
  canChoose: boolean
  busy: boolean
  onChoose: (id: string) => void
}

function Group({ group, canChoose, busy, onChoose }: GroupProps) {
  const t = useTranslations('incident')
  const w = useTranslations('words')
  const used = group.rows.find(({ usedForLevel }) => usedForLevel)
  const [picked, setPicked] = useState<string | null>(used?.id ?? null)
  const name = `${group.kind} ${group.dimension}`

  return (
    <fieldset className="mt-2 border-t pt-2 first-of-type:border-t-0">
      <legend className="sr-only">{w(`quantityKind.${group.kind}`)}</legend>
      <p className="flex flex-wrap items-center justify-between gap-x-3 text-meta">
        <span className="font-semibold">
          {w(`quantityKind.${group.kind}`)}, {t(`quantities.dimension.${group.dimension}`)}
        </span>
        {group.relation === 'agreeing' && (
          <span className="flex items-center gap-1 text-text-2">
            <Check size={13} aria-hidden />
            {t('quantities.agreeing')}
          </span>
        )}
        {group.relation === 'contradicting' && (
          <span className="flex items-center gap-1 font-semibold">
            <EqualNot size={13} aria-hidden />
            {used ? t('quantities.contradictingChosen') : t('quantities.contradicting')}
          </span>
        )}
      </p>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        {group.rows.map((row) => (
          <Figure
            key={row.id}
            row={row}
            name={name}
            canChoose={canChoose}
            isPicked={picked === row.id}
            onPick={() => setPicked(row.id)}
          />
        ))}
        {canChoose && picked !== null && picked !== used?.id && (
          <Button
            size="small"
            busy={busy}
            onClick={() => onChoose(picked)}
            className="ml-auto print:hidden"
          >
            {t('quantities.choose')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

type FigureProps = {
  row: QuantityView
  name: string
  canChoose: boolean
  isPicked: boolean
  onPick: () => void
}

function Figure({ row, name, canChoose, isPicked, onPick }: FigureProps) {
  const t = useTranslations('incident')
  const w = useTranslations('words')
  const format = useFormatter()
  const figure = (value: number) => format.number(value, { maximumSignificantDigits: 6 })
  const amount =
    row.min === row.max
      ? figure(row.min)
      : t('quantities.range', { min: figure(row.min), max: figure(row.max) })
  const text = (
    <span>
      <span className="block text-section leading-6">
        {amount} {w(`unit.${row.unit}`)}
      </span>
      <span className="block text-meta text-text-2">
        {row.source ?? t('quantities.noSource')},{' '}
        {t('at', { day: dayOf(row.at), time: clockOf(new Date(row.at)) })}
      </span>
      {row.usedForLevel && (
        <span className="block text-meta text-text-1">{t('quantities.used')}</span>
      )}
    </span>
  )
  if (!canChoose) return text
  return (
    <label className="flex items-start gap-2">
      <input
        type="radio"
        name={name}
        checked={isPicked}
        onChange={onPick}
        className="mt-1 size-4 accent-accent"
      />
      {text}
    </label>
  )
}
