import { describe, expect, test } from 'vitest'
import { input as mapInput } from '@/lib/paper-map/base.fixture'
import type { Block, ReportDocument } from './document'
import type { MapGround, ReportFacts } from './facts'
import { ISSUERS } from './facts'
import { facts, incident, order } from './facts.fixture'
import { initialReport } from './initial'

const textOf = ({ blocks }: ReportDocument) =>
  blocks.map(wordsOf).join('\n').replaceAll('\u00a0', ' ')

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return typeof block.text === 'string'
        ? block.text
        : block.text.map(({ text }) => text).join('')
    case 'table':
      return [block.columns.map(({ head }) => head), ...block.rows]
        .map((row) => row.join(' | '))
        .join('\n')
    case 'map':
      return block.title
    default:
      return JSON.stringify(block)
  }
}

const blockOf = <K extends Block['kind']>(report: ReportDocument, kind: K) =>
  report.blocks.find((block): block is Extract<Block, { kind: K }> => block.kind === kind)

const withIncident = (more: Partial<ReportFacts['incident']>): ReportFacts => ({
  ...facts,
  incident: { ...incident, ...more },
})

const issued: ReportFacts = {
  ...facts,
  issued: {
    number: 5,
    symbol: 'BC-SOS',
    issuedAt: '2025-12-24T08:30:00Z',
    signer: { name: 'Người Ký Mẫu', rank: 'Đại tá' },
    verifyUrl: null,
  },
}

const ground: MapGround = {
  base: mapInput.base,
  national: mapInput.national,
  roads: [],
  places: [],
  attribution: [],
}

describe('what is not known', () => {
  test('is said to be, and is not the same as none', () => {
    const unknown = textOf(initialReport(withIncident({ casualties: null })))
    const none = textOf(initialReport(withIncident({ casualties: 0 })))
    expect(unknown).toContain('Người bị thương vong, ảnh hưởng sức khỏe: chưa rõ.')
    expect(none).toContain('Người bị thương vong, ảnh hưởng sức khỏe: không có.')
    expect(textOf(initialReport(withIncident({ casualties: 3 })))).toContain('sức khỏe: 03 người.')
  })

  test('a cause that is none and a cause nobody knows differ', () => {
    const cause = (state: 'unknown' | 'none') =>
      textOf(initialReport({ ...facts, edits: { ...facts.edits, cause: { state } } }))
    expect(cause('unknown')).toContain('Nguyên nhân: chưa rõ.')
    expect(cause('none')).toContain('Nguyên nhân: không có.')
  })

  test('every field of a bare report of a call prints chưa rõ, and the paper stands', () => {
    const bare = withIncident({
      position: null,
      placeText: null,
      place: { province: null, commune: null, nearest: null, atSea: false, abroad: false },
      occurredAt: null,
      discoveredAt: null,
      reportedAt: null,
      substance: null,
      party: null,
      quantities: [],
      classifications: [],
      duties: [],
      assignments: [],
    })
    const report = initialReport({ ...bare, source: null, journal: [], instruments: [] }, ground)
    const text = textOf(report)
    expect(text.match(/chưa rõ/g)?.length).toBeGreaterThanOrEqual(9)
    expect(text).toContain('tọa độ chưa rõ')
    expect(text).toContain('Lượng đã tràn: chưa rõ.')
    expect(text).toContain('Đến thời điểm báo cáo không có trạm nào được điều động.')
    expect(blockOf(report, 'map')).toBeUndefined()
    expect(blockOf(report, 'bases')).toBeUndefined()
  })
})

