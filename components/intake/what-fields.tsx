'use client'

import { useTranslations } from 'next-intl'
import { describedBy, Field, Select, TextInput } from '@/components/ui/field'
import { NUCLIDES } from '@/lib/hazards/nuclide'
import { findSubstances, identifySubstance, type KnownSubstance } from '@/lib/hazards/substance'
import { EXTENTS, type Hazard, RADIATION_SITUATIONS } from '@/lib/incidents/incident'
import { QUANTITY_KINDS } from '@/lib/quantities/quantity'
import { fold } from '@/lib/text/text'
import { Combobox, type Suggestion } from './combobox'
import type { Draft } from './draft'

type Props = {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  errorOf: (field: keyof Draft) => string | undefined
}

/** What got out, in the terms of its hazard, and where the figure of the next row stands. */
export function WhatFields({ draft, change, errorOf }: Props) {
  const t = useTranslations('intake')
  const w = useTranslations('words')
  const hazard = draft.hazard ?? 'oil'

  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <SubstanceField draft={draft} hazard={hazard} change={change} error={errorOf('what')} />
      {hazard === 'radiation' ? (
        <Field id="situation" label={t('situation')}>
          <Select
            id="situation"
            className="max-tablet:h-12"
            value={draft.situation}
            onChange={({ target }) =>
              change({
                situation: RADIATION_SITUATIONS.find((known) => known === target.value) ?? '',
              })
            }
          >
            <option value="">{w('unknown')}</option>
            {RADIATION_SITUATIONS.map((situation) => (
              <option key={situation} value={situation}>
                {w(`situation.${situation}`)}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <Field id="kind" label={t('kind.label')}>
          <Select
            id="kind"
            className="max-tablet:h-12"
            value={draft.kind}
            onChange={({ target }) =>
              change({ kind: QUANTITY_KINDS.find((known) => known === target.value) ?? draft.kind })
            }
          >
            {QUANTITY_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {hazard === 'dioxin' && (
        <Field
          id="teq"
          label={t('teq')}
          error={errorOf('teq')}
          hint={t('teqHint')}
          className="col-span-2"
        >
          <TextInput
            id="teq"
            inputMode="decimal"
            value={draft.teq}
            aria-invalid={errorOf('teq') ? true : undefined}
            aria-describedby={describedBy('teq', { hint: true, error: errorOf('teq') })}
            onChange={({ target }) => change({ teq: target.value })}
          />
        </Field>
      )}
      {(hazard === 'chemical' || hazard === 'pollution' || hazard === 'radiation') && (
        <Field id="extent" label={t('extent')} className="col-span-2">
          <Select
            id="extent"
            className="max-tablet:h-12"
            value={draft.extent}
            onChange={({ target }) =>
              change({ extent: EXTENTS.find((known) => known === target.value) ?? '' })
            }
          >
            <option value="">{w('unknown')}</option>
            {EXTENTS.map((extent) => (
              <option key={extent} value={extent}>
                {w(`extent.${extent}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  )
}

type SubstanceProps = {
  draft: Draft
  hazard: Hazard
  change: Props['change']
  error: string | undefined
}

function SubstanceField({ draft, hazard, change, error }: SubstanceProps) {
  const t = useTranslations('intake')
  const offers = offersFor(hazard, draft.what)
  const known =
    hazard === 'oil' || hazard === 'chemical'
      ? identifySubstance({ ...(draft.un ? { un: draft.un } : unIn(draft.what)), name: draft.what })
      : null
  const tag = known?.un ? `UN ${known.un}` : null

  return (
    <Field id="what" label={t(`what.${hazard}`)} error={error}>
      <Combobox
        id="what"
        value={draft.what}
        onChange={(what) => change({ what, un: '' })}
        suggestions={offers.map(({ suggestion }) => suggestion)}
        onChoose={(index) => {
          const offer = offers[index]
          if (offer) change({ what: offer.text, un: offer.un })
        }}
        listLabel={t('what.suggestions')}
        className={tag ? 'pr-20! max-tablet:h-12' : 'max-tablet:h-12'}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'what-error' : undefined}
        inside={
          tag ? <span className="max-w-24 truncate text-meta text-text-3">{tag}</span> : undefined
        }
      />
    </Field>
  )
}

type Offer = { suggestion: Suggestion; text: string; un: string }

/** What the field offers for what has been typed; a free word is always taken too. */
function offersFor(hazard: Hazard, typed: string): Offer[] {
  if (typed.trim() === '') return []
  if (hazard === 'radiation') {
    const wanted = fold(typed)
    return NUCLIDES.filter(({ name, element }) => fold(`${name} ${element}`).includes(wanted))
      .filter(({ name }) => name !== typed)
      .map(({ name, element }) => ({
        suggestion: { key: name, label: name, detail: element },
        text: name,
        un: '',
      }))
  }
  if (hazard !== 'oil' && hazard !== 'chemical') return []
  const found = findSubstances(typed, 12).filter(({ oil }) => (oil !== null) === (hazard === 'oil'))
  return found
    .filter(({ vi }) => vi !== typed)
    .slice(0, 6)
    .map((substance) => ({
      suggestion: { key: substance.id, label: substance.vi, detail: numbersOf(substance) },
      text: substance.vi,
      un: substance.un ?? '',
    }))
}

const numbersOf = ({ un, cas }: KnownSubstance) =>
  [un && `UN ${un}`, cas && `CAS ${cas}`].filter(Boolean).join(' · ') || undefined

const unIn = (text: string) => {
  const un = /^(?:UN\s*)?(\d{4})$/i.exec(text.trim())?.[1]
  return un ? { un } : {}
}
