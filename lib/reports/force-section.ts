import type { AssignmentView } from '@/lib/desk/view'
import type { Block, Column } from './document'
import type { ReportFacts } from './facts'
import { load } from './load'
import { isServing } from './recipients'
import { supportBlocks } from './support-section'
import { capital, clock, count } from './wording'

const column = (head: string, align: Column['align'], wraps = false): Column => ({
  head,
  align,
  wraps,
})

const COLUMNS: Column[] = [
  column('TT', 'middle'),
  column('Trạm', 'start', true),
  column('Phương tiện, vật tư', 'start', true),
  column('Người', 'middle'),
  column('Lệnh', 'middle'),
  column('Nhận', 'middle'),
  column('Đi', 'middle'),
  column('Đến', 'middle'),
]

/** Section 4: the stations that were ordered, then the forces that were asked, which are never among them. */
export const forceBlocks = (facts: ReportFacts): Block[] => [
  ...stationBlocks(facts),
  ...supportBlocks(facts),
]

/** Who was ordered, with what, and when each step was; a step not taken is "chưa". */
function stationBlocks({ incident, asOf }: ReportFacts): Block[] {
  const orders = incident.assignments
  if (orders.length === 0)
    return [{ kind: 'paragraph', text: 'Đến thời điểm báo cáo không có trạm nào được điều động.' }]
  const rows = orders.map((order, i) => [String(i + 1), ...row(order, asOf)])
  const serving = orders.filter(isServing)
  const people = serving.reduce((sum, { crew }) => sum + crew, 0)
  const total = ['', 'Cộng', count(serving.length, 'trạm'), String(people), '', '', '', '']
  return [{ kind: 'table', columns: COLUMNS, rows: serving.length > 1 ? [...rows, total] : rows }]
}

function row(order: AssignmentView, today: string): string[] {
  const { stationCode, stationName, brings, crew, orderedAt, acknowledgedAt, departedAt } = order
  const step = (at: string | null) => (at ? clock(at, today) : isServing(order) ? 'chưa' : '–')
  return [
    `${stationCode} ${stationName}`,
    brings.length > 0 ? capital(brings.map(load).join('; ')) : 'không có',
    isServing(order) ? String(crew) : '0',
    clock(orderedAt, today),
    step(acknowledgedAt),
    step(departedAt),
    arrival(order, today),
  ]
}

const ENDED: Partial<Record<AssignmentView['status'], string>> = {
  declined: 'từ chối',
  expired: 'không trả lời',
  cancelled: 'đã hủy',
}

/** When it came, else when it should; an order that came to nothing says why. */
function arrival(order: AssignmentView, today: string): string {
  if (order.arrivedAt) return clock(order.arrivedAt, today)
  const ended = ENDED[order.status]
  if (ended) return ended
  if (!order.estimate) return 'chưa rõ'
  const due = new Date(Date.parse(order.orderedAt) + order.estimate.arrivalMinutes * 60_000)
  return `ước ${clock(due.toISOString(), today)}`
}

/** One sentence for "Diễn biến": how many were sent and how many are there. */
export function forceSentence({ incident }: ReportFacts): string {
  const serving = incident.assignments.filter(isServing)
  if (serving.length === 0) return 'Chưa điều động trạm nào.'
  const there = serving.filter(({ arrivedAt, releasedAt }) => arrivedAt && !releasedAt).length
  const at = there === 0 ? 'chưa trạm nào có mặt' : `${count(there, 'trạm')} đang có mặt`
  return `Đã điều động ${count(serving.length, 'trạm')}, ${at} tại hiện trường.`
}
