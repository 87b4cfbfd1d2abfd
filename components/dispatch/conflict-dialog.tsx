'use client'

import { ArrowRight, Check, GitPullRequestArrow, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Dialog } from '@/components/ui/dialog'
import { Keys } from '@/components/ui/kbd'
import { StageBar } from '@/components/ui/stage-bar'
import type { IncidentView } from '@/lib/desk/view'
import {
  type Conflict,
  type ConflictRow,
  conflictRows,
  nameOf,
  type Ordering,
  sendable,
} from './conflict'
import { clockOf, useDispatchWords } from './words'

/** A key that was meant for the screen before it must not answer this question. */
const DEAD_MS = 500

type Props = {
  conflict: Conflict
  /** As it is now. */
  incident: Ordering
  onSend: (stations: string[]) => void
  onCancel: () => void
}

/**
 * Somebody ordered first: what the screen showed beside what is so now, and what each answer does.
 * Two equal buttons, since the desk does not know which is right; the focus is on the one that sends nothing.
 */
export function ConflictDialog({ conflict, incident, onSend, onCancel }: Props) {
  const t = useTranslations('dispatch')
  const s = useTranslations('shell')
  const cancel = useRef<HTMLButtonElement>(null)
  const [isDead, setDead] = useState(true)
  const stations = sendable(conflict, incident)
  const seconds = (ms: number) =>
    `${clockOf(new Date(ms))}:${String(new Date(ms).getUTCSeconds()).padStart(2, '0')}`

  useEffect(() => {
    const timer = setTimeout(() => setDead(false), DEAD_MS)
    return () => clearTimeout(timer)
  }, [])

  const press = (event: KeyboardEvent) => {
    if (isDead) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.preventDefault()
    if (event.key.toLowerCase() === 'g' && !event.ctrlKey && !event.metaKey && stations.length > 0)
      onSend(stations)
  }

  return (
    <Dialog
      open
      onClose={() => !isDead && onCancel()}
      place="list"
      title={
        <span className="flex items-center gap-3">
          <GitPullRequestArrow size={20} aria-hidden />
          {t(`conflict.${conflict.code}`)}
        </span>
      }
      description={<Since conflict={conflict} />}
      closeLabel={s('close')}
      initialFocus={cancel}
    >
      <div onKeyDownCapture={press} className="-mx-5 -my-4">
        <table className="w-full text-body">
          <thead>
            <tr className="border-b bg-bg-2">
              <th scope="col" className="w-[22%] px-5 py-1.5">
                <span className="sr-only">{t('conflict.opened')}</span>
              </th>
              <th scope="col" className="caption px-2 py-1.5 text-left">
                {t('conflict.opened')}{' '}
                <span className="text-text-1">{seconds(conflict.before.at)}</span>
              </th>
              <th scope="col" className="caption px-3 py-1.5 text-left">
                {t('conflict.now')} <span className="text-text-1">{seconds(conflict.at)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {conflictRows(conflict, incident).map((row) => (
              <Row
                key={row.row === 'station' ? row.stationCode : row.row}
                row={row}
                conflict={conflict}
                incident={incident}
              />
            ))}
          </tbody>
        </table>
        <div className="grid border-y tablet:grid-cols-2 tablet:divide-x">
          <Outcome title={t('conflict.ifSend')}>
            {conflict.before.stations.map((code) => (
              <Effect
                key={code}
                code={code}
                conflict={conflict}
                incident={incident}
                isSent={stations.includes(code)}
              />
            ))}
          </Outcome>
          <Outcome title={t('conflict.ifCancel')}>
            <Line icon={<Check size={14} aria-hidden />}>
              {t('conflict.nothing', {
                next:
                  conflict.fresh && conflict.fresh.package.length > 0
                    ? t('conflict.nextPackage', {
                        stations: conflict.fresh.package
                          .map(({ stationCode, name }) => `${stationCode} ${name}`)
                          .join(', '),
                      })
                    : t('conflict.nextNone'),
              })}
            </Line>
          </Outcome>
        </div>
        <div className="grid gap-3 px-5 py-4 tablet:grid-cols-2">
          <Button
            size="main"
            keys={['G']}
            unavailable={stations.length === 0 ? t('conflict.sendUnavailable') : undefined}
            onClick={() => !isDead && onSend(stations)}
            className="justify-between! min-h-[52px]"
          >
            {t('conflict.send', { count: stations.length })}
          </Button>
          <Button
            ref={cancel}
            size="main"
            keys={['Esc']}
            onClick={() => !isDead && onCancel()}
            className="justify-between! min-h-[52px]"
          >
            {t('conflict.cancel')}
          </Button>
        </div>
        <p className="px-5 pb-4 text-meta text-text-3">
          {t.rich('conflict.locked', { enter: () => <Keys keys={['Ctrl', 'Enter']} /> })}
        </p>
      </div>
    </Dialog>
  )
}

function Since({ conflict }: { conflict: Conflict }) {
  const t = useTranslations('dispatch')
  const last = conflict.since.at(-1)
  if (!last) return t('conflict.package')
  return t('conflict.by', {
    by: last.by,
    stations: last.stationCodes
      .map((code) => `${code} ${nameOf(conflict.before.recommendation, code)}`.trim())
      .join(', '),
    time: clockOf(new Date(last.at)),
  })
}

type RowProps = { row: ConflictRow; conflict: Conflict; incident: Ordering }

function Row({ row, conflict, incident }: RowProps) {
  const t = useTranslations('dispatch')
  const w = useTranslations('words')
  const { name, before, now } = useCells({ row, conflict, incident })
  const { isChanged } = row
  return (
    <tr className={classNames('border-b', !isChanged && 'text-text-2')}>
      <th scope="row" className="px-5 py-2 text-left align-top font-normal text-text-2">
        {name}
      </th>
      <td className="px-2 py-2 align-top">
        <span className="flex items-center justify-between gap-2">
          <span>{before}</span>
          {isChanged && <ArrowRight size={15} aria-hidden className="shrink-0" />}
        </span>
      </td>
      <td
        className={classNames(
          'px-3 py-2 align-top',
          isChanged && 'bg-bg-3 font-semibold text-text-1 shadow-[inset_2px_0_0_var(--text-1)]',
        )}
      >
        {isChanged ? now : t('conflict.unchanged')}
        {isChanged && row.row === 'orders' && (
          <span className="block text-meta font-normal">
            {incident.assignments
              .filter(
                ({ stationCode, endedAt }) => endedAt === null && row.now.includes(stationCode),
              )
              .map(({ orderedAt, status }) =>
                t('conflict.orderedAt', {
                  time: clockOf(new Date(orderedAt)),
                  status: w(`assignment.${status}`).toLocaleLowerCase('vi'),
                }),
              )
              .join('; ')}
          </span>
        )}
      </td>
    </tr>
  )
}

function useCells({ row, conflict, incident }: RowProps): {
  name: string
  before: ReactNode
  now: ReactNode
} {
  const t = useTranslations('dispatch')
  const w = useTranslations('words')
  const named = (codes: string[]) =>
    codes
      .map((code) => {
        const name = incident.assignments.find(
          ({ stationCode }) => stationCode === code,
        )?.stationName
        return `${code} ${name ?? nameOf(conflict.before.recommendation, code)}`.trim()
      })
      .join(', ') || t('conflict.noOrders')
  if (row.row === 'orders')
    return {
      name: t('conflict.ordersOf', { code: incident.code }),
      before: named(row.before),
      now: named(row.now),
    }
  if (row.row === 'stage') {
    const stage = (status: IncidentView['status']) => (
      <span className="inline-flex items-center gap-2">
        <StageBar status={status} />
        {w(`status.${status}`)}
      </span>
    )
    return { name: t('conflict.stage'), before: stage(row.before), now: stage(row.now) }
  }
  const pick = conflict.before.recommendation.package.find(
    ({ stationCode }) => stationCode === row.stationCode,
  )
  return {
    name: `${row.stationCode} ${row.name}`,
    before: t('conflict.inPackage', { minutes: Math.round(pick?.arrivalMinutes ?? 0) }),
    now:
      row.now === 'ordered'
        ? t('conflict.hasThisOrder')
        : row.now === 'dropped'
          ? t('conflict.dropsOut')
          : t('conflict.stillGoes'),
  }
}

const Outcome = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="px-5 py-3">
    <h3 className="caption mb-1">{title}</h3>
    <ul className="space-y-1">{children}</ul>
  </section>
)

const Line = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <li className="flex gap-2 text-body">
    <span className="mt-0.5 shrink-0">{icon}</span>
    <span>{children}</span>
  </li>
)

type EffectProps = { code: string; conflict: Conflict; incident: Ordering; isSent: boolean }

function Effect({ code, conflict, incident, isSent }: EffectProps) {
  const t = useTranslations('dispatch')
  const say = useDispatchWords()
  const station = `${code} ${nameOf(conflict.before.recommendation, code)}`
  if (isSent)
    return (
      <Line icon={<Check size={14} aria-hidden />}>{t('conflict.getsOrder', { station })}</Line>
    )
  const refused = conflict.refused.find(({ stationCode }) => stationCode === code)
  const isOrdered = incident.assignments.some(
    ({ stationCode, endedAt }) => stationCode === code && endedAt === null,
  )
  return (
    <Line icon={<TriangleAlert size={14} aria-hidden />}>
      {isOrdered || !refused
        ? t('conflict.getsSecond', { station })
        : t('conflict.cannotGo', {
            station,
            reason: refused.reasons.map((reason) => say.reason(reason)).join(' '),
          })}
    </Line>
  )
}
