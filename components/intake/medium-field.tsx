'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { MEDIA, type Medium } from '@/lib/incidents/incident'
import { FieldError } from './hazard-tiles'

type Props = {
  value: Medium | null
  also: readonly Medium[]
  onChange: (medium: Medium) => void
  onAlso: (media: Medium[]) => void
  error?: string | undefined
}

/** The medium that leads, and those it spreads to: one row, and a second only when it is asked for. */
export function MediumField({ value, also, onChange, onAlso, error }: Props) {
  const t = useTranslations('intake')
  const [isOpen, setOpen] = useState(false)
  const others = MEDIA.filter((medium) => medium !== value)
  const isShown = isOpen || also.length > 0

  return (
    <div>
      <fieldset aria-describedby={error ? 'medium-error' : undefined}>
        <legend className="mb-1 text-body text-text-2 max-tablet:sr-only">
          {t('medium.label')}
        </legend>
        <div
          className={classNames(
            'grid grid-cols-3 gap-1.5 tablet:flex tablet:gap-0 tablet:rounded-control tablet:border',
            error ? 'tablet:border-danger' : 'tablet:border-line-3',
          )}
        >
          {MEDIA.map((medium, index) => (
            <label
              key={medium}
              className={classNames(
                'relative flex h-10 flex-auto items-center justify-center border-line-3 px-1.5 text-meta whitespace-nowrap max-tablet:text-body min-[1400px]:text-body min-[1400px]:tracking-tight max-tablet:rounded-control max-tablet:border has-focus-visible:z-10 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent tablet:h-[32px] tablet:border-l tablet:first:border-l-0',
                medium === value
                  ? 'bg-bg-3 font-semibold text-text-1 shadow-[inset_0_-2px_0_var(--text-1)]'
                  : 'text-text-2 hover:bg-bg-2',
              )}
            >
              <input
                type="radio"
                name="medium"
                id={index === 0 ? 'medium' : undefined}
                value={medium}
                checked={medium === value}
                onChange={() => onChange(medium)}
                className="absolute inset-0 m-0 cursor-pointer opacity-0"
              />
              {t(`medium.${medium}`)}
            </label>
          ))}
        </div>
        <FieldError id="medium" error={error} />
      </fieldset>
      {isShown ? (
        <fieldset className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
          <legend className="float-left mr-3 text-meta text-text-2">{t('medium.also')}</legend>
          {others.map((medium) => (
            <label key={medium} className="flex min-h-6 items-center gap-1.5 text-meta">
              <input
                type="checkbox"
                checked={also.includes(medium)}
                onChange={(event) =>
                  onAlso(
                    event.target.checked
                      ? [...also, medium]
                      : also.filter((other) => other !== medium),
                  )
                }
                className="size-4 accent-accent"
              />
              {t(`medium.${medium}`)}
            </label>
          ))}
        </fieldset>
      ) : (
        <button
          type="button"
          className="mt-1 min-h-6 text-meta text-accent underline underline-offset-2 hover:text-accent-hi"
          onClick={() => setOpen(true)}
        >
          {t('medium.addAlso')}
        </button>
      )}
    </div>
  )
}