describe('quantities', () => {
  const quantity = (min: number, max: number, more = {}) => ({
    id: `q-${min}`,
    kind: 'released' as const,
    min,
    max,
    unit: 'm3' as const,
    source: 'xã',
    at: incident.loggedAt,
    usedForLevel: false,
    ...more,
  })
  const said = (...quantities: ReturnType<typeof quantity>[]) =>
    textOf(initialReport(withIncident({ quantities })))

  test('each has its source, and an unchosen one is chưa đối chiếu', () => {
    expect(said(quantity(0.2, 1))).toContain(
      'Lượng đã tràn: từ 0,2 đến 1 m³ (theo xã, chưa đối chiếu).',
    )
    expect(said(quantity(0.5, 0.5, { usedForLevel: true }))).toContain(
      '0,5 m³ (theo xã, dùng để phân cấp)',
    )
  })

  test('contradicting figures stand beside each other', () => {
    expect(said(quantity(0.5, 0.5), quantity(10, 10))).toContain('(các số liệu trái nhau)')
    expect(said(quantity(0.2, 1), quantity(0.5, 0.5))).not.toContain('trái nhau')
    expect(said(quantity(1, 1), quantity(1000, 1000, { unit: 'L' }))).not.toContain('trái nhau')
  })

  test('zero is none, and what was found nowhere is not known', () => {
    expect(said(quantity(0, 0))).toContain('Lượng đã tràn: không có (theo xã')
    expect(said(quantity(150, 150, { kind: 'on-board', unit: 't' }))).toContain(
      'Lượng đã tràn: chưa rõ. Lượng còn chứa tại chỗ: 150 tấn',
    )
  })
})

describe('who signs and who called', () => {
  test('a draft has no number and no name', () => {
    const report = initialReport({ ...facts, issuer: ISSUERS.NACCET })
    expect(blockOf(report, 'header')).toMatchObject({ number: null, symbol: 'BC-NACCET' })
    expect(blockOf(report, 'closing')?.signer.name).toBeNull()
    expect(report.marks).toContain('draft')
  })

  test('an issued paper has both; only the army prints a rank', () => {
    expect(blockOf(initialReport(issued), 'header')).toMatchObject({ number: 5, symbol: 'BC-SOS' })
    expect(blockOf(initialReport(issued), 'closing')?.signer.name).toBe('Người Ký Mẫu')
    expect(
      blockOf(initialReport({ ...issued, issuer: ISSUERS.NACCET }), 'closing')?.signer.name,
    ).toBe('Đại tá Người Ký Mẫu')
  })

  test('a paper to be signed by hand has neither name nor rank', () => {
    const issuedBlank = issued.issued && { ...issued.issued, signer: { name: ' ', rank: 'Đại tá' } }
    const report = initialReport({ ...issued, issuer: ISSUERS.NACCET, issued: issuedBlank })
    expect(blockOf(report, 'closing')?.signer.name).toBeNull()
  })

  test('the caller’s name and telephone are in no paper', () => {
    const called = withIncident({
      reporter: { name: 'Trần Thị Gọi', phone: '0900000001', organisation: 'Hợp tác xã' },
    })
    expect(JSON.stringify(initialReport(called))).not.toMatch(/Trần Thị Gọi|0900000001/)
  })
})

describe('levels and their basis', () => {
  const level = (more: Partial<(typeof incident.classifications)[number]>) =>
    textOf(
      initialReport(
        withIncident({
          classifications: incident.classifications.map((one) => ({ ...one, ...more })),
        }),
      ),
    )

  test('a suggestion says it is one', () => {
    expect(level({})).toContain(
      'Quy mô tràn dầu: nhỏ (Điều 6 Quyết định số 12/2021/QĐ-TTg; theo quy tắc, chờ người có thẩm quyền xác định).',
    )
  })

  test('what a person set against the suggestion gives the reason', () => {
    expect(level({ level: 'medium', setBy: 'u-1', setReason: 'dầu đã ra biển' })).toContain(
      'trung bình (Điều 6 Quyết định số 12/2021/QĐ-TTg; trực ban xác định, khác gợi ý nhỏ, lý do: dầu đã ra biển)',
    )
  })

  test('an unverified rule and a rule not in force are told apart', () => {
    expect(level({ verified: false })).toContain('chưa đối chiếu văn bản gốc')
    expect(level({ reference: true, legalBasis: null, instrument: null })).toContain(
      'tham khảo, chưa có căn cứ trong dữ liệu',
    )
  })

  test('the first citation is in full, a law by its name', () => {
    expect(
      blockOf(initialReport(facts), 'bases')?.lines.map((line) => line.replaceAll('\u00a0', ' ')),
    ).toEqual([
      'Luật Bảo vệ môi trường',
      'Quyết định số 12/2021/QĐ-TTg ngày 24 tháng 3 năm 2021 của Thủ tướng Chính phủ ban hành Quy chế hoạt động ứng phó sự cố tràn dầu',
    ])
  })
})

