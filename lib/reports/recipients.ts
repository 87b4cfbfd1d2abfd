import type { AssignmentView, DutyView } from '@/lib/desk/view'
import type { PlaceOf } from '@/lib/places/place'
import type { ReportFacts } from './facts'
import { communeWords, provinceWords } from './wording'

/**
 * A recipient as the rules name it ("UBND cấp xã nơi xảy ra"), said of this place ("UBND xã Vạn
 * Tường"). Where the place is not known the general words stay.
 */
export function recipientAt(recipient: string, { commune, province }: PlaceOf): string {
  let words = recipient.replace(/ \(trước đây là [^)]*\)/, '').replace(/ nơi xảy ra( sự cố)?/, '')
  if (commune) words = words.replace('cấp xã', communeWords(commune))
  if (province) words = words.replace('cấp tỉnh', provinceWords(province))
  if (province && /^Sở [^,]+$/.test(words) && !words.includes('('))
    words += ` ${provinceWords(province)}`
  return words
}

/** Kính gửi, unless the officer chose: who was told, and who still must be; of alternatives the first. */
export function addresseesOf({ incident, edits }: ReportFacts): string[] {
  if (edits.addressees) return edits.addressees
  const wanted = incident.duties.filter(
    (duty) => duty.notice !== null || (duty.due.kind !== 'none' && !isSpare(duty, incident.duties)),
  )
  const names = wanted.map(({ recipient }) =>
    recipientAt(recipient, incident.place).replace(/^UBND/, 'Ủy ban nhân dân'),
  )
  return [...new Set(names.map((name) => name.replace(' (báo cáo bằng văn bản)', '')))]
}

/** Of duties that replace each other only the first is asked for, and none once one is met. */
function isSpare(duty: DutyView, all: readonly DutyView[]): boolean {
  if (duty.notice) return false
  return (
    duty.met ||
    (duty.oneOf !== null && all.find(({ oneOf }) => oneOf === duty.oneOf)?.id !== duty.id)
  )
}

/** Nơi nhận: as above, the other agency, the stations sent, the file. */
export function copiesOf(facts: ReportFacts): string[] {
  const { incident, issuer, edits } = facts
  const partner = issuer.agency === 'SOS' ? 'NACCET' : 'SOS Môi trường'
  const stations = incident.assignments
    .filter(isServing)
    .map(({ stationCode }) => `trạm ${stationCode}`)
  const suggested = [
    `${partner} (để phối hợp)`,
    ...(stations.length > 0 ? [stationList(stations)] : []),
  ]
  return [
    ...(addresseesOf(facts).length > 0 ? ['Như trên'] : []),
    ...(edits.copies ?? suggested),
    `Lưu: ${issuer.archive}`,
  ]
}

const stationList = (stations: string[]) => stations.join(', ').replace(/^t/, 'T')

/** Has an order that was not refused, missed or taken back. */
export const isServing = ({ status }: AssignmentView) =>
  status !== 'declined' && status !== 'expired' && status !== 'cancelled'
