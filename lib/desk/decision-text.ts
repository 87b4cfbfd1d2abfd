import { ENGINE_VERSION } from '@/lib/dispatch/recommend'
import type { Pick } from '@/lib/dispatch/recommendation'
import type { Recomputed } from '@/lib/dispatch/replay'
import { toVietnamIso } from '@/lib/time/vietnam'
import { type ChoiceKind, choiceKind, costMinutes, type Decision } from './decision'

const KIND_WORDS: Record<ChoiceKind, string> = {
  followed: 'theo đề xuất',
  changed: 'đổi so với đề xuất',
  automatic: 'dự bị tự động theo chính sách',
}

/** A decision and what recomputing it says, line by line, for a terminal. */
export function decisionText(decision: Decision, recomputed: Recomputed): string[] {
  const { result, chosen, inputs, named, reason, forced } = decision
  const compared = { named, recommended: result.package, chosen }
  return [
    `Quyết định ${decision.id}`,
    `Sự cố       ${decision.incidentCode}`,
    `Ra lệnh     ${decision.by}, ${toVietnamIso(new Date(decision.at))}`,
    `Đề xuất     ${picksText(result.package)}`,
    `Đã chọn     ${picksText(chosen)}`,
    `So sánh     ${KIND_WORDS[choiceKind(compared)]}${costText(costMinutes(compared))}`,
    `Lý do       ${reason ?? 'không ghi'}${forced ? ' (vượt điều kiện)' : ''}`,
    `Phương án   ${result.plans.map(({ id, version }) => `${id} bản ${version}`).join(', ') || 'không có'}`,
    `Chính sách  bản ${inputs.policy.version}`,
    `Đường đi    ${result.travel.version}`,
    `Máy tính    bản ${decision.engineVersion}, nay bản ${ENGINE_VERSION}`,
    `Dữ kiện     ${result.hash}`,
    `Kho lưu     ${decision.inputsHash} (${decision.isIntact ? 'khớp' : 'KHÔNG KHỚP: dữ kiện đã bị sửa sau khi ghi'})`,
    ...recomputedText(recomputed),
  ]
}

const picksText = (picks: readonly Pick[]) =>
  picks
    .map(
      ({ stationCode, name, arrivalMinutes }) =>
        `${stationCode} ${name} ${Math.round(arrivalMinutes)} ph`,
    )
    .join('; ') || 'không trạm nào'

function costText(minutes: number | null): string {
  if (minutes === null) return '; không so được phút'
  if (minutes === 0) return '; trạm đầu đến cùng lúc'
  return `; trạm đầu đến ${minutes > 0 ? 'muộn' : 'sớm'} hơn ${Math.abs(minutes)} ph`
}

function recomputedText(recomputed: Recomputed): string[] {
  if (recomputed.is === 'same') return ['Tính lại bây giờ: trùng khớp']
  if (recomputed.is === 'unreadable')
    return ['Tính lại bây giờ: không tính được, dữ kiện đã lưu không còn đủ']
  const { differences } = recomputed
  return [
    `Tính lại bây giờ: khác ${differences.length} chỗ`,
    ...differences.map(
      ({ path, was, now }) => `  ${path}: ${JSON.stringify(was)} -> ${JSON.stringify(now)}`,
    ),
  ]
}
