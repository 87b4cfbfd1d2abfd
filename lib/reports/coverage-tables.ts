import type { Band, Gap } from '@/lib/coverage/coverage'
import { type CoverageFigures, NUMBERED } from './coverage-figures'
import {
  areaWords,
  basisWords,
  changeWords,
  gapWords,
  minutesWords,
  shareWords,
} from './coverage-wording'
import type { Block, Column } from './document'
import { count, figure, NBSP, NONE_WORDS } from './wording'

const column = (head: string, align: Column['align'], wraps = false): Column => ({
  head,
  align,
  wraps,
})

/** The pages after the map: gaps, single points, shares with what they were before a change, basis. */
export function coverageTables(
  view: CoverageFigures,
  stations: readonly { code: string; name: string }[],
): Block[] {
  return [
    ...gapBlocks(view),
    ...singleBlocks(view),
    ...shareBlocks(view),
    ...basisBlocks(view, stations),
  ]
}

function gapBlocks({ gaps, minutes }: CoverageFigures): Block[] {
  const heading: Block = { kind: 'heading', text: `1. Khoảng trống, ngoài ${minutes}${NBSP}phút` }
  if (gaps.length === 0)
    return [
      heading,
      {
        kind: 'paragraph',
        text: `Không có: mọi nơi được xét đều có trạm đến trong ${minutes}${NBSP}phút.`,
      },
    ]
  const numbered =
    gaps.length > 1 ? `; số 1 đến ${Math.min(NUMBERED, gaps.length)} có trên bản đồ` : ''
  return [
    heading,
    {
      kind: 'paragraph',
      text: `${count(gaps.length, 'nơi')}, xếp theo phần chưa tới được${numbered}.`,
    },
    {
      kind: 'table',
      columns: [
        column('Số', 'middle'),
        column('Tỉnh, thành phố', 'start', true),
        column(`Ngoài ${minutes}${NBSP}ph`, 'middle'),
        column('Diện tích', 'middle'),
        column('Chỗ xa nhất', 'middle'),
        column('Trạm đến sớm nhất', 'start', true),
      ],
      rows: gaps.map(gapRow),
    },
  ]
}

const gapRow = (gap: Gap, i: number): string[] => [
  String(i + 1),
  gapWords(gap),
  shareWords(gap.shareUncovered),
  areaWords(gap.areaKm2),
  minutesWords(gap.farthestMinutes),
  gap.nearestStation ? `${gap.nearestStation.code} ${gap.nearestStation.name}` : NONE_WORDS,
]

function singleBlocks({ single, minutes }: CoverageFigures): Block[] {
  const heading: Block = { kind: 'heading', text: '2. Chỉ dựa vào một trạm' }
  if (single.length === 0)
    return [
      heading,
      { kind: 'paragraph', text: 'Không có: trạm nào ngừng cũng còn trạm khác đến kịp.' },
    ]
  return [
    heading,
    {
      kind: 'paragraph',
      text: `Nếu trạm ngừng, vùng sau ra ngoài ${minutes}${NBSP}phút.`,
    },
    {
      kind: 'table',
      columns: [
        column('TT', 'middle'),
        column('Trạm', 'start'),
        column('Vùng mất', 'start', true),
        column('Diện tích', 'middle'),
      ],
      rows: single.map(({ stationCode, name, provinces, areaKm2 }, i) => [
        String(i + 1),
        `${stationCode} ${name}`,
        provinces.join(', '),
        areaWords(areaKm2),
      ]),
    },
  ]
}

function shareBlocks({ bands, change }: CoverageFigures): Block[] {
  const before = (minutes: number) => change?.before.find((band) => band.minutes === minutes)
  const cell = (band: Band, of: (band: Band) => number | null) => {
    const was = before(band.minutes)
    const now = shareWords(of(band))
    return was && of(band) !== null ? `${now} (trước ${shareWords(of(was))})` : now
  }
  return [
    { kind: 'heading', text: '3. Phần đến được trong từng mốc, cộng dồn' },
    {
      kind: 'table',
      columns: [
        column('Từ lúc ra lệnh', 'middle'),
        column('Đất liền, đảo', 'middle'),
        column('Lãnh hải, phỏng chừng', 'middle'),
        column('Nơi có tên', 'middle'),
      ],
      rows: bands.map((band) => [
        `${figure(band.minutes)}${NBSP}phút`,
        cell(band, ({ landShare }) => landShare),
        cell(band, ({ coastShare }) => coastShare),
        cell(band, ({ placeShare }) => placeShare),
      ]),
    },
  ]
}

function basisBlocks(
  { travel, change }: CoverageFigures,
  stations: readonly { code: string; name: string }[],
): Block[] {
  const nameOf = (code: string) => {
    const station = stations.find((each) => each.code === code)
    return station ? `${code} ${station.name}` : code
  }
  return [
    { kind: 'heading', text: '4. Cơ sở của số liệu' },
    ...(change
      ? [
          {
            kind: 'paragraph',
            text: `Bản này tính theo một thay đổi thử, không lưu: ${changeWords(change, nameOf)}.`,
          } as const,
        ]
      : []),
    { kind: 'paragraph', text: basisWords(travel) },
  ]
}
