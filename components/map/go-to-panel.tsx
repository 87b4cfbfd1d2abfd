'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { loadPlaces } from '@/lib/places/load'
import type { Places } from '@/lib/places/place'
import { answerTo, type GoToAnswer, type Target } from './go-to'
import type { MapStation } from './model'

type Props = {
  stations: readonly MapStation[]
  /** What is typed is kept by the map while this is closed. */
  text: string
  onText: (text: string) => void
  onGo: (target: Target) => void
}

/** A name, coordinates or a station's code; the map moves there, and the words stay. */
export function GoToPanel({ stations, text, onText, onGo }: Props) {
  const t = useTranslations('map')
  const field = useRef<HTMLInputElement>(null)
  const [answer, setAnswer] = useState<GoToAnswer | 'waiting' | null>(null)
  const latest = useRef(0)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
    // Read while the words are being typed; a failure is told when they are asked for.
    loadPlaces().catch(() => {})
  }, [])

  const show = (next: GoToAnswer) => {
    setAnswer(next)
    if (next.ok) onGo(next.target)
  }
  const ask = async (event: FormEvent) => {
    event.preventDefault()
    const asked = ++latest.current
    setAnswer('waiting')
    const places: Places | null = await loadPlaces().catch(() => null)
    if (latest.current === asked) show(answerTo(text, stations, places))
  }
  const choose = (target: Target) => {
    if (answer === null || answer === 'waiting' || !answer.ok) return
    const all = [answer.target, ...answer.others]
    show({ ok: true, target, others: all.filter((each) => each !== target) })
  }

  return (
    <form aria-label={t('goTo.title')} onSubmit={ask}>
      <div className="flex flex-wrap gap-2">
        <input
          ref={field}
          value={text}
          onChange={(event) => onText(event.target.value)}
          aria-label={t('goTo.field')}
          placeholder={t('goTo.field')}
          autoComplete="off"
          spellCheck={false}
          className="h-9 min-w-28 flex-1 rounded-control border border-line-3 bg-bg-0 px-3 text-body"
        />
        <Button size="input" type="submit">
          {t('goTo.go')}
        </Button>
      </div>
      <p role="status" className="mt-1 text-meta text-text-2">
        {answer === null && t('goTo.hint')}
        {answer === 'waiting' && t('goTo.waiting')}
        {answer !== null && answer !== 'waiting' && <Told answer={answer} text={text.trim()} />}
      </p>
      {answer !== null && answer !== 'waiting' && answer.ok && answer.others.length > 0 && (
        <>
          <p className="mt-2 text-meta text-text-3">{t('goTo.others')}</p>
          <ul>
            {answer.others.map((target) => (
              <li key={`${target.name}|${target.was}|${target.position.lat}`}>
                <button
                  type="button"
                  className="w-full py-1 text-left text-body text-accent hover:underline"
                  onClick={() => choose(target)}
                >
                  {target.name}
                  {target.was && (
                    <span className="block text-meta text-text-3">
                      {t('goTo.was', { name: target.was })}
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </form>
  )
}

function Told({ answer, text }: { answer: GoToAnswer; text: string }) {
  const t = useTranslations('map')
  return answer.ok
    ? t('goTo.there', { name: answer.target.name })
    : t(`goTo.refusal.${answer.refusal}`, { text })
}
