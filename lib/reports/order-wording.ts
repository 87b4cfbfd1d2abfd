import { createTranslator } from 'use-intl/core'
import type { AssignmentView, IncidentView } from '@/lib/desk/view'
import { type FirstLine, firstLines } from '@/lib/hazards/first-lines'
import { handlingOf } from '@/lib/hazards/handling'
import { identifySubstance } from '@/lib/hazards/substance'
import hazards from '@/lib/i18n/messages/vi/hazards.json'
import words from '@/lib/i18n/messages/vi/words.json'
import { TIME_ZONE } from '@/lib/time/vietnam'
import type { TravelMode } from '@/lib/travel/travel'
import type { OrderFacts } from './order-facts'
import {
  capital,
  count,
  figure,
  momentWords,
  NBSP,
  placeWords,
  positionWords,
  range,
  timeAfter,
  UNKNOWN_WORDS,
} from './wording'

const say = createTranslator({ locale: 'vi', messages: hazards, timeZone: TIME_ZONE })

/** What was spilled as it was told, for the tables of substances. */
const namedOf = ({ substance, details }: IncidentView) =>
  substance ?? (details.product ? { name: details.product } : null)

/** The four first lines and what the substance asks for, in the words of the crew's phone. */
export function cautionLines(incident: IncidentView): string[] {
  const named = namedOf(incident)
  const lines = firstLines(incident.hazard, named && identifySubstance(named)).map(lineWords)
  const handling = handlingOf(named)
  return [
    ...lines,
    ...(handling?.neverBoom ? ['Không quây phao: hơi xăng, naphtha cháy được.'] : []),
    ...(handling?.isWaxy ? [words.note['waxy-oil']] : []),
    ...(handling?.needsSuitA ? [words.note['suits-a-first']] : []),
  ]
}

function lineWords({ key, values }: FirstLine): string {
  const known = (Object.keys(hazards.line) as (keyof typeof hazards.line)[]).find(
    (one) => one === key,
  )
  return known ? say(`line.${known}`, values as never) : UNKNOWN_WORDS
}

/** "dầu DO (UN 1202, CAS …)"; "chưa rõ" where nobody has told. */
export function substanceWords(incident: IncidentView): string {
  const { substance, details } = incident
  const name = substance?.name ?? details.product ?? details.kind ?? details.matrix
  const numbers = [
    substance?.un && `UN${NBSP}${substance.un.replace(/^UN\s*/i, '')}`,
    substance?.cas && `CAS${NBSP}${substance.cas}`,
  ].filter(Boolean)
  if (!name) return numbers.join(', ') || UNKNOWN_WORDS
  return numbers.length > 0 ? `${name} (${numbers.join(', ')})` : name
}

/** The figure that a person chose, else the newest of what got out; its source is in the report. */
export function quantityWords({ quantities }: IncidentView): string {
  const told =
    quantities.find(({ usedForLevel }) => usedForLevel) ??
    quantities.filter(({ kind }) => kind === 'released').at(-1) ??
    quantities.at(-1)
  if (!told) return UNKNOWN_WORDS
  const kind = { released: 'đã thoát ra', 'on-board': 'còn chứa', recovered: 'đã thu hồi' }[
    told.kind
  ]
  const checked = told.usedForLevel ? '' : ', chưa đối chiếu'
  return `${kind} ${range(told.min, told.max, told.unit)}${checked}`
}

/** Where to go in words: as it was told, how far off the coast, commune and province. */
export function destinationWords({ placeText, place }: IncidentView): string {
  const admin = placeWords(place)
  const stated = placeText && !(admin && placeText.includes(admin)) ? placeText : null
  const off =
    place.atSea && place.nearest
      ? `ngoài khơi, cách ${place.nearest.name} khoảng${NBSP}${figure(Math.round(place.nearest.km * 10) / 10)}${NBSP}km`
      : null
  const abroad = place.abroad ? 'ngoài lãnh thổ và vùng biển Việt Nam' : null
  return [stated, off, admin, abroad].filter((part) => part !== null).join(', ') || UNKNOWN_WORDS
}

const MODE_WORDS: Record<TravelMode, string> = {
  road: 'Đường bộ',
  sea: 'Đường biển',
  'road-sea': 'Đường bộ rồi đường biển',
}

/** More stages than this are summed: the paper is one page. */
const MOST_STAGES = 7

/** "Đường bộ 38,2 km: đường nối 2 km, QL1 36 km." Stages are as they were stored. */
export function wayWords({ pick, way, order }: OrderFacts): string {
  const mode = way?.mode ?? pick?.mode
  const length = way?.km ?? pick?.distanceKm ?? order.estimate?.km
  if (!mode || length === undefined) return UNKNOWN_WORDS
  const stages = joined(way?.route ?? [])
  const shown = stages.slice(0, MOST_STAGES).map(({ road, km }) => `${road} ${kmWords(km)}`)
  const rest = stages.slice(MOST_STAGES)
  const more =
    rest.length > 0
      ? [`${rest.length} chặng nữa ${kmWords(rest.reduce((sum, { km }) => sum + km, 0))}`]
      : []
  const list = [...shown, ...more].join(', ')
  return `${MODE_WORDS[mode]} ${kmWords(length)}${list ? `: ${list}` : ''}.`
}

