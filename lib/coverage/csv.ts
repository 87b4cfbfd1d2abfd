import { type Cell, csvText } from '@/lib/text/csv'
import type { Gap, SinglePoint } from './coverage'

type Listed = { minutes: number; gaps: readonly Gap[]; single: readonly SinglePoint[]; at: string }

const ARCHIPELAGO = { 'hoang-sa': 'quần đảo Hoàng Sa', 'truong-sa': 'quần đảo Trường Sa' } as const

/** Both lists with their headings, comma-separated (RFC 4180), decimal points; blank = not known. */
export function coverageCsv({ minutes, gaps, single, at }: Listed): string {
  const rows: Cell[][] = [
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
  return csvText(rows)
}
