import { describe, expect, test } from 'vitest'
import type { BoardIncident, DutyView } from '@/lib/desk/view'
import { countForces, groupBoard, groupOf, overdue, workOf } from './groups'

type BoardAssignment = BoardIncident['assignments'][number]

const NOW = Date.parse('2026-11-24T07:00:00Z')
const minutesAgo = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString()

const anAssignment = (over: Partial<BoardAssignment> = {}): BoardAssignment => ({
  id: 'a',
  incidentId: 'i',
  incidentCode: 'SC-2026-0118',
  brings: [],
  crew: 4,
  decisionId: 'd',
  acknowledgedAt: null,
  releasedAt: null,
  returnedAt: null,
  endedAt: null,
  endReason: null,
  divertedFrom: null,
  divertedTo: null,
  lastPosition: null,
  version: 1,
  stationCode: '76-01',
  stationName: 'Quảng Ngãi',
  status: 'ordered',
  isLead: true,
  estimate: { travelMinutes: 41, arrivalMinutes: 51, km: 31.4, mode: 'road', source: 'network@1' },
  orderedAt: minutesAgo(10),
  departedAt: null,
  arrivedAt: null,
  ackDueAt: minutesAgo(7),
  ...over,
})

const anIncident = (over: Partial<BoardIncident> = {}): BoardIncident => ({
  id: 'i',
  code: 'SC-2026-0118',
  world: 'real',
  isDrill: false,
  title: 'Kho 182',
  hazard: 'oil',
  medium: 'river',
  position: { lat: 15.36, lng: 108.8 },
  place: { province: null, commune: null, nearest: null, atSea: false, abroad: false },
  status: 'reported',
  priority: 2,
  loggedAt: minutesAgo(4),
  leadAgency: 'SOS',
  version: 1,
  lastSeq: 1,
  assignments: [],
  nextDuty: null,
  ...over,
})

describe('no answer', () => {
  const silent = anAssignment({ status: 'expired', endedAt: minutesAgo(3) })
  const moving = anAssignment({ stationCode: '92-01', status: 'departed' })
  test('is told before those on their way, until a reserve is ordered or somebody has arrived', () => {
    const worked = (...assignments: BoardAssignment[]) =>
      workOf(anIncident({ assignments }), NOW).work
    expect(workOf(anIncident({ assignments: [silent, moving] }), NOW)).toEqual({
      work: 'unanswered',
      codes: ['76-01'],
      minutesLeft: null,
    })
    expect(worked(silent, anAssignment({ stationCode: '51-01', orderedAt: minutesAgo(2) }))).toBe(
      'waiting',
    )
    expect(worked(silent, { ...moving, status: 'arrived' })).toBe('arrived')
  })
})

describe('groups', () => {
  test.each([
    ['nobody sent', {}, 'decide'],
    ['a station under way', { assignments: [anAssignment({ status: 'departed' })] }, 'responding'],
    [
      'the only station declined',
      { status: 'verified', assignments: [anAssignment({ status: 'declined' })] },
      'decide',
    ],
    [
      'contained with a station on scene',
      { status: 'contained', assignments: [anAssignment({ status: 'arrived' })] },
      'settling',
    ],
    ['recovering with nobody out', { status: 'recovering' }, 'settling'],
    ['a drill with nobody sent', { isDrill: true }, 'drill'],
  ] as const)('%s', (_case, over, group) => {
    expect(
      groupOf(
        anIncident({ ...over, assignments: 'assignments' in over ? [...over.assignments] : [] }),
      ),
    ).toBe(group)
  })

  test('people harmed come before what is newer', () => {
    const newer = anIncident({ code: 'SC-2026-0120', loggedAt: minutesAgo(1) })
    const harmed = anIncident({ code: 'SC-2026-0119', priority: 1, loggedAt: minutesAgo(60) })
    expect(groupBoard([newer, harmed])[0]?.incidents.map(({ code }) => code)).toEqual([
      'SC-2026-0119',
      'SC-2026-0120',
    ])
  })

  test('an empty group is not shown', () => {
    expect(groupBoard([anIncident()]).map(({ group }) => group)).toEqual(['decide'])
  })
})

describe('how far the response has come', () => {
  test('one station that has not answered is said before those that left', () => {
    const incident = anIncident({
      assignments: [
        anAssignment({ id: 'b', stationCode: '92-01', status: 'departed' }),
        anAssignment({ status: 'ordered' }),
      ],
    })
    expect(workOf(incident, NOW)).toMatchObject({ work: 'waiting', codes: ['76-01'] })
  })

  test('a station under way has so many minutes left from its departure', () => {
    const incident = anIncident({
      assignments: [anAssignment({ status: 'departed', departedAt: minutesAgo(32) })],
    })
    expect(workOf(incident, NOW)).toMatchObject({ work: 'moving', minutesLeft: 9 })
  })

  test('one that should have arrived is late', () => {
    const incident = anIncident({
      assignments: [anAssignment({ status: 'departed', departedAt: minutesAgo(50) })],
    })
    expect(workOf(incident, NOW).minutesLeft).toBe(-9)
  })

  test('nobody was ever sent', () => {
    expect(workOf(anIncident(), NOW).work).toBe('none')
  })

  test('all have come back', () => {
    const incident = anIncident({
      status: 'recovering',
      assignments: [anAssignment({ status: 'returned' })],
    })
    expect(workOf(incident, NOW).work).toBe('ended')
  })
})

describe('overdue duties', () => {
  const aDuty = (at: string): DutyView => ({
    id: 'd',
    recipient: 'vinatom',
    due: { kind: 'law', at },
    legalBasis: null,
    verified: false,
    oneOf: null,
    met: false,
    notice: null,
  })

  test('the longest overdue comes first, what is still in time is left out', () => {
    const board = [
      anIncident({ code: 'SC-2026-0001', nextDuty: aDuty(minutesAgo(5)) }),
      anIncident({ code: 'SC-2026-0002', nextDuty: aDuty(minutesAgo(40)) }),
      anIncident({ code: 'SC-2026-0003', nextDuty: aDuty(new Date(NOW + 60_000).toISOString()) }),
    ]
    expect(overdue(board, NOW).map(({ incident }) => incident.code)).toEqual([
      'SC-2026-0002',
      'SC-2026-0001',
    ])
  })

  test('a drill rings nobody', () => {
    expect(overdue([anIncident({ isDrill: true, nextDuty: aDuty(minutesAgo(5)) })], NOW)).toEqual(
      [],
    )
  })
})

test('every station is counted once', () => {
  const stations = [
    { readiness: 'ready', isOut: false },
    { readiness: 'ready', isOut: true },
    { readiness: 'limited', isOut: false },
    { readiness: 'off', isOut: true },
  ] as const
  expect(countForces(stations)).toEqual({ ready: 1, out: 1, limited: 1, off: 1 })
})
