import type { DutyView } from '@/lib/desk/view'
import rules from '@/lib/i18n/messages/vi/rules.json'
import type { Block, Column } from './document'
import type { ReportFacts } from './facts'
import { recipientAt } from './recipients'
import { clock, NBSP } from './wording'

const column = (head: string, align: Column['align'], wraps = false): Column => ({
  head,
  align,
  wraps,
})

const COLUMNS: Column[] = [
  column('TT', 'middle'),
  column('Nơi nhận tin', 'start', true),
  column('Căn cứ', 'start', true),
  column('Lúc', 'middle'),
  column('Sau, phút', 'middle'),
  column('Hình thức', 'middle', true),
]

/** Section 5: whom the rules want told, when they were, and who has not been. */
export function dutyBlocks(facts: ReportFacts): Block[] {
  const { incident } = facts
  const duties = incident.duties.filter(({ met, notice }) => notice !== null || !met)
  if (duties.length === 0)
    return [{ kind: 'paragraph', text: 'Không có nghĩa vụ thông báo nào trong dữ liệu quy định.' }]
  const rows = duties.map((duty, i) => [String(i + 1), ...row(duty, duties[i - 1], facts)])
  return [
    { kind: 'table', columns: COLUMNS, rows },
    { kind: 'paragraph', text: remark(duties) },
  ]
}

function row(
  duty: DutyView,
  above: DutyView | undefined,
  { incident, asOf }: ReportFacts,
): string[] {
  const told = duty.notice
  return [
    recipientAt(duty.recipient, incident.place),
    above && basisOf(above) === basisOf(duty) ? 'như trên' : basisOf(duty),
    told ? clock(told.doneAt, asOf) : 'chưa báo',
    told
      ? String(minutesBetween(incident.reportedAt ?? incident.loggedAt, told.doneAt))
      : due(duty, asOf),
    told ? told.channel : '–',
  ]
}

function basisOf({ legalBasis, verified }: DutyView): string {
  if (!legalBasis) return 'quy định nội bộ'
  return verified ? legalBasis : `${legalBasis}${NBSP}(*)`
}

/** A term is printed only where the law has one; our own targets are not the reader's business. */
const due = ({ due: { kind, at } }: DutyView, asOf: string) =>
  kind === 'law' && at ? `hạn ${clock(at, asOf)}` : '–'

const minutesBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 60_000)

function remark(duties: readonly DutyView[]): string {
  const isOpen = duties.some(({ oneOf, notice }) => oneOf && !notice)
  const isDoubtful = duties.some(({ legalBasis, verified }) => legalBasis && !verified)
  return [
    'Số phút tính từ lúc trực ban nhận tin.',
    ...(isOpen ? [`Cùng căn cứ: ${rules.basis['one-of']}.`] : []),
    ...(isDoubtful ? ['(*) Chưa đối chiếu văn bản gốc.'] : []),
  ].join(' ')
}
