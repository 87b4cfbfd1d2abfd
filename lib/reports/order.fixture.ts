import type { IncidentView } from '@/lib/desk/view'
import type { Pick } from '@/lib/dispatch/recommendation'
import type { TravelOption } from '@/lib/travel/travel'
import { ISSUERS } from './facts'
import { incident as dungQuat, order as orderOf } from './facts.fixture'
import type { OrderFacts } from './order-facts'

/** The order to 76-02 at Dung Quất, 24/12/2025; stations are synthetic. */
const order = orderOf('76-02', 'Dung Quất', {
  isLead: true,
  brings: [
    { capability: 'boom-river', unit: 'm', quantity: 200 },
    { capability: 'sorbent', unit: 'kg', quantity: 400 },
    { capability: 'haz-waste-truck', unit: 'unit', quantity: 1 },
  ],
})

export const way: TravelOption = {
  mode: 'road',
  minutes: 57,
  minutesLow: 46,
  minutesHigh: 91,
  km: 38.2,
  source: 'network@2026.11',
  estimate: true,
  route: [
    { road: 'đường nối', km: 2.1 },
    { road: 'QL1', km: 30 },
    { road: 'ĐT623', km: 6.1 },
  ],
}

export const pick: Pick = {
  stationCode: '76-02',
  name: 'Dung Quất',
  arrivalMinutes: 67,
  arrivalLow: 56,
  arrivalHigh: 101,
  mobilisationMinutes: 10,
  travelMinutes: 57,
  straightKm: 21.4,
  distanceKm: 38.2,
  mode: 'road',
  source: 'network@2026.11',
  estimate: true,
  brings: order.brings,
  crew: 4,
}

export const facts: OrderFacts = {
  issuer: ISSUERS.SOS,
  order,
  incident: { ...dungQuat, assignments: [order] },
  orderedBy: 'Trực ban SOS',
  magnitude: 'small',
  from: { lat: 15.12, lng: 108.8 },
  pick,
  way,
  approval: { isNeeded: false, given: null },
  mode: { demo: true, drill: false },
  printedAt: '2025-12-24T14:10:00+07:00',
}

export const withIncident = (more: Partial<IncidentView>): OrderFacts => ({
  ...facts,
  incident: { ...facts.incident, ...more },
})

/** The longest seeded names, five needs, seven roads, a substance with every caution, an approval. */
export const longest: OrderFacts = {
  ...facts,
  order: {
    ...order,
    stationName: 'KCN Bắc Thăng Long / Nội Bài',
    crew: 12,
    brings: [
      { capability: 'ppe-a', unit: 'set', quantity: 6 },
      { capability: 'scba', unit: 'set', quantity: 12 },
      { capability: 'gas-detector', unit: 'unit', quantity: 4 },
      { capability: 'source-container', unit: 'unit', quantity: 2 },
      { capability: 'neutraliser', unit: 'kg', quantity: 1500 },
    ],
  },
  incident: {
    ...facts.incident,
    hazard: 'chemical',
    title: 'Công ty cổ phần Hóa chất và Phân bón miền Nam, chi nhánh Khu công nghiệp Dung Quất',
    substance: { un: '1017', cas: '7782-50-5', name: 'clo (khí hóa lỏng, bình 1 tấn)' },
    placeText:
      'Km 1052+300 Quốc lộ 1, đối diện cổng số 2 Khu công nghiệp Tịnh Phong, cạnh trạm thu phí cũ',
    place: {
      ...facts.incident.place,
      province: { code: '51', name: 'Thành phố Hồ Chí Minh' },
      commune: { code: '1', name: 'Phường Văn Miếu - Quốc Tử Giám' },
    },
    assignments: [
      orderOf('92-02', 'Chu Lai – Kỳ Hà', { isLead: true }),
      orderOf('77-01', 'Quy Nhơn – Nhơn Hội', {}),
      orderOf('43-01', 'Đà Nẵng – Liên Chiểu', {}),
    ],
  },
  way: {
    ...way,
    km: 1234.5,
    route: [
      'đường nối',
      'CT01 Bắc – Nam phía Đông',
      'QL1',
      'QL14B',
      'QL24 Thạch Trụ – Kon Tum',
      'ĐT623',
      'ĐT627B',
      'QL1',
      'đường nối',
    ].map((road) => ({ road, km: 120.4 })),
  },
  approval: {
    isNeeded: true,
    given: {
      by: 'Phó Tổng Giám đốc Nguyễn Thị Phương Thảo',
      via: 'điện thoại',
      at: '2025-12-24T14:09:00+07:00',
    },
  },
  mode: { demo: true, drill: true },
}
