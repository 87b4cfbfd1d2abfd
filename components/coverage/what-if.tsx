'use client'

import { X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field, Select, TextInput } from '@/components/ui/field'
import { CAPABILITIES, CAPABILITY_UNIT } from '@/lib/plans/capability'
import { type CoverageValues, coverageAddress } from './address'

type Station = { code: string; name: string }

type Props = {
  values: CoverageValues
  faults: Partial<Record<keyof CoverageValues, string>>
  stations: readonly Station[]
  /** The next click on the map sets a new station. */
  isPlacing: boolean
  onPlace: () => void
}

/** Questions of "what if": a station stops, stock moves, a station is added. Nothing is saved. */
export function WhatIf({ values, faults, stations, isPlacing, onPlace }: Props) {
  const t = useTranslations('coverage.whatIf')
  const words = useTranslations('words')
  const invalid = useTranslations('invalid')
  const router = useRouter()
  const ask = (next: Partial<CoverageValues>) =>
    router.replace(coverageAddress({ ...values, ...next }), { scroll: false })
  const off = values.off === '' ? [] : values.off.split(',')
  const nameOf = (code: string) => {
    const station = stations.find((each) => each.code === code)
    return station ? `${station.code} ${station.name}` : code
  }
  const [moveWhat = '', moveQuantity = '', moveFrom = '', moveTo = ''] = values.move.split(':')
  const [lat = '', lng = '', ...addName] = values.add.split(',')
  const moved = CAPABILITIES.find((key) => key === moveWhat)

  return (
    <details
      className="mt-4 border-y py-2"
      open={off.length > 0 || values.move !== '' || values.add !== ''}
    >
      <summary className="cursor-pointer text-body text-text-2 hover:text-text-1">
        {t('title')} <span className="text-meta text-text-3">{t('note')}</span>
      </summary>
      <div className="mt-2 grid items-start gap-x-6 gap-y-3 pb-1 tablet:grid-cols-2">
        <div>
          <Field id="off" label={t('off')} error={faults.off && invalid('station')}>
            <Select
              id="off"
              value=""
              onChange={(event) => ask({ off: [...off, event.target.value].join(',') })}
            >
              <option value="">{t('chooseStation')}</option>
              {stations
                .filter(({ code }) => !off.includes(code))
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {code} {name}
                  </option>
                ))}
            </Select>
          </Field>
          <Chips
            items={off.map((code) => ({
              id: code,
              label: nameOf(code),
              drop: () => ask({ off: off.filter((each) => each !== code).join(',') }),
            }))}
            dropLabel={(label) => t('undo', { what: label })}
          />
        </div>
        <form
          aria-label={t('move')}
          onSubmit={(event) => {
            event.preventDefault()
            const said = new FormData(event.currentTarget)
            const part = (name: string) => String(said.get(name) ?? '').trim()
            ask({
              move: [
                part('what'),
                part('quantity').replace(',', '.'),
                part('from'),
                part('to'),
              ].join(':'),
            })
          }}
        >
          <p className="mb-1 text-body text-text-2">{t('move')}</p>
          <div className="flex flex-wrap gap-2">
            <TextInput
              key={`quantity ${moveQuantity}`}
              name="quantity"
              aria-label={t('quantity')}
              placeholder={t('quantity')}
              inputMode="decimal"
              className="max-w-24"
              defaultValue={moveQuantity}
              aria-invalid={faults.move !== undefined || undefined}
            />
            <Select
              key={`what ${moveWhat}`}
              name="what"
              aria-label={t('what')}
              className="max-w-44"
              defaultValue={moveWhat || values.capability || 'ppe-a'}
            >
              {CAPABILITIES.map((capability) => (
                <option key={capability} value={capability}>
                  {words(`capability.${capability}`)}
                </option>
              ))}
            </Select>
            <StationSelect name="from" label={t('from')} value={moveFrom} stations={stations} />
            <StationSelect name="to" label={t('to')} value={moveTo} stations={stations} />
            <Button type="submit" size="input">
              {t('try')}
            </Button>
          </div>
          {faults.move && (
            <p className="mt-1 text-meta font-medium text-danger">{t('moveFault')}</p>
          )}
          <Chips
            items={
              values.move === '' || faults.move
                ? []
                : [
                    {
                      id: 'move',
                      label: t('moved', {
                        what: moved
                          ? `${moveQuantity} ${words(`unit.${CAPABILITY_UNIT[moved]}`)} ${words(`capability.${moved}`)}`
                          : moveWhat,
                        from: moveFrom,
                        to: moveTo,
                      }),
                      drop: () => ask({ move: '' }),
                    },
                  ]
            }
            dropLabel={(label) => t('undo', { what: label })}
          />
        </form>
        <div>
          <p className="mb-1 text-body text-text-2">{t('add')}</p>
          <Button size="input" aria-pressed={isPlacing} onClick={onPlace}>
            {t(isPlacing ? 'placing' : 'place')}
          </Button>
          <p className="mt-1 text-meta text-text-3">{t('addHint')}</p>
          {faults.add && <p className="mt-1 text-meta font-medium text-danger">{t('addFault')}</p>}
          <Chips
            items={
              values.add === '' || faults.add
                ? []
                : [
                    {
                      id: 'add',
                      label: addName.join(',') || `${lat}; ${lng}`,
                      drop: () => ask({ add: '' }),
                    },
                  ]
            }
            dropLabel={(label) => t('undo', { what: label })}
          />
        </div>
      </div>
    </details>
  )
}

function StationSelect({
  name,
  label,
  value,
  stations,
}: {
  name: string
  label: string
  value: string
  stations: readonly Station[]
}) {
  return (
    <Select key={value} name={name} aria-label={label} className="max-w-44" defaultValue={value}>
      <option value="">{label}</option>
      {stations.map((station) => (
        <option key={station.code} value={station.code}>
          {station.code} {station.name}
        </option>
      ))}
    </Select>
  )
}

type Chip = { id: string; label: string; drop: () => void }

function Chips({
  items,
  dropLabel,
}: {
  items: readonly Chip[]
  dropLabel: (label: string) => string
}) {
  if (items.length === 0) return null
  return (
    <ul className="mt-1.5 flex flex-wrap gap-1.5">
      {items.map(({ id, label, drop }) => (
        <li key={id}>
          <button
            type="button"
            onClick={drop}
            aria-label={dropLabel(label)}
            className="flex min-h-6 items-center gap-1 rounded-control border border-line-3 px-2 text-meta text-text-1 hover:bg-bg-2"
          >
            {label}
            <X size={13} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}
