import { createTranslator } from 'use-intl/core'
import type { JournalView } from '@/lib/desk/view'
import journal from '@/lib/i18n/messages/vi/journal.json'
import words from '@/lib/i18n/messages/vi/words.json'
import { TIME_ZONE } from '@/lib/time/vietnam'
import type { JournalLine } from './facts'
import { capital, momentWords, sentence } from './wording'

/**
 * What belongs under "Diễn biến": what happened at the scene and what was done about it. How the
 * papers were filed does not, and who was told has its own table.
 */
const TOLD = [
  'status-changed',
  'note',
  'correction',
  'stations-ordered',
  'assignment-arrived',
  'assignment-declined',
  'assignment-expired',
  'assignment-cancelled',
  'assignment-released',
  'support-requested',
  'support-answered',
] as const satisfies readonly (keyof typeof journal)[]
type Told = (typeof TOLD)[number]

const say = createTranslator({ locale: 'vi', messages: journal, timeZone: TIME_ZONE })

/** An incident's journal as the lines of its report, oldest first. */
export const journalLines = (entries: readonly JournalView[]): JournalLine[] =>
  entries
    .flatMap(({ id, at, kind, body, values, correctsId }) => {
      const told = TOLD.find((one) => one === kind)
      if (!told) return []
      const happened = typeof values.at === 'string' ? values.at : at
      return [{ id, at: happened, text: textOf(told, body, values), correctsId }]
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))

function textOf(kind: Told, body: string | null, values: JournalView['values']): string {
  if (kind === 'note' || kind === 'correction') return sentence(body ?? say(kind))
  const told =
    kind === 'status-changed'
      ? stageWords(values.to)
      : say(kind, {
          by: 'crew',
          diverted: 'none',
          ...values,
          arrives: arrivalWords(values.arrives),
        })
  return body ? `${sentence(told)} ${sentence(capital(body))}` : sentence(told)
}

/** When a force that was asked expects to come; `none` = it did not say. */
const arrivalWords = (arrives: string | number | undefined) =>
  typeof arrives === 'string' ? momentWords(arrives) : 'none'

function stageWords(to: string | number | undefined): string {
  const stage = Object.entries(words.status).find(([status]) => status === to)
  return stage ? `Chuyển sang giai đoạn ${stage[1].toLowerCase()}.` : say('status-changed')
}

/** A corrected line gives way to its correction, which says what it corrects. */
export function corrected(
  lines: readonly JournalLine[],
): (JournalLine & { corrects: JournalLine | null })[] {
  const replaced = new Set(lines.map(({ correctsId }) => correctsId))
  return lines
    .filter(({ id }) => !replaced.has(id))
    .map((line) => ({ ...line, corrects: lines.find(({ id }) => id === line.correctsId) ?? null }))
}
