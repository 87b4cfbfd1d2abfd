'use client'

import { useTranslations } from 'next-intl'
import { vietnamParts } from '@/lib/time/vietnam'
import { classNames } from './class-names'
import { elapsed, isoDuration } from './elapsed'
import { useNow } from './now'

type ElapsedProps = {
  /** ISO 8601: counted from here, or down to here where it lies ahead. */
  since: string
  /** Seconds are left out on the wall and in papers. */
  seconds?: boolean
  /** Hours are left out under an hour, as on the phone. */
  short?: boolean
  className?: string
}

/** Counts in seconds; over a day "2 ngày 04:52". Steps, never tweens; every digit has one width. */
export function ElapsedClock({ since, seconds = true, short = false, className }: ElapsedProps) {
  const t = useTranslations('shell')
  const now = useNow()
  const from = Date.parse(since)
  const span = elapsed(from, now)
  const hours = short && span.hours === '00' && span.days === 0 ? '' : `${span.hours}:`

  return (
    <time
      dateTime={isoDuration(from, now)}
      className={classNames('whitespace-nowrap text-text-1', className)}
    >
      {span.days > 0 && <span>{t('clock.days', { count: span.days })} </span>}
      {span.days > 0 ? span.hours : hours}
      {span.days > 0 && (seconds ? <Dim>:{span.minutes}</Dim> : `:${span.minutes}`)}
      {span.days === 0 && span.minutes}
      {span.days === 0 && seconds && <Dim>:{span.seconds}</Dim>}
    </time>
  )
}

const Dim = ({ children }: { children: React.ReactNode }) => (
  <span className="font-medium text-text-3">{children}</span>
)

const pad = (n: number) => String(n).padStart(2, '0')

/** The time of day in Viet Nam, whatever the device thinks its zone is. */
export function WallClock({
  seconds = true,
  className,
}: {
  seconds?: boolean
  className?: string
}) {
  const { hour, minute, second } = vietnamParts(new Date(useNow()))
  return (
    <time className={classNames('whitespace-nowrap', className)}>
      {pad(hour)}:{pad(minute)}
      {seconds && <Dim>:{pad(second)}</Dim>}
    </time>
  )
}

/** "Thứ Tư, 24/12/2025", by the day in Viet Nam. */
export function Today({ weekday = true }: { weekday?: boolean }) {
  const t = useTranslations('shell')
  const day = vietnamParts(new Date(useNow()))
  const date = `${pad(day.day)}/${pad(day.month)}/${day.year}`
  return <>{weekday ? t('clock.date', { weekday: String(day.weekday), date }) : date}</>
}
