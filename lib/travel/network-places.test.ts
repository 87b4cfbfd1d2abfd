import { expect, test } from 'vitest'
import { distanceKm } from '@/lib/geo/distance'
import provinces from '@/prisma/seed/places/provinces.json'
import stations from '@/prisma/seed/stations/stations.json'
import { travelAssets } from './assets'

const { network } = travelAssets()

/** A station must stand at the network's door: farther off, the nearest node may lie across a river. */
const NEAR_KM = 3

/** Where each of the 34 provinces is governed from since 07/2025, by province code: general knowledge. */
const SEATS: Record<string, string> = {
  '01': 'Hà Nội',
  '04': 'Cao Bằng',
  '08': 'Tuyên Quang',
  '11': 'Điện Biên Phủ',
  '12': 'Lai Châu',
  '14': 'Sơn La',
  '15': 'Yên Bái',
  '19': 'Thái Nguyên',
  '20': 'Lạng Sơn',
  '22': 'Hạ Long',
  '24': 'Bắc Giang',
  '25': 'Việt Trì',
  '31': 'Hải Phòng',
  '33': 'Hưng Yên',
  '37': 'Ninh Bình',
  '38': 'Thanh Hóa',
  '40': 'Vinh',
  '42': 'Hà Tĩnh',
  '44': 'Đồng Hới',
  '46': 'Huế',
  '48': 'Đà Nẵng',
  '51': 'Quảng Ngãi',
  '52': 'Quy Nhơn',
  '56': 'Nha Trang',
  '66': 'Buôn Ma Thuột',
  '68': 'Đà Lạt',
  '75': 'Biên Hòa',
  '79': 'TP. Hồ Chí Minh',
  '80': 'Tân An',
  '82': 'Mỹ Tho',
  '86': 'Vĩnh Long',
  '91': 'Rạch Giá',
  '92': 'Cần Thơ',
  '96': 'Cà Mau',
}

test('every station stands within 3 km of a node of the network', () => {
  const nearest = stations.map((station) => ({
    code: station.code,
    km: Math.min(...network.nodes.map((node) => distanceKm(node, station))),
  }))
  console.info(
    `stations to their nearest node: worst ${Math.max(...nearest.map(({ km }) => km)).toFixed(2)} km`,
  )
  expect(nearest.filter(({ km }) => km > NEAR_KM)).toEqual([])
})

test('every seat of the 34 provinces is a node of the mainland, and joined to a road', () => {
  expect(Object.keys(SEATS).sort()).toEqual(provinces.map(({ code }) => code).sort())
  const joined = new Set(network.links.flatMap(({ a, b }) => [a, b]))
  const missing = Object.values(SEATS).filter(
    (seat) =>
      !joined.has(seat) ||
      !network.nodes.some(({ name, island }) => name === seat && island === undefined),
  )
  expect(missing).toEqual([])
})
