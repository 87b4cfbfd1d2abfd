import type { AssignmentView, DutyView, IncidentView } from '@/lib/desk/view'
import { ISSUERS, NO_EDITS, type ReportFacts } from './facts'

/** The oil spill at Dung Quất of 24/12/2025 as an hour of it may have looked; stations are synthetic. */

const at = (time: string) => `2025-12-24T${time}:00+07:00`

const duty = (id: string, recipient: string, more: Partial<DutyView>): DutyView => ({
  id,
  recipient,
  due: { kind: 'internal', hours: 0.25, at: at('14:18') },
  legalBasis: 'Điều 13 QĐ 12/2021/QĐ-TTg',
  verified: true,
  oneOf: null,
  met: false,
  notice: null,
  ...more,
})

const told = (time: string, channel: string): Partial<DutyView> => ({
  met: true,
  notice: { doneAt: at(time), by: 'trực ban', channel, person: 'trực ban xã', proof: null },
})

export const order = (
  stationCode: string,
  stationName: string,
  more: Partial<AssignmentView>,
): AssignmentView => ({
  id: `a-${stationCode}`,
  incidentId: '0193f8f0-0000-7000-8000-000000000118',
  incidentCode: 'SC-2025-0118',
  stationCode,
  stationName,
  status: 'ordered',
  isLead: false,
  brings: [],
  crew: 4,
  decisionId: 'd-1',
  estimate: null,
  ackDueAt: at('14:11'),
  orderedAt: at('14:08'),
  acknowledgedAt: null,
  departedAt: null,
  arrivedAt: null,
  releasedAt: null,
  returnedAt: null,
  endedAt: null,
  endReason: null,
  divertedFrom: null,
  divertedTo: null,
  lastPosition: null,
  version: 1,
  ...more,
})

export const incident: IncidentView = {
  id: '0193f8f0-0000-7000-8000-000000000118',
  code: 'SC-2025-0118',
  world: 'real',
  isDrill: false,
  title: 'Kho 182 Dung Quất',
  hazard: 'oil',
  medium: 'land',
  alsoMedia: ['river'],
  position: { lat: 15.36, lng: 108.8 },
  positionSource: 'place',
  accuracyM: 500,
  placeText: 'thôn Tuyết Diêm 3',
  place: {
    province: { code: '51', name: 'Quảng Ngãi' },
    commune: { code: '21061', name: 'Xã Vạn Tường' },
    nearest: { name: 'Dung Quất', km: 3.5 },
    atSea: false,
    abroad: false,
  },
  summary: 'Dầu từ Phân kho 85, Kho 182 Dung Quất ra mương thoát, theo sông Đầm về Bàu Cá Cái',
  status: 'responding',
  priority: 2,
  occurredAt: null,
  discoveredAt: at('13:40'),
  reportedAt: at('14:02'),
  loggedAt: at('14:03'),
  substance: { un: '1202', name: 'dầu DO' },
  details: {},
  party: { name: 'Kho 182 Dung Quất', owner: null, vessel: null },
  reporter: null,
  stillReleasing: null,
  casualties: null,
  quantities: [
    {
      id: 'q-1',
      kind: 'released',
      min: 0.2,
      max: 1,
      unit: 'm3',
      source: 'người báo ước tính',
      at: at('14:02'),
      usedForLevel: false,
    },
  ],
  classifications: [
    {
      scheme: 'oil-band',
      level: 'small',
      suggested: 'small',
      setBy: null,
      setReason: null,
      instrument: 'QĐ 12/2021/QĐ-TTg',
      article: 'Điều 6',
      legalBasis: 'Điều 6 QĐ 12/2021/QĐ-TTg',
      effectiveFrom: '2021-05-10',
      effectiveTo: '2026-02-09',
      verified: true,
      reason: 'oil-band',
      reasonValues: {},
      reference: false,
    },
  ],
  duties: [
    duty('oil-commune', 'UBND cấp xã nơi xảy ra', told('14:11', 'điện thoại')),
    duty(
      'oil-province',
      'Sở Nông nghiệp và Môi trường (trước đây là Sở Tài nguyên và Môi trường)',
      told('14:19', 'công văn'),
    ),
    duty('environment-civil-defence', 'Ban Chỉ huy phòng thủ dân sự cấp xã', {
      legalBasis: 'Điều 125 Luật BVMT 2020',
      verified: false,
    }),
  ],
  assignments: [
    order('76-02', 'Dung Quất', {
      isLead: true,
      status: 'arrived',
      brings: [
        { capability: 'boom-river', unit: 'm', quantity: 200 },
        { capability: 'sorbent', unit: 'kg', quantity: 400 },
        { capability: 'haz-waste-truck', unit: 'unit', quantity: 1 },
      ],
      acknowledgedAt: at('14:09'),
      departedAt: at('14:17'),
      arrivedAt: at('14:38'),
    }),
    order('92-02', 'Chu Lai – Kỳ Hà', {
      status: 'departed',
      brings: [
        { capability: 'skimmer', unit: 'm3/h', quantity: 20 },
        { capability: 'tank-temp', unit: 'm3', quantity: 15 },
      ],
      crew: 5,
      acknowledgedAt: at('14:12'),
      departedAt: at('14:21'),
      estimate: {
        travelMinutes: 57,
        arrivalMinutes: 67,
        km: 38.2,
        mode: 'road',
        source: 'network@2026.11',
      },
    }),
  ],
  supportRequests: [],
  reports: [],
  leadAgency: 'SOS',
  duplicateOf: null,
  version: 4,
  lastSeq: 40,
}

export const facts: ReportFacts = {
  issuer: ISSUERS.SOS,
  incident,
  source: 'UBND xã Vạn Tường',
  journal: [
    {
      id: 'j-1',
      at: at('14:38'),
      text: 'Trạm 76-02 có mặt, thả 200 m phao quây tại cống Thuận Phước.',
      correctsId: null,
    },
  ],
  instruments: [
    {
      code: 'QĐ 12/2021/QĐ-TTg',
      title: 'Quy chế hoạt động ứng phó sự cố tràn dầu',
      issuer: 'Thủ tướng Chính phủ',
      signedOn: '2021-03-24',
      verified: true,
    },
    {
      code: 'Luật 72/2020/QH14',
      title: 'Luật Bảo vệ môi trường',
      issuer: 'Quốc hội',
      signedOn: '2020-11-17',
      verified: true,
    },
  ],
  stations: [
    { code: '76-02', name: 'Dung Quất', position: { lat: 15.39, lng: 108.79 }, readiness: 'ready' },
    {
      code: '92-02',
      name: 'Chu Lai – Kỳ Hà',
      position: { lat: 15.47, lng: 108.65 },
      readiness: 'limited',
    },
  ],
  drawings: [],
  mode: { demo: true, drill: false },
  issued: null,
  asOf: at('15:00'),
  edits: {
    ...NO_EDITS,
    assessment: { state: 'said', text: 'Dầu có thể ra Bàu Cá Cái khi triều rút' },
    proposals: {
      state: 'said',
      text: 'Đề nghị UBND xã cấm lửa trong 50 m quanh mương, tạm dừng lấy nước nuôi trồng từ sông Đầm; Sở lấy mẫu nước đối chứng',
    },
  },
}
