import { describe, expect, test } from 'vitest'
import type { OrderPaper } from './order'
import { orderPaper } from './order'
import { facts, longest, pick, way, withIncident } from './order.fixture'
import type { OrderFacts } from './order-facts'

const said = (paper: OrderPaper, label: string) =>
  paper.rows.find((row) => row.label === label)?.text.replaceAll('\u00a0', ' ') ?? null
const of = (more: Partial<OrderFacts>) => orderPaper({ ...facts, ...more })

describe('the order a crew carries', () => {
  test('says who goes where with what, by which way and when to answer', () => {
    const paper = orderPaper(facts)
    expect(paper.heading).toMatchObject({
      name: 'LỆNH ĐIỀU ĐỘNG',
      subject: 'Trạm 76-02 Dung Quất đến\u00a0sự cố tràn dầu SC-2025-0118',
    })
    expect(paper.header).toMatchObject({ number: null, symbol: 'LĐĐ-SOS' })
    expect(said(paper, 'Sự cố')).toBe('SC-2025-0118, Kho 182 Dung Quất')
    expect(said(paper, 'Nơi đến')).toBe('Thôn Tuyết Diêm 3, xã Vạn Tường, tỉnh Quảng Ngãi')
    expect(said(paper, 'Tọa độ')).toBe(
      `15°21'36" vĩ độ Bắc, 108°48'00" kinh độ Đông (WGS-84, sai số khoảng 500 m)`,
    )
    expect(said(paper, 'Mang theo')).toContain('200 m; ')
    expect(said(paper, 'Kíp')).toBe('04 người')
    expect(said(paper, 'Đường đi')).toBe(
      'Đường bộ 38 km: đường nối 2,1 km, QL1 30 km, ĐT623 6,1 km.',
    )
    expect(said(paper, 'Thời gian')).toBe(
      'Chuẩn bị 10 phút, đi 57 phút (từ 46 phút đến 91 phút), dự kiến có mặt 15 giờ 15 phút (từ 15 giờ 04 phút đến 15 giờ 49 phút). Ước tính, nguồn network@2026.11; không dùng để dẫn đường.',
    )
    expect(said(paper, 'Trả lời')).toBe('Trước 14 giờ 11 phút')
    expect(said(paper, 'Ra lệnh')).toBe('14 giờ 08 phút ngày 24/12/2025, Trực ban SOS')
  })

  test('for a team that is turned round it says whom it leaves and from where it goes', () => {
    const team = {
      assignmentId: 'o',
      state: 'en-route',
      incidentCode: 'SC-2025-0117',
      position: { lat: 15.2, lng: 108.75 },
      knownAt: '2025-12-24T14:01:00+07:00',
      ageMinutes: 7,
      leaves: { is: 'covered' },
    } as const
    expect(said(of({ pick: { ...pick, team } }), 'Chuyển hướng')).toBe(
      `Thôi đi SC-2025-0117; đi từ vị trí biết lúc 14 giờ 01 phút: 15°12'00" vĩ độ Bắc, 108°45'00" kinh độ Đông`,
    )
    expect(
      said(of({ pick: { ...pick, team: { ...team, state: 'returning' } } }), 'Chuyển hướng'),
    ).toMatch(/^Đang về từ SC-2025-0117/)
    expect(said(orderPaper(facts), 'Chuyển hướng')).toBeNull()
  })

  test('for chlorine it gives UN, the distances with their edition, and the suit', () => {
    const paper = orderPaper(longest)
    expect(said(paper, 'Chất')).toContain('UN 1017, CAS 7782-50-5')
    expect(paper.cautions[0]).toMatch(/Tránh xa .* m mọi phía.*\(ERG 2016\)/)
    expect(paper.cautions).toContain('Vào gần phải có bộ bảo hộ cấp A.')
  })

  test('for petrol it forbids the boom, for waxy crude it warns of skimmers', () => {
    const petrol = orderPaper(withIncident({ substance: { un: '1203', name: 'xăng' } }))
    expect(petrol.cautions.join(' ')).toContain('Không quây phao: hơi xăng')
    const waxy = orderPaper(withIncident({ substance: { name: 'dầu thô Bạch Hổ' } }))
    expect(waxy.cautions.join(' ')).toContain('Dầu nhiều sáp')
  })

  test('to an island by sea it says so, and names the islet', () => {
    const paper = orderPaper({
      ...withIncident({
        medium: 'sea',
        placeText: 'đảo Lý Sơn, phía bắc cầu cảng',
        place: {
          province: { code: '51', name: 'Quảng Ngãi' },
          commune: { code: '2', name: 'Đặc khu Lý Sơn' },
          nearest: { name: 'Lý Sơn', km: 1.24 },
          atSea: true,
          abroad: false,
        },
      }),
      pick: { ...pick, mode: 'road-sea' },
      way: {
        ...way,
        mode: 'road-sea',
        km: 52.6,
        route: [
          { road: 'QL1', km: 12 },
          { road: 'đường biển', km: 40.6 },
        ],
      },
    })
    expect(said(paper, 'Đường đi')).toBe(
      'Đường bộ rồi đường biển 53 km: QL1 12 km, đường biển 41 km.',
    )
    expect(said(paper, 'Nơi đến')).toBe(
      'Đảo Lý Sơn, phía bắc cầu cảng, ngoài khơi, cách Lý Sơn khoảng 1,2 km, đặc khu Lý Sơn, tỉnh Quảng Ngãi',
    )
  })

  test('a voyage of a day is told in hours, with the day it ends', () => {
    const long = { travelMinutes: 1668, arrivalMinutes: 1688, arrivalLow: 1437, arrivalHigh: 2355 }
    const paper = of({
      pick: { ...pick, ...long, mobilisationMinutes: 20 },
      way: { ...way, minutes: 1668, minutesLow: 1417, minutesHigh: 2335 },
    })
    expect(said(paper, 'Thời gian')).toContain(
      'Chuẩn bị 20 phút, đi 27 giờ 48 phút (từ 23 giờ 37 phút đến 38 giờ 55 phút), dự kiến có mặt 18 giờ 16 phút ngày 25/12/2025 (từ 14 giờ 05 phút đến 05 giờ 23 phút ngày 26/12/2025).',
    )
  })

  test('a drill and synthetic data say so on the page', () => {
    const paper = orderPaper(longest)
    expect(paper.marks).toEqual(['drill', 'demo'])
    expect(paper.heading.subject).toContain('(diễn tập)')
    expect(paper.footer.end).toBe('DIỄN TẬP, DỮ LIỆU MÔ PHỎNG')
    expect(of({ mode: { demo: false, drill: false } }).footer.end).toBe('')
  })

  test('what is not known is chưa rõ, and nothing stands in for it', () => {
    const paper = orderPaper({
      ...withIncident({
        position: null,
        placeText: null,
        place: { province: null, commune: null, nearest: null, atSea: false, abroad: false },
        substance: null,
        quantities: [],
      }),
      magnitude: 'unknown',
      pick: null,
      way: null,
    })
    expect(said(paper, 'Nơi đến')).toBe('Chưa rõ')
    expect(said(paper, 'Tọa độ')).toBe('chưa rõ')
    expect(said(paper, 'Chất')).toBe('Chưa rõ; khối lượng: chưa rõ')
    expect(said(paper, 'Loại')).toBe('Sự cố tràn dầu; quy mô chưa rõ')
    expect(said(paper, 'Đường đi')).toBe('chưa rõ')
    expect(said(paper, 'Thời gian')).toBe('chưa rõ')
    expect(paper.map).toBeNull()
  })

  test('without a wanted approval it is silent; a wanted one is missing or named with how and when', () => {
    expect(said(orderPaper(facts), 'Phê duyệt')).toBeNull()
    expect(said(of({ approval: { isNeeded: true, given: null } }), 'Phê duyệt')).toBe(
      'cần phê duyệt, chưa có',
    )
    expect(said(orderPaper(longest), 'Phê duyệt')).toBe(
      'Phó Tổng Giám đốc Nguyễn Thị Phương Thảo, điện thoại, 14 giờ 09 phút ngày 24/12/2025',
    )
  })

  test('an order that is over says that it no longer stands', () => {
    expect(orderPaper(facts).ended).toBeNull()
    const over = { status: 'cancelled', endedAt: '2025-12-24T14:20:00+07:00' } as const
    expect(of({ order: { ...facts.order, ...over } }).ended?.replaceAll('\u00a0', ' ')).toBe(
      'Đã hủy lúc 14 giờ 20 phút ngày 24/12/2025',
    )
  })
})
