import type { IncidentView, QuantityView } from '@/lib/desk/view'
import { dimensionOf, inBaseUnit, type QuantityKind } from '@/lib/quantities/quantity'
import { NONE_WORDS, range, sentence, UNKNOWN_WORDS } from './wording'

/**
 * Every figure on record with its kind and its source. A figure no person has chosen is "chưa đối
 * chiếu"; figures that exclude each other are said to; no figure at all is "chưa rõ", and zero is
 * "không có".
 */
export function quantitySentences({ quantities, hazard, medium }: IncidentView): string[] {
  const kinds: QuantityKind[] = ['released', 'on-board', 'recovered']
  const words: Record<QuantityKind, string> = {
    released: hazard === 'oil' ? 'Lượng đã tràn' : 'Lượng đã thoát ra môi trường',
    'on-board': medium === 'sea' ? 'Lượng còn trên tàu' : 'Lượng còn chứa tại chỗ',
    recovered: 'Lượng đã thu hồi',
  }
  return kinds.flatMap((kind) => {
    const said = quantities.filter((quantity) => quantity.kind === kind)
    if (said.length > 0) return [sentence(`${words[kind]}: ${saidBy(said)}`)]
    return kind === 'released' ? [`${words[kind]}: ${UNKNOWN_WORDS}.`] : []
  })
}

function saidBy(quantities: QuantityView[]): string {
  const each = quantities.map(one).join('; ')
  return excludeEachOther(quantities) ? `${each} (các số liệu trái nhau)` : each
}

function one({ min, max, unit, source, usedForLevel }: QuantityView): string {
  const value = max === 0 ? NONE_WORDS : range(min, max, unit)
  const from = source ? `theo ${source}` : `nguồn tin ${UNKNOWN_WORDS}`
  return `${value} (${from}, ${usedForLevel ? 'dùng để phân cấp' : 'chưa đối chiếu'})`
}

/** Ranges of one dimension that do not meet; tonnes and cubic metres say nothing of each other. */
function excludeEachOther(quantities: QuantityView[]): boolean {
  return quantities.some((a, i) =>
    quantities.slice(i + 1).some((b) => {
      if (dimensionOf(a.unit) !== dimensionOf(b.unit)) return false
      return (
        inBaseUnit(a.max, a.unit) < inBaseUnit(b.min, b.unit) ||
        inBaseUnit(b.max, b.unit) < inBaseUnit(a.min, a.unit)
      )
    }),
  )
}
