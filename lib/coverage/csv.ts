import type { Gap, SinglePoint } from './coverage'

type Listed = { minutes: number; gaps: readonly Gap[]; single: readonly SinglePoint[]; at: string }

const ARCHIPELAGO = { 'hoang-sa': 'quần đảo Hoàng Sa', 'truong-sa': 'quần đảo Trường Sa' } as const

/** A spreadsheet reads Vietnamese letters in UTF-8 only where the file says so first. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Both lists with their headings, comma-separated (RFC 4180), decimal points; blank = not known. */
export function coverageCsv({ minutes, gaps, single, at }: Listed): string {
  const rows: (string | number | null)[][] = [
    ['Thời điểm', at],
    ['Khoảng trống, ngoài (phút)', minutes],
    [
      'Tỉnh, thành phố',
      'Mã',
      'Đất hay biển',
      'Phần ngoài',
      'Diện tích (km2)',
      'Chỗ xa nhất (phút)',
      'Vĩ độ',
      'Kinh độ',
      'Trạm đến sớm nhất',
    ],
    ...gaps.map((gap) => [
      gap.province.name,
      gap.province.code,
      gap.archipelago ? ARCHIPELAGO[gap.archipelago] : gap.kind === 'land' ? 'đất' : 'biển',
      gap.shareUncovered.toFixed(3),
      Math.round(gap.areaKm2),
      gap.farthestMinutes === null ? null : Math.round(gap.farthestMinutes),
      gap.farthest.lat.toFixed(3),
      gap.farthest.lng.toFixed(3),
      gap.nearestStation && `${gap.nearestStation.code} ${gap.nearestStation.name}`,
    ]),
    [],
    ['Chỉ dựa vào một trạm'],
    ['Trạm', 'Tên', 'Diện tích mất (km2)', 'Tỉnh, thành phố'],
    ...single.map(({ stationCode, name, areaKm2, provinces }) => [
      stationCode,
      name,
      Math.round(areaKm2),
      provinces.join('; '),
    ]),
  ]
  return BYTE_ORDER_MARK + rows.map((row) => row.map(cell).join(',')).join('\r\n')
}

/** Quoted where it must be; a text that a spreadsheet would take for a formula is kept a text. */
function cell(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
