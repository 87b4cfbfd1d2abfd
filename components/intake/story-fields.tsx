'use client'

import { useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import { describedBy, Field, Select, TextArea, TextInput } from '@/components/ui/field'
import { useNow } from '@/components/ui/now'
import type { TypedMoment } from '@/lib/time/typed-moment'
import { parseMoment } from '@/lib/time/typed-moment'
import { vietnamParts } from '@/lib/time/vietnam'
import { SUMMARY_MAX } from './body'
import type { Draft } from './draft'

type Props = {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  errorOf: (field: keyof Draft) => string | undefined
}

/** What happened, who says so, and when; then what a caller is asked if there is time. */
export function StoryFields({ draft, change, errorOf }: Props) {
  const t = useTranslations('intake')
  const text = (
    field: 'reporter' | 'phone' | 'party' | 'casualties',
    mode?: 'tel' | 'numeric',
  ) => ({
    id: field,
    value: draft[field],
    inputMode: mode,
    'aria-invalid': errorOf(field) ? true : undefined,
    'aria-describedby': describedBy(field, { error: errorOf(field) }),
    onChange: ({ target }: { target: HTMLInputElement }) => change({ [field]: target.value }),
    className: 'max-tablet:h-12',
  })

  return (
    <>
      <Field
        id="summary"
        label={t('summary')}
        error={errorOf('summary')}
        aside={
          draft.summary.length > SUMMARY_MAX * 0.9
            ? t('summaryCount', { count: draft.summary.length, max: SUMMARY_MAX })
            : undefined
        }
      >
        <TextArea
          id="summary"
          value={draft.summary}
          onChange={({ target }) => change({ summary: target.value })}
          aria-invalid={errorOf('summary') ? true : undefined}
          aria-describedby={describedBy('summary', { error: errorOf('summary') })}
        />
      </Field>
      <div className="grid gap-3 tablet:grid-cols-[3fr_2fr]">
        <Field
          id="reporter"
          label={t('reporter')}
          error={errorOf('reporter')}
          className="max-tablet:order-2"
        >
          <TextInput {...text('reporter')} maxLength={400} />
        </Field>
        <Field id="phone" label={t('phone')} error={errorOf('phone')}>
          <TextInput {...text('phone', 'tel')} type="tel" />
        </Field>
      </div>
      <div className="grid grid-cols-2 items-start gap-3">
        <MomentField
          field="discovered"
          draft={draft}
          change={change}
          error={errorOf('discovered')}
        />
        <LoggedField openedAt={draft.openedAt} />
        <MomentField field="reported" draft={draft} change={change} error={errorOf('reported')} />
        <Field id="party" label={t('party')} error={errorOf('party')}>
          <TextInput {...text('party')} maxLength={400} />
        </Field>
        <Field id="casualties" label={t('casualties')} error={errorOf('casualties')}>
          <TextInput {...text('casualties', 'numeric')} placeholder={t('unknownIfBlank')} />
        </Field>
        <Field id="releasing" label={t('releasing.label')}>
          <Select
            id="releasing"
            value={draft.releasing}
            onChange={({ target }) =>
              change({
                releasing: target.value === 'yes' || target.value === 'no' ? target.value : '',
              })
            }
            className="max-tablet:h-12"
          >
            <option value="">{t('releasing.unknown')}</option>
            <option value="yes">{t('releasing.yes')}</option>
            <option value="no">{t('releasing.no')}</option>
          </Select>
        </Field>
      </div>
      <label className="flex min-h-8 items-center gap-2.5 text-body">
        <input
          type="checkbox"
          checked={draft.isDrill}
          onChange={({ target }) => change({ isDrill: target.checked })}
          className="size-4 accent-accent"
        />
        <span className="font-semibold">{t('drill')}</span>
        <span className="text-meta text-text-2">{t('drillNote')}</span>
      </label>
    </>
  )
}

type MomentProps = {
  field: 'discovered' | 'reported'
  draft: Draft
  change: Props['change']
  error: string | undefined
}

function MomentField({ field, draft, change, error }: MomentProps) {
  const t = useTranslations('intake')
  const now = useNow()
  const moment = parseMoment(draft[field], new Date(now))
  return (
    <Field
      id={field}
      label={t(field)}
      error={error}
      hint={error ? undefined : <Understood moment={moment} now={now} />}
    >
      <TextInput
        id={field}
        value={draft[field]}
        placeholder={t('moment.example')}
        onChange={({ target }) => change({ [field]: target.value })}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(field, { hint: !error, error })}
        className="max-tablet:h-12"
      />
    </Field>
  )
}

/** How the typed time was read: a day that was not said is named. */
function Understood({ moment, now }: { moment: TypedMoment; now: number }) {
  const t = useTranslations('intake')
  if (moment === 'blank') return t('moment.blank')
  if (moment === 'unreadable') return t('moment.unreadable')
  if (moment === 'future') return t('moment.future')
  const day = vietnamParts(moment)
  const today = vietnamParts(new Date(now))
  const isToday = day.day === today.day && day.month === today.month && day.year === today.year
  const pad = (n: number) => String(n).padStart(2, '0')
  return isToday
    ? t('moment.today', { time: clockOf(moment) })
    : t('moment.day', {
        time: clockOf(moment),
        day: `${pad(day.day)}/${pad(day.month)}/${day.year}`,
      })
}

/** When it is logged is the desk's own clock, and nobody's to type. */
function LoggedField({ openedAt }: { openedAt: string }) {
  const t = useTranslations('intake')
  return (
    <Field id="logged" label={t('logged')} hint={t('loggedNote')}>
      <TextInput
        id="logged"
        value={openedAt === '' ? '' : clockOf(new Date(openedAt))}
        readOnly
        tabIndex={-1}
        aria-describedby="logged-hint"
        className="border-dashed! text-text-2! max-tablet:h-12"
      />
    </Field>
  )
}
