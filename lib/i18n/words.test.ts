import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { AGENCIES } from '@/lib/accounts/agency'
import { ROLES } from '@/lib/accounts/permissions'
import { ASSIGNMENT_STATUSES } from '@/lib/assignments/assignment'
import {
  COMPARISON_REASONS,
  NEED_REASONS,
  NOTES,
  STATION_REASONS,
} from '@/lib/dispatch/recommendation'
import { HAZARDS, MEDIA } from '@/lib/hazards/hazard'
import { EXTENTS, PRIORITIES, RADIATION_SITUATIONS, STATUSES } from '@/lib/incidents/incident'
import { POSITION_SOURCES } from '@/lib/places/place'
import { CAPABILITIES, CAPABILITY_UNIT } from '@/lib/plans/capability'
import { MAGNITUDES, MANDATE_ROLES } from '@/lib/plans/plan'
import { QUANTITY_KINDS, UNITS } from '@/lib/quantities/quantity'
import { READINESS } from '@/lib/stations/station'
import { TRAVEL_MODES, UNREACHABLE_BECAUSE } from '@/lib/travel/travel'
import enWords from './messages/en/words.json'
import viWords from './messages/vi/words.json'

const units = [...new Set([...UNITS, ...Object.values(CAPABILITY_UNIT)])]

/** Every word list of the product, and what the messages must name: no more and no less. */
const LISTS: [keyof typeof viWords, readonly (string | number)[]][] = [
  ['hazard', HAZARDS],
  ['medium', MEDIA],
  ['magnitude', MAGNITUDES],
  ['status', STATUSES],
  ['priority', PRIORITIES],
  ['readiness', [...READINESS, 'on-duty-out']],
  ['capability', CAPABILITIES],
  ['capabilityShort', CAPABILITIES],
  ['unit', units],
  ['quantityKind', QUANTITY_KINDS],
  ['agency', AGENCIES],
  ['agencyLong', AGENCIES],
  ['assignment', ASSIGNMENT_STATUSES],
  ['reason', [...STATION_REASONS, ...NEED_REASONS, ...COMPARISON_REASONS]],
  ['because', UNREACHABLE_BECAUSE],
  ['becomesEligibleIf', ['call-crew', 'return-stock', 'back-on-duty', 'renew-qualification']],
  ['note', NOTES],
  ['situation', RADIATION_SITUATIONS],
  ['extent', EXTENTS],
  ['role', ROLES],
  ['mandateRole', MANDATE_ROLES],
  ['travelMode', TRAVEL_MODES],
  ['positionSource', POSITION_SOURCES],
]

describe.each([
  ['vi', viWords],
  ['en', enWords],
] as const)('the words in %s', (_, words) => {
  it.each(LISTS)('name every %s', (area, list) => {
    expect(Object.keys(words[area]).sort()).toEqual(list.map(String).sort())
    for (const word of Object.values(words[area])) expect(word.trim()).not.toBe('')
  })

  it('tell the short names of capabilities apart', () => {
    const short = Object.values(words.capabilityShort)
    expect(new Set(short).size).toBe(short.length)
  })
})

describe('a sentence with figures', () => {
  const vi = createTranslator({ locale: 'vi', messages: viWords })
  const en = createTranslator({ locale: 'en', messages: enWords })

  it.each([
    [vi('reason.crew-short', { has: 2, needed: 6 }), 'Có 2 người trực, cần 6.'],
    [
      vi('reason.stock-short', {
        capability: 'Phao quây sông',
        has: 1_200,
        needed: 1_500.5,
        unit: 'm',
      }),
      'Phao quây sông: có 1.200 m, cần 1.500,5 m.',
    ],
    [
      vi('reason.unreachable', { because: vi('because.no-vessel') }),
      'Không đến được: không có tàu rảnh.',
    ],
    [vi('becomesEligibleIf.call-crew', { count: 1 }), 'Đủ điều kiện nếu gọi thêm 1 người'],
    [en('becomesEligibleIf.call-crew', { count: 1 }), 'Eligible if 1 more person is called in'],
    [en('becomesEligibleIf.call-crew', { count: 3 }), 'Eligible if 3 more people are called in'],
    [vi('minutes', { count: 29 }), '29 ph'],
    [vi('overdue', { time: '00:41:09' }), 'quá 00:41:09'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected)
  })
})
