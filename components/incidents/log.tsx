'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type Ref, useState } from 'react'
import { clockOf } from '@/components/dispatch/words'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { TextInput } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { useNow } from '@/components/ui/now'
import type { JournalView } from '@/lib/desk/view'
import { dayKeyOf, fullDayOf, weekdayOf } from './day'
import { useEntryWords } from './entry-words'
import { LOG_FILTERS, type LogFilter, logDays, passes } from './log-rows'

type Props = {
  journal: readonly JournalView[]
  canWrite: boolean
  busy: boolean
  inputRef: Ref<HTMLInputElement>
  /** Resolves to true once it is written or safely waiting. */
  onWrite: (body: string, correctsId: string | null) => Promise<boolean>
}

/** The log: only ever added to. A correction is an entry of its own; what it corrects stays, struck through. */
export function Log({ journal, canWrite, busy, inputRef, onWrite }: Props) {
  const t = useTranslations('incident')
  const now = useNow()
  const [filter, setFilter] = useState<LogFilter>('all')
  const [text, setText] = useState('')
  const [corrects, setCorrects] = useState<JournalView | null>(null)
  const shown = journal.filter((entry) => passes(filter, entry))
  const correctedBy = new Map(
    journal.flatMap((entry) => (entry.correctsId ? [[entry.correctsId, entry] as const] : [])),
  )

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const body = text.trim()
    if (body === '' || busy) return
    if (await onWrite(body, corrects?.id ?? null)) {
      setText('')
      setCorrects(null)
    }
  }

  return (
    <section aria-label={t('log.title')} className="flex min-h-0 flex-col">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 pt-3 desk:px-5">
        <h2 className="text-section">{t('log.title')}</h2>
        <p className="text-meta text-text-2">{t('log.count', { count: journal.length })}</p>
        <fieldset aria-label={t('log.filter')} className="ml-auto flex gap-3 print:hidden">
          {LOG_FILTERS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === filter}
              onClick={() => setFilter(each)}
              className={classNames(
                'min-h-6 text-meta',
                each === filter
                  ? 'font-semibold shadow-[inset_0_-2px_0_var(--text-1)]'
                  : 'text-text-2 hover:text-text-1',
              )}
            >
              {t(`log.filters.${each}`)}
            </button>
          ))}
        </fieldset>
      </header>
      {canWrite && (
        <form onSubmit={submit} className="relative px-4 pt-2 desk:px-5 print:hidden">
          {corrects && (
            <p className="mb-1 flex items-center gap-2 text-meta text-text-2">
              <span className="truncate">
                {t('log.correcting', { time: clockOf(new Date(corrects.at)) })}
              </span>
              <Button size="small" tone="quiet" onClick={() => setCorrects(null)}>
                {t('log.stopCorrecting')}
              </Button>
            </p>
          )}
          <div className="relative">
            <TextInput
              ref={inputRef}
              id="log-entry"
              aria-label={t('log.add')}
              placeholder={t('log.add')}
              value={text}
              onChange={({ target }) => setText(target.value)}
              className="pr-20!"
            />
            <span className="absolute inset-y-0 right-2 flex items-center gap-2">
              {text.trim() === '' ? (
                <Kbd>L</Kbd>
              ) : (
                <Button type="submit" size="small" busy={busy}>
                  {t('log.write')}
                </Button>
              )}
            </span>
          </div>
        </form>
      )}
      <div className="min-h-0 px-4 pb-4 desk:scroll-quiet desk:flex-1 desk:px-5">
        {shown.length === 0 && <p className="pt-3 text-body text-text-2">{t('log.empty')}</p>}
        {logDays(shown).map(({ day, entries }) => (
          <div key={day}>
            <h3 className="pt-3 pb-1 pl-[56px] text-meta font-semibold text-text-2">
              <DayName iso={entries[0]?.at ?? ''} now={now} />
            </h3>
            <ol>
              {entries.map((entry) => (
                <Entry
                  key={entry.id}
                  entry={entry}
                  correction={correctedBy.get(entry.id) ?? null}
                  onCorrect={canWrite && isCorrectable(entry) ? () => setCorrects(entry) : null}
                />
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  )
}

const isCorrectable = ({ kind, body }: JournalView) =>
  kind === 'note' || kind === 'correction' || body !== null

function DayName({ iso, now }: { iso: string; now: number }) {
  const t = useTranslations('incident')
  if (iso === '') return null
  const isToday = dayKeyOf(iso) === dayKeyOf(new Date(now).toISOString())
  return t('log.day', {
    today: isToday ? 'yes' : 'no',
    weekday: String(weekdayOf(iso)),
    date: fullDayOf(iso),
  })
}

type EntryProps = {
  entry: JournalView
  correction: JournalView | null
  onCorrect: (() => void) | null
}

function Entry({ entry, correction, onCorrect }: EntryProps) {
  const t = useTranslations('incident')
  const say = useEntryWords()
  const { head, body } = say(entry)
  return (
    <li id={`entry-${entry.id}`} className="group grid grid-cols-[44px_minmax(0,1fr)] gap-x-3 py-1">
      <time dateTime={entry.at} className="text-body text-text-2">
        {clockOf(new Date(entry.at))}
      </time>
      <div
        className={classNames(
          'border-l-2 pl-3',
          entry.kind === 'correction' && 'border-dashed',
          isStageChange(entry) || entry.kind === 'correction' ? 'border-text-1' : 'border-line-2',
        )}
      >
        <p
          className={classNames(
            'text-body break-words whitespace-pre-line',
            correction && 'text-text-3',
          )}
        >
          {entry.correctsId && (
            <a
              href={`#entry-${entry.correctsId}`}
              className="font-semibold underline-offset-2 hover:underline"
            >
              {t('log.corrects')}{' '}
            </a>
          )}
          {head && (
            <span className={classNames(isStageChange(entry) && 'font-semibold')}>{head} </span>
          )}
          {body && (correction ? <s>{body}</s> : body)}
          {correction && (
            <a
              href={`#entry-${correction.id}`}
              className="ml-1 text-accent underline underline-offset-2"
            >
              {t('log.seeCorrection')}
            </a>
          )}
        </p>
        <p className="flex min-h-5 items-center gap-2 text-meta text-text-3">
          {entry.actor}
          {onCorrect && !correction && (
            <button
              type="button"
              onClick={onCorrect}
              className="text-text-2 underline underline-offset-2 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 focus:opacity-100 max-tablet:opacity-100 print:hidden"
            >
              {t('log.correct')}
            </button>
          )}
        </p>
      </div>
    </li>
  )
}

const isStageChange = ({ kind, values }: JournalView) =>
  kind === 'status-changed' || typeof values.to === 'string'