describe('orders and duties', () => {
  test('an order shows each step; what came to nothing binds nobody', () => {
    const assignments = [
      ...incident.assignments,
      order('76-01', 'Quảng Ngãi', { status: 'declined', crew: 7 }),
    ]
    const rows = initialReport(withIncident({ assignments })).blocks.flatMap((block) =>
      block.kind === 'table' ? [block.rows] : [],
    )[0]
    expect(rows?.[1]?.at(-1)).toBe('ước 15:15')
    expect(rows?.[2]).toEqual([
      '3',
      '76-01 Quảng Ngãi',
      'không có',
      '0',
      '14:08',
      '–',
      '–',
      'từ chối',
    ])
    expect(rows?.[3]?.slice(1, 4)).toEqual(['Cộng', '02\u00a0trạm', '9'])
  })

  test('recipients are those of this place, told ones and open ones', () => {
    expect(blockOf(initialReport(facts), 'addressees')?.names).toEqual([
      'Ủy ban nhân dân xã Vạn Tường',
      'Sở Nông nghiệp và Môi trường tỉnh Quảng Ngãi',
      'Ban Chỉ huy phòng thủ dân sự xã Vạn Tường',
    ])
    const text = textOf(initialReport(facts))
    expect(text).toContain(
      '1 | UBND xã Vạn Tường | Điều 13 QĐ 12/2021/QĐ-TTg | 14:11 | 9 | điện thoại',
    )
    expect(text).toContain(
      '2 | Sở Nông nghiệp và Môi trường tỉnh Quảng Ngãi | như trên | 14:19 | 17 | công văn',
    )
    expect(text).toContain('Điều 125 Luật BVMT 2020 (*) | chưa báo | – | –')
  })

  test('of duties that replace each other, the untold are left out once one is told', () => {
    const [first, second] = incident.duties
    if (!first || !second) throw new Error('the fixture has duties')
    const group = [
      { ...first, oneOf: 'oil-art13' },
      { ...second, oneOf: 'oil-art13', notice: null, met: true },
    ]
    const text = textOf(initialReport(withIncident({ duties: group })))
    expect(text).not.toContain('Sở Nông nghiệp')
    const open = group.map((duty) => ({ ...duty, notice: null, met: false }))
    const before = initialReport(withIncident({ duties: open }))
    expect(textOf(before)).toContain('báo một trong các nơi này là đủ')
    expect(blockOf(before, 'addressees')?.names).toEqual(['Ủy ban nhân dân xã Vạn Tường'])
  })
})

describe('the course of events', () => {
  test('a corrected entry gives way to its correction', () => {
    const journal = [
      { id: 'a', at: '2025-12-24T07:38:00Z', text: 'Thả 300 m phao.', correctsId: null },
      { id: 'b', at: '2025-12-24T07:50:00Z', text: 'Thả 200 m phao.', correctsId: 'a' },
    ]
    const text = textOf(initialReport({ ...facts, journal }))
    expect(text).not.toContain('300 m')
    expect(text).toContain('14 giờ 50 phút (đính chính tin lúc 14 giờ 38 phút): Thả 200 m phao.')
  })

  test('the body ends ./. and so does an officer’s own wording', () => {
    const last = (report: ReportDocument) => {
      const closing = report.blocks.findIndex(({ kind }) => kind === 'closing')
      return wordsOf(report.blocks[closing - 1] ?? { kind: 'heading', text: '' })
    }
    expect(last(initialReport(facts))).toMatch(/đối chứng\.\/\.$/)
    const said = {
      ...facts.edits,
      proposals: { state: 'said', text: 'Cấm lửa.\nLấy mẫu nước.' },
    } as const
    expect(last(initialReport({ ...facts, edits: said }))).toBe('Lấy mẫu nước./.')
  })
})

describe('drills and demonstrations', () => {
  test('a drill is in the marks, the subject and the foot of the page', () => {
    const report = initialReport({ ...facts, mode: { demo: false, drill: true } })
    expect(report.marks).toEqual(['draft', 'drill'])
    expect(blockOf(report, 'title')?.subject).toContain('(diễn tập)')
    expect(report.footer?.end).toBe('DIỄN TẬP')
  })

  test('an issued paper of a real incident in live use carries no warning', () => {
    const report = initialReport({ ...issued, mode: { demo: false, drill: false } })
    expect(report.marks).toEqual([])
    expect(report.footer).toBeNull()
  })
})

test('equal facts give an equal document', () => {
  expect(initialReport(facts, ground)).toEqual(initialReport(structuredClone(facts), ground))
})
