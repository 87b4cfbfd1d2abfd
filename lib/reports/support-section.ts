import type { SupportAnswer, SupportRequest } from '@/lib/assignments/support-answer'
import { CAPABILITY_UNIT } from '@/lib/plans/capability'
import type { Block, Column } from './document'
import type { ReportFacts } from './facts'
import { load } from './load'
import { capital, clock, NBSP, UNKNOWN_WORDS } from './wording'

const column = (head: string, align: Column['align'], wraps = false): Column => ({
  head,
  align,
  wraps,
})

const COLUMNS: Column[] = [
  column('TT', 'middle'),
  column('Lực lượng phối hợp', 'start', true),
  column('Đề nghị', 'start', true),
  column('Lúc', 'middle'),
  column('Trả lời', 'middle', true),
  column('Lúc', 'middle'),
]

const ANSWER: Record<SupportAnswer, string> = {
  coming: 'đến',
  partly: 'đến một phần',
  declined: 'không đến',
}

/** Who was asked outside the stations, for what, and what they answered: "chưa rõ" until they did. */
export function supportBlocks({ incident, asOf }: ReportFacts): Block[] {
  // A paper issued before requests were in the facts has none.
  const requests = incident.supportRequests ?? []
  if (requests.length === 0) return []
  const rows = requests.map((request, i) => [String(i + 1), ...row(request, asOf)])
  const isDoubtful = requests.some(({ verified }) => !verified)
  const remark = [
    'Lực lượng phối hợp được đề nghị, không nhận lệnh và không tính trong số trạm.',
    ...(isDoubtful ? ['(*) Thông tin về lực lượng chưa kiểm chứng.'] : []),
  ]
  return [
    { kind: 'table', columns: COLUMNS, rows },
    { kind: 'paragraph', text: remark.join(' ') },
  ]
}

const row = (request: SupportRequest, asOf: string): string[] => {
  const { name, verified, needs, askedAt, answer, answeredAt } = request
  const asked = needs.map((need) => load({ ...need, unit: CAPABILITY_UNIT[need.capability] }))
  return [
    verified ? name : `${name}${NBSP}(*)`,
    asked.length > 0 ? capital(asked.join('; ')) : 'không nêu vật tư',
    clock(askedAt, asOf),
    answer ? ANSWER[answer] : UNKNOWN_WORDS,
    answeredAt ? clock(answeredAt, asOf) : '–',
  ]
}
