'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import type { JournalView } from '@/lib/desk/view'
import { STATUSES } from '@/lib/incidents/incident'
import { QUANTITY_KINDS, UNITS } from '@/lib/quantities/quantity'
import { SCHEMES } from '@/lib/rules/rule'
import { dayOf } from './day'
import { levelName } from './level-name'

const REPORT_KINDS = [
  'initial',
  'situation',
  'closing',
  'order',
  'daily',
  'telegram',
  'minutes',
] as const

/** An entry as a sentence and, where a person wrote something, their words. */
export function useEntryWords() {
  const t = useTranslations('incident')
  const j = useTranslations('journal')
  const w = useTranslations('words')
  const r = useTranslations('rules')
  const format = useFormatter()

  const isKind = (key: string): key is Parameters<typeof j>[0] =>
    j.has(key as Parameters<typeof j>[0])
  const statusOf = (value: unknown) => STATUSES.find((known) => known === value)

  return ({ kind, body, values }: JournalView): { head: string | null; body: string | null } => {
    if (kind === 'note' || kind === 'correction') return { head: null, body }
    const to = statusOf(values.to)
    const moved = to ? t('log.movedTo', { status: w(`status.${to}`).toLocaleLowerCase('vi') }) : ''
    if (kind === 'status-changed' && to) return { head: moved, body }
    if (kind === 'quantity-added' || kind === 'quantity-chosen') {
      const unit = UNITS.find((known) => known === values.unit)
      const which = QUANTITY_KINDS.find((known) => known === values.kind)
      const [min, max] = [Number(values.min), Number(values.max)]
      const figure =
        min === max ? format.number(min) : `${format.number(min)} – ${format.number(max)}`
      return {
        head: t(kind === 'quantity-added' ? 'log.quantityAdded' : 'log.quantityChosen', {
          amount: `${figure} ${unit ? w(`unit.${unit}`) : ''}`,
          kind: which ? w(`quantityKind.${which}`).toLocaleLowerCase('vi') : '',
        }),
        body,
      }
    }
    if (kind === 'level-set') {
      const scheme = SCHEMES.find((known) => known === values.scheme)
      if (scheme)
        return {
          head: t('log.levelSet', {
            scheme: r(`scheme.${scheme}`),
            level: levelName(r, scheme, String(values.level)),
          }),
          body,
        }
    }
    const paper =
      kind === 'report-drafted' ? REPORT_KINDS.find((known) => known === values.kind) : undefined
    if (paper)
      return {
        head: j('report-drafted', { kind: t(`reports.kind.${paper}`).toLocaleLowerCase('vi') }),
        body,
      }
    if (kind === 'support-answered') {
      const { arrives } = values
      const at =
        typeof arrives === 'string'
          ? t('at', { day: dayOf(arrives), time: clockOf(new Date(arrives)) })
          : 'none'
      return { head: j(kind, { ...values, arrives: at }), body }
    }
    const head = isKind(kind)
      ? j(kind, { by: '', readiness: '', cause: '', diverted: 'none', ...values })
      : kind
    return { head: moved ? `${head} ${moved}` : head, body }
  }
}