/** Stages of one road that follow each other are one. */
function joined(route: readonly { road: string; km: number }[]) {
  const stages: { road: string; km: number }[] = []
  for (const { road, km } of route) {
    const last = stages.at(-1)
    if (last?.road === road) last.km += km
    else stages.push({ road, km })
  }
  return stages
}

const kmWords = (km: number) =>
  `${figure(km < 10 ? Math.round(km * 10) / 10 : Math.round(km))}${NBSP}km`

/** Getting ready, travelling with its range, and when it should be there. */
export function timeWordsOf({ pick, way, order }: OrderFacts): string {
  const arrival = pick?.arrivalMinutes ?? order.estimate?.arrivalMinutes
  if (arrival === undefined) return UNKNOWN_WORDS
  const moment = (minutes: number) =>
    new Date(Date.parse(order.orderedAt) + minutes * 60_000).toISOString()
  const there = moment(arrival)
  const ready = pick ? [`Chuẩn bị ${durationWords(pick.mobilisationMinutes)}`] : []
  const travel = pick?.travelMinutes ?? order.estimate?.travelMinutes
  const spread = way
    ? ` (từ ${durationWords(way.minutesLow)} đến ${durationWords(way.minutesHigh)})`
    : ''
  const moving = travel === undefined ? [] : [`đi ${durationWords(travel)}${spread}`]
  const span = pick
    ? ` (từ ${timeAfter(moment(pick.arrivalLow), there)} đến ${timeAfter(moment(pick.arrivalHigh), there)})`
    : ''
  const due = `dự kiến có mặt ${timeAfter(there, order.orderedAt)}${span}.`
  return capital([...ready, ...moving, due].join(', '))
}

/** Minutes up to two hours, then hours and minutes. */
function durationWords(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < 120) return `${whole}${NBSP}phút`
  const rest = whole % 60
  return `${Math.floor(whole / 60)}${NBSP}giờ${rest > 0 ? `${NBSP}${rest}${NBSP}phút` : ''}`
}

/** "ước tính, nguồn mạng đường của hệ thống bản 2026.11" */
export function sureWords({ pick, way, order }: OrderFacts): string | null {
  const source = way?.source ?? pick?.source ?? order.estimate?.source
  if (!source) return null
  const isEstimate = way?.estimate ?? pick?.estimate ?? true
  return `${isEstimate ? 'Ước tính' : 'Theo đường thật'}, nguồn ${source}${isEstimate ? '; không dùng để dẫn đường' : ''}.`
}

/** Whom it leaves and from where it goes; null for a crew that sets out from its station. */
export function turnedWords({ pick, order }: OrderFacts): string | null {
  if (!pick?.team) return null
  const { state, incidentCode, position, knownAt } = pick.team
  const left = state === 'en-route' ? `Thôi đi ${incidentCode}` : `Đang về từ ${incidentCode}`
  return `${left}; đi từ vị trí biết lúc ${timeAfter(knownAt, order.orderedAt)}: ${positionWords(position)}`
}

/** Null where nothing is wanted and nothing given: then the paper is silent. */
export function approvalWords({ isNeeded, given }: OrderFacts['approval']): string | null {
  if (given) {
    const via = given.via ? `, ${given.via}` : ''
    return `${given.by}${via}, ${momentWords(given.at)}`
  }
  return isNeeded ? 'cần phê duyệt, chưa có' : null
}

const ENDED: Partial<Record<AssignmentView['status'], string>> = {
  declined: 'trạm đã từ chối',
  expired: 'hết hạn, trạm không trả lời',
  cancelled: 'đã hủy',
  returned: 'đã xong, trạm đã về',
}

/** A paper of an order that is over must not send anybody. */
export const endedWords = ({ status, endedAt }: AssignmentView): string | null =>
  ENDED[status] ? `${capital(ENDED[status])}${endedAt ? ` lúc ${momentWords(endedAt)}` : ''}` : null

/** Who else is on the way to the same place. */
export function withWords({ order, incident }: OrderFacts): string {
  const others = incident.assignments.filter(
    ({ id, endedAt }) => endedAt === null && id !== order.id,
  )
  return (
    others
      .map(
        ({ stationCode, stationName, isLead }) =>
          `${stationCode} ${stationName}${isLead ? ' (dẫn đầu)' : ''}`,
      )
      .join(', ') || 'không có trạm nào khác'
  )
}

export const crewWords = (crew: number) => count(crew, 'người')
