import { describe, expect, test } from 'vitest'
import type { Position } from '@/lib/geo/position'
import { HAZARDS, type Hazard, MEDIA, type Medium } from '@/lib/hazards/hazard'
import { placeOf } from '@/lib/places/province'
import { usable } from '@/lib/stations/station'
import { travelAssets } from '@/lib/travel/assets'
import type { TravelFacts } from '@/lib/travel/travel'
import { travelRows } from '@/lib/travel/travel-rows'
import { seededForces } from '@/tests/factories/seeded'
import { builtPlaces } from '@/tests/setup/built-assets'
import { recommend } from './recommend'
import type { Pick, Recommendation } from './recommendation'

/** Who goes where no truck can: the seeded hundred, at twenty points of the sea and its islands. */
const DAY = '2026-11-24'
const forces = seededForces()
const { network, sea } = travelAssets()
const { geo } = builtPlaces()

const AT_SEA: [string, Position][] = [
  ['giữa vịnh Bắc Bộ', { lat: 19.8, lng: 107.3 }],
  ['ngoài khơi Nghi Sơn', { lat: 19.2, lng: 106.3 }],
  ['ngoài khơi Vũng Áng', { lat: 18.3, lng: 106.7 }],
  ['ngoài khơi Đà Nẵng', { lat: 16.5, lng: 108.8 }],
  ['ngoài khơi Dung Quất', { lat: 15.6, lng: 109.2 }],
  ['ngoài khơi Quy Nhơn', { lat: 13.6, lng: 109.9 }],
  ['ngoài khơi Vũng Tàu', { lat: 10.0, lng: 107.4 }],
  ['mỏ Bạch Hổ', { lat: 9.77, lng: 107.98 }],
  ['ngoài khơi mũi Cà Mau', { lat: 8.3, lng: 104.4 }],
  ['vịnh Thái Lan, tây Rạch Giá', { lat: 9.7, lng: 104.4 }],
]
/** Codes of the stations on the island itself: they alone may come by road. */
const ON_ISLANDS: [string, Position, string[]][] = [
  ['Phú Quốc', { lat: 10.218, lng: 103.962 }, ['68-02']],
  ['Côn Đảo', { lat: 8.683, lng: 106.61 }, ['72-03']],
  ['Lý Sơn', { lat: 15.38, lng: 109.115 }, []],
  ['Bạch Long Vĩ', { lat: 20.133, lng: 107.72 }, []],
  ['Phú Quý', { lat: 10.51, lng: 108.935 }, []],
  ['Cô Tô', { lat: 20.97, lng: 107.765 }, []],
  ['Thổ Chu', { lat: 9.305, lng: 103.485 }, []],
  ['Cồn Cỏ', { lat: 17.16, lng: 107.34 }, []],
  ['Phú Lâm, Hoàng Sa', { lat: 16.836, lng: 112.34 }, []],
  ['Trường Sa Lớn', { lat: 8.645, lng: 111.921 }, []],
]
const NOBODY: string[] = []

