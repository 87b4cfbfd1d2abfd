import type { ChoiceKind } from '@/lib/desk/decision'
import words from '@/lib/i18n/messages/vi/words.json'
import { type Cell, csvText } from '@/lib/text/csv'
import { toVietnamIso } from '@/lib/time/vietnam'
import type { Judged, SentStation } from './statistics'

const KIND_WORDS: Record<ChoiceKind, string> = {
  followed: 'theo đề xuất',
  changed: 'đổi',
  automatic: 'dự bị tự động',
}

/** Chosen against recommended, a decision a line (RFC 4180); whole minutes of the stored figures, blank = no comparison. */
export function decisionsCsv(decisions: readonly Judged[]): string {
  const rows: Cell[][] = [
    [
      'Thời điểm',
      'Sự cố',
      'Loại',
      'Thế giới',
      'Người ra lệnh',
      'So với đề xuất',
      'Vượt điều kiện',
      'Đề xuất',
      'Đã chọn',
      'Trạm đầu đề xuất (phút)',
      'Trạm đầu đã chọn (phút)',
      'Muộn hơn (phút)',
      'Thiếu hơn đề xuất',
      'Lý do',
      'Quyết định',
    ],
    ...decisions.map((decision) => [
      toVietnamIso(new Date(decision.at)),
      decision.incidentCode,
      words.hazard[decision.hazard],
      decision.isDrill ? 'diễn tập' : 'thật',
      decision.by,
      KIND_WORDS[decision.kind],
      decision.forced ? 'có' : 'không',
      listed(decision.recommended),
      listed(decision.chosen),
      minutesOf(decision.recommended),
      minutesOf(decision.chosen),
      decision.costMinutes,
      decision.lost.map((capability) => words.capability[capability]).join('; '),
      decision.reason,
      decision.id,
    ]),
  ]
  return csvText(rows)
}

const listed = (stations: readonly SentStation[]) =>
  stations.map(({ stationCode, name }) => `${stationCode} ${name}`).join('; ')

/** Whole minutes, so that the difference beside them adds up. */
const minutesOf = ([lead]: readonly SentStation[]) =>
  lead ? Math.round(lead.arrivalMinutes) : null
