import type { IncidentView } from '@/lib/desk/view'
import type { Hazard } from '@/lib/hazards/hazard'
import type { ReportFacts } from './facts'
import { quantitySentences } from './quantities'
import {
  answerWords,
  count,
  figure,
  momentWords,
  NBSP,
  NONE_WORDS,
  paragraphsOf,
  placeWords,
  positionWords,
  sentence,
  timeAfter,
  UNKNOWN_WORDS,
} from './wording'

export const HAZARD_PHRASE: Record<Hazard, string> = {
  oil: 'sự cố tràn dầu',
  chemical: 'sự cố hóa chất độc',
  dioxin: 'sự cố ô nhiễm dioxin',
  radiation: 'sự cố phóng xạ',
  pollution: 'sự cố ô nhiễm môi trường',
}

/** Section 1: what is known and, in so many words, what is not. One paragraph per line of thought. */
export const incidentParagraphs = (facts: ReportFacts): string[] => [
  ...paragraphsOf(received(facts)),
  [times(facts), where(facts.incident)].join(' '),
  [substance(facts.incident), ...quantitySentences(facts.incident), releasing(facts.incident)].join(
    ' ',
  ),
  [party(facts.incident), `Nguyên nhân: ${sentence(answerWords(facts.edits.cause))}`].join(' '),
  [
    casualties(facts.incident),
    `Đối tượng có thể bị ảnh hưởng: ${sentence(answerWords(facts.edits.exposed))}`,
    `Gió, sóng, dòng chảy: ${sentence(answerWords(facts.edits.weather))}`,
  ].join(' '),
]

function received({ incident, issuer, source }: ReportFacts): string {
  const by = source ? ` của ${source}` : ''
  const heard = incident.reportedAt
    ? `Hồi ${momentWords(incident.reportedAt)}, ${issuer.desk} nhận tin${by}`
    : `Hồi ${momentWords(incident.loggedAt)}, ${issuer.desk} ghi nhận tin${by}`
  return `${heard}: ${sentence(incident.summary)}`
}

function times({ incident }: ReportFacts): string {
  const told = incident.reportedAt ?? incident.loggedAt
  const time = (at: string | null) => (at ? timeAfter(at, told) : UNKNOWN_WORDS)
  return `Thời điểm xảy ra: ${time(incident.occurredAt)}; thời điểm phát hiện: ${time(incident.discoveredAt)}.`
}

function where({ placeText, place, position, accuracyM }: IncidentView): string {
  const named =
    place.atSea && place.nearest
      ? `ngoài khơi, cách ${place.nearest.name} khoảng${NBSP}${figure(Math.round(place.nearest.km * 10) / 10)}${NBSP}km`
      : null
  const admin = placeWords(place)
  const stated = placeText && admin && placeText.includes(admin) ? null : placeText
  const point = position
    ? `${positionWords(position)} (WGS-84${accuracyM ? `, sai số khoảng ${accuracy(accuracyM)}` : ''})`
    : `tọa độ ${UNKNOWN_WORDS}`
  const outside = place.abroad ? 'ngoài lãnh thổ và vùng biển Việt Nam' : null
  const area = [stated, named, admin, outside].filter((part) => part !== null).join(', ')
  return `Vị trí: ${area ? `${area}; ` : ''}${point}.`
}

const accuracy = (metres: number) =>
  metres >= 1000 ? `${figure(Math.round(metres / 100) / 10)}${NBSP}km` : `${figure(metres)}${NBSP}m`

function substance({ substance: one, details, hazard }: IncidentView): string {
  const told = one?.name ?? details.product ?? details.kind ?? details.matrix
  const name = hazard === 'oil' ? told?.replace(/^dầu /i, '') : told
  const numbers = [
    one?.un && `UN${NBSP}${one.un.replace(/^UN\s*/i, '')}`,
    one?.cas && `CAS${NBSP}${one.cas}`,
  ].filter(Boolean)
  const label = hazard === 'oil' ? 'Loại dầu' : 'Chất'
  const words = [
    name,
    numbers.length > 0 ? (name ? `(${numbers.join(', ')})` : numbers.join(', ')) : null,
  ]
  return `${label}: ${words.filter(Boolean).join(' ') || UNKNOWN_WORDS}.`
}

function releasing({ stillReleasing, hazard }: IncidentView): string {
  const words = stillReleasing ? 'có' : 'không'
  return `Còn tiếp tục ${hazard === 'oil' ? 'tràn' : 'thoát ra'}: ${stillReleasing === null ? UNKNOWN_WORDS : words}.`
}

function party({ party: one }: IncidentView): string {
  if (!one) return `Cơ sở, phương tiện liên quan: ${UNKNOWN_WORDS}.`
  const vessel = one.vessel ? `, tàu ${one.vessel.replace(/^tàu /i, '')}` : ''
  return `Cơ sở, phương tiện liên quan: ${one.name}${vessel}; chủ sở hữu: ${one.owner ?? UNKNOWN_WORDS}.`
}

function casualties({ casualties: people }: IncidentView): string {
  const words = people === null ? UNKNOWN_WORDS : people === 0 ? NONE_WORDS : count(people, 'người')
  return `Người bị thương vong, ảnh hưởng sức khỏe: ${words}.`
}