describe('at ten points of the sea and ten islands', () => {
  const cases = [
    ...AT_SEA.map(([name, position]) => ({ name, position, byRoad: NOBODY, isSea: true })),
    ...ON_ISLANDS.map(([name, position, byRoad]) => ({ name, position, byRoad, isSea: false })),
  ]

  test('the base map knows which of them are sea', () => {
    const wrong = cases.filter(({ position, isSea }) => placeOf(position, geo).atSea !== isSea)
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  test('nobody is sent by road over water, and no boat from a station without one', {
    timeout: 60_000,
  }, () => {
    let leads = 0
    let calls = 0
    const wrong: string[] = []
    for (const { name, position, byRoad } of cases) {
      const travel = waysTo(position)
      for (const hazard of HAZARDS)
        for (const medium of MEDIA) {
          const found = recommendAt(position, hazard, medium, travel)
          calls++
          if (found.lead) leads++
          wrong.push(
            ...wrongPicks(found, byRoad).map((pick) => `${name}, ${hazard} ${medium}: ${pick}`),
          )
        }
    }
    console.info(
      `${cases.length} sea and island points, ${calls} calls: ${leads} with a lead, ${wrong.length} wrong`,
    )
    expect(leads).toBeGreaterThan(calls / 4)
    expect(wrong).toEqual([])
  })

  test('oil at sea off Dung Quất is led by a vessel’s station; Phú Quốc helps itself', () => {
    const offshore = recommendAt({ lat: 15.6, lng: 109.2 }, 'oil', 'sea')
    expect(offshore.lead?.mode).toMatch(/sea$/)
    const island = recommendAt({ lat: 10.218, lng: 103.962 }, 'oil', 'coast')
    expect(island.package.map(({ stationCode }) => stationCode)).toContain('68-02')
  })
})

describe('where nobody should be sent without a word', () => {
  test.each<[string, Position, boolean]>([
    ['Phnôm Pênh', { lat: 11.56, lng: 104.92 }, true],
    ['Hải Nam', { lat: 19.2, lng: 109.7 }, true],
    ['a forest of Laos', { lat: 17.5, lng: 105.2 }, true],
    ['the antimeridian', { lat: 10, lng: 180 }, true],
    ['the antimeridian from the other side', { lat: 10, lng: -180 }, true],
    ['null island', { lat: 0, lng: 0 }, true],
    ['no number', { lat: Number.NaN, lng: 106 }, false],
    ['beyond the pole', { lat: 120, lng: 106 }, true],
  ])('%s has no lead, and the answer says that nobody can come', (_, position, abroad) => {
    expect(placeOf(position, geo).abroad).toBe(abroad)
    for (const hazard of HAZARDS) {
      const found = recommendAt(position, hazard, 'land')
      expect(found.lead).toBeNull()
      expect(found.package).toEqual([])
      expect(found.notes).toContain('nobody-can-come')
    }
  })

  test.each<[string, Position]>([
    ['hồ Dầu Tiếng', { lat: 11.42, lng: 106.33 }],
    ['hồ Thác Bà', { lat: 21.85, lng: 105.02 }],
    ['hồ Hòa Bình', { lat: 20.76, lng: 105.22 }],
  ])('in a lake, %s, those who come do so by road: it is not the sea', (_, position) => {
    expect(placeOf(position, geo)).toMatchObject({ atSea: false, abroad: false })
    const found = recommendAt(position, 'oil', 'river')
    expect(found.lead?.mode).toBe('road')
    expect(wrongPicks(found, null)).toEqual([])
  })

  test.each<[string, Position]>([
    ['Hòn Hải, off Phú Quý', { lat: 9.975, lng: 109.085 }],
    ['Hòn Chuối, off Cà Mau', { lat: 8.945, lng: 104.52 }],
    ['Hòn Ngư, off Cửa Lò', { lat: 18.803, lng: 105.775 }],
    ['Hòn Mê, off Nghi Sơn', { lat: 19.365, lng: 105.93 }],
    ['Bình Ba, off Cam Ranh', { lat: 11.84, lng: 109.235 }],
    ['Vĩnh Thực, off Móng Cái', { lat: 21.385, lng: 107.92 }],
    ['an island of Hạ Long bay', { lat: 20.84, lng: 107.1 }],
  ])('on an islet without a road, %s, nobody comes by road', (_, position) => {
    for (const hazard of HAZARDS)
      for (const medium of ['coast', 'land'] as const)
        expect(wrongPicks(recommendAt(position, hazard, medium), NOBODY)).toEqual([])
  })
})

function waysTo(position: Position): TravelFacts {
  const { atSea } = placeOf(position, geo)
  return travelRows({ position, atSea }, forces.stations, network, sea, forces.policy.travel)
}

function recommendAt(
  position: Position,
  hazard: Hazard,
  medium: Medium,
  travel: TravelFacts = waysTo(position),
): Recommendation {
  const { atSea } = placeOf(position, geo)
  return recommend({
    ...forces,
    call: {
      world: 'real',
      hazard,
      medium,
      alsoMedia: [],
      magnitude: 'small',
      lat: position.lat,
      atSea,
      day: DAY,
      declined: [],
      assigned: [],
      alreadyBrought: [],
      needsOverride: null,
      afterDecision: null,
    },
    travel,
    computedAt: `${DAY}T08:00:00+07:00`,
  })
}

/** Those proposed who cannot come so. `byRoad`: who has a road there; null = everybody. */
function wrongPicks(
  { lead, package: picks, reserves }: Recommendation,
  byRoad: string[] | null,
): string[] {
  const proposed = [...(lead ? [lead] : []), ...picks, ...reserves]
  return proposed.flatMap((pick) => {
    if (!Number.isFinite(pick.arrivalMinutes)) return [`${pick.stationCode} at no time`]
    if (pick.mode === 'road')
      return byRoad === null || byRoad.includes(pick.stationCode)
        ? []
        : [`${pick.stationCode} by road over water`]
    return canSail(pick) ? [] : [`${pick.stationCode} by sea without port or vessel`]
  })
}

function canSail({ stationCode }: Pick): boolean {
  const station = forces.stations.find(({ code }) => code === stationCode)
  const vessels = (station?.stock ?? [])
    .filter(({ capability }) => capability === 'vessel-sea')
    .reduce((sum, lot) => sum + usable(lot, DAY), 0)
  return station !== undefined && station.port !== null && vessels >= 1
}
