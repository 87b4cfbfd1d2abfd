'use client'

import { useTranslations } from 'next-intl'
import { HazardGlyph } from '@/components/hazards/glyph'
import { classNames } from '@/components/ui/class-names'
import { HAZARDS, type Hazard } from '@/lib/incidents/incident'

type Props = {
  value: Hazard | null
  onChange: (hazard: Hazard) => void
  error?: string | undefined
  isDrill: boolean
}

/** Five tiles, keys 1–5; a radio group, so arrows work and a screen reader counts them. */
export function HazardTiles({ value, onChange, error, isDrill }: Props) {
  const t = useTranslations('intake')
  return (
    <fieldset aria-describedby={error ? 'hazard-error' : undefined}>
      <legend className="mb-1 text-body text-text-2 max-tablet:sr-only">{t('hazard')}</legend>
      <div className="grid grid-cols-5 gap-1.5">
        {HAZARDS.map((hazard, index) => (
          <label
            key={hazard}
            className={classNames(
              'relative flex h-[66px] flex-col items-center justify-center gap-1 rounded-control border px-0.5 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent tablet:h-[68px]',
              hazard === value
                ? 'border-text-1 bg-bg-3 shadow-[inset_0_0_0_1px_var(--text-1)]'
                : 'border-line-2 hover:bg-bg-2',
              error && 'border-danger',
            )}
          >
            <input
              type="radio"
              name="hazard"
              id={index === 0 ? 'hazard' : undefined}
              value={hazard}
              checked={hazard === value}
              onChange={() => onChange(hazard)}
              aria-keyshortcuts={String(index + 1)}
              className="absolute inset-0 m-0 cursor-pointer opacity-0"
            />
            <HazardGlyph hazard={hazard} size={28} drill={isDrill} />
            <span
              className={classNames(
                'text-meta whitespace-nowrap',
                hazard === value ? 'font-semibold' : 'text-text-2',
              )}
            >
              {t(`tile.${hazard}`)}
            </span>
            <span
              aria-hidden
              className="absolute top-1 right-1.5 hidden text-[11px] leading-4 text-text-3 desk:block"
            >
              {index + 1}
            </span>
          </label>
        ))}
      </div>
      <FieldError id="hazard" error={error} />
    </fieldset>
  )
}

export const FieldError = ({ id, error }: { id: string; error?: string | undefined }) =>
  error ? (
    <p id={`${id}-error`} className="mt-1 text-meta font-medium text-danger">
      {error}
    </p>
  ) : null
