'use client'

import { ArrowUpDown } from 'lucide-react'
import Form from 'next/form'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import type { EndFault, WayAnswer, WayStation } from '@/lib/desk/way-ends'
import { HARBOUR_KM } from '@/lib/travel/sea'
import { VEHICLES } from '@/lib/travel/travel-rows'
import { EndField } from './end-field'
import { useEndWords } from './end-words'
import { questionHref, WAY_MODES, type WayQuestion } from './way-question'

type Props = {
  question: WayQuestion
  /** Null until something is asked. */
  answer: WayAnswer | null
  stations: readonly WayStation[]
}

const SIDES = ['from', 'to'] as const

/** Asks for an address, so a way can be sent on; what is wrong is said at its field and at the top. */
export function WayForm({ question, answer, stations }: Props) {
  const t = useTranslations('travel')
  const words = useEndWords()
  const summary = useRef<HTMLDivElement>(null)
  const [values, setValues] = useState(question)
  const asked = questionHref(question)
  const [shown, setShown] = useState(asked)
  // Another address, by the form or by going back: the fields show what it asks.
  if (shown !== asked) {
    setShown(asked)
    setValues(question)
  }

  const faults = SIDES.flatMap((side) => {
    const fault = answer?.faults[side]
    return fault ? [{ side, message: message(fault) }] : []
  })
  const isFaulty = faults.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new question that fails takes the focus
  useEffect(() => {
    if (isFaulty) summary.current?.focus()
  }, [isFaulty, asked])

  function message(fault: EndFault) {
    return t(`errors.${fault}`, { km: HARBOUR_KM })
  }

  return (
    <Form action="/travel" aria-label={t('form')} className="flex flex-col gap-3">
      {isFaulty && (
        <div
          ref={summary}
          tabIndex={-1}
          role="alert"
          className="rounded-control border border-danger px-3 py-2"
        >
          <h2 className="text-body font-semibold">
            {t('errors.summary', { count: faults.length })}
          </h2>
          <ul className="text-body">
            {faults.map(({ side, message: said }) => (
              <li key={side}>
                <a href={`#${side}`} className="text-danger underline underline-offset-2">
                  {t(side)}: {said}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="flex items-start gap-2">
        <div className="flex min-w-0 flex-1 flex-col gap-3">
          {SIDES.map((side) => {
            const end = answer?.ends[side]
            const isAsked = values[side] === question[side]
            return (
              <EndField
                key={side}
                side={side}
                value={values[side]}
                onChange={(text) => setValues({ ...values, [side]: text })}
                stations={stations}
                understood={end && isAsked ? words.understood(end, question.mode === 'sea') : null}
                error={faults.find((fault) => fault.side === side && isAsked)?.message}
              />
            )
          })}
        </div>
        <Button
          size="input"
          className="mt-6 px-2! max-tablet:h-12"
          aria-label={t('swap')}
          title={t('swap')}
          onClick={() => setValues({ ...values, from: values.to, to: values.from })}
        >
          <ArrowUpDown size={16} aria-hidden />
        </Button>
      </div>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Segmented
          legend={t('mode')}
          showLegend
          name="mode"
          options={WAY_MODES.map((mode) => ({ value: mode, label: t(`modes.${mode}`) }))}
          value={values.mode}
          onChange={(mode) => setValues({ ...values, mode })}
        />
        {values.mode === 'road' && (
          <Segmented
            legend={t('vehicle')}
            showLegend
            name="vehicle"
            options={VEHICLES.map((vehicle) => ({
              value: vehicle,
              label: t(`vehicles.${vehicle}`),
            }))}
            value={values.vehicle}
            onChange={(vehicle) => setValues({ ...values, vehicle })}
          />
        )}
        <Button
          type="submit"
          tone="main"
          size="input"
          className="max-tablet:h-12 max-tablet:w-full"
        >
          {t('ask')}
        </Button>
      </div>
    </Form>
  )
}
