'use client'

import { useTranslations } from 'next-intl'
import { type Ref, useId } from 'react'

export type Fault = { id: string; message: string }

type Props = { faults: readonly Fault[]; whole: readonly string[]; ref: Ref<HTMLDivElement> }

/** What keeps the form from being saved, each with a link to its field. It takes the focus when it appears. */
export function FaultSummary({ faults, whole, ref }: Props) {
  const t = useTranslations('intake')
  const id = useId()
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="alert"
      aria-labelledby={id}
      className="rounded-control border border-danger px-3 py-2.5"
    >
      <h2 id={id} className="text-body font-semibold">
        {t('errors.summary', { count: faults.length + whole.length })}
      </h2>
      <ul className="mt-1 text-body">
        {whole.map((message) => (
          <li key={message}>{message}</li>
        ))}
        {faults.map((fault) => (
          <li key={fault.id}>
            <a
              href={`#${fault.id}`}
              className="text-danger underline underline-offset-2"
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(fault.id)?.focus()
              }}
            >
              {fault.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
