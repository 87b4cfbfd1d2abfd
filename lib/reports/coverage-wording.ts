import type { CoverageAsk, Forces, Gap, Measure, WhatIf } from '@/lib/coverage/coverage'
import coverage from '@/lib/i18n/messages/vi/coverage.json'
import words from '@/lib/i18n/messages/vi/words.json'
import { CAPABILITY_UNIT, type Capability } from '@/lib/plans/capability'
import { amount, count, figure, NBSP, positionFigures } from './wording'

/** Figures and questions of coverage as they stand on paper. */

/** 6 giờ 39; under an hour 45 ph; nobody can come: "không tới". */
export function minutesWords(minutes: number | null): string {
  if (minutes === null) return coverage.never
  const whole = Math.round(minutes)
  if (whole < 60) return `${figure(whole)}${NBSP}ph`
  return `${Math.floor(whole / 60)}${NBSP}giờ${NBSP}${String(whole % 60).padStart(2, '0')}`
}

/** A part is never told as all or nothing; null = the question says nothing of it. */
export function shareWords(share: number | null): string {
  if (share === null) return coverage.notAsked
  if (share > 0 && share < 0.01) return coverage.underOne.replaceAll(' ', NBSP)
  const percent = Math.round(share * 100)
  return `${figure(share > 0 && share < 1 ? Math.min(99, percent) : percent)}${NBSP}%`
}

export const areaWords = (km2: number) =>
  `${figure(km2 < 1000 ? Math.round(km2 / 10) * 10 : Math.round(km2 / 100) * 100)}${NBSP}km²`

export function gapWords({ kind, province, archipelago }: Gap): string {
  if (archipelago) return coverage.archipelago[archipelago].replace('Việt Nam', `Việt${NBSP}Nam`)
  return kind === 'land' ? province.name : coverage.coastOf.replace('{province}', province.name)
}

export function askWords(ask: CoverageAsk, measure: Measure): string {
  if (ask.by === 'capability') {
    const what = `${words.capability[ask.capability]}, từ ${measured(ask.capability, ask.quantity)}`
    return measure === 'complete' ? what : `${what}; ${MEASURE_WORDS[measure]}`
  }
  const medium = ask.medium ? lower(words.medium[ask.medium]) : 'đất và biển'
  return `Phương án ${lower(words.hazard[ask.hazard])}, quy mô trung bình, ${medium}; ${MEASURE_WORDS[measure]}`
}

const MEASURE_WORDS: Record<Measure, string> = {
  complete: 'lúc đủ phương án',
  first: 'lúc trạm thứ nhất đến',
  second: 'lúc trạm thứ hai đến',
  third: 'lúc trạm thứ ba đến',
}

export const FORCES_WORDS: Record<Forces, string> = {
  ready: 'lực lượng đang trực, vật tư đang rỗi',
  all: 'mọi trạm theo biên chế',
}

/** At most this many stations are named; the paper says how many more there are. */
const MOST_NAMED = 5

/** A change nobody has made yet, in one sentence without its full stop. */
export function changeWords({ off, move, add }: WhatIf, nameOf: (code: string) => string): string {
  const rest = off.length - MOST_NAMED
  const named = off.slice(0, MOST_NAMED).map(nameOf).join(', ')
  const stopped = rest > 0 ? `${named} và ${count(rest, 'trạm')} khác` : named
  const moved =
    move &&
    `${measured(move.capability, move.quantity)} ${lower(words.capability[move.capability])}`
  return [
    ...(off.length > 0 ? [`ngừng ${stopped}`] : []),
    ...(move ? [`chuyển ${moved} từ ${nameOf(move.from)} sang ${nameOf(move.to)}`] : []),
    ...(add ? [`thêm trạm ${add.name || 'mới'} tại ${positionFigures(add)}`] : []),
  ].join('; ')
}

const measured = (capability: Capability, quantity: number) =>
  amount(quantity, CAPABILITY_UNIT[capability])

const lower = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

const sentences = coverage.basis.split(/(?<=\.) (?=\p{Lu}|\{)/u)

/** How times and areas are reckoned, with the versions they rest on. */
export const basisWords = (travel: string) => coverage.basis.replace('{travel}', travel)

/** What must stand under the map itself: how the territorial sea is drawn. */
export const SEA_WORDS = sentences.filter((sentence) => sentence.includes('Lãnh hải')).join(' ')
