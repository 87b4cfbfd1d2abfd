import { describe, expect, it } from 'vitest'
import points from '@/prisma/seed/places/commune-points.json'
import { builtPlaces } from '@/tests/setup/built-assets'
import { placeOf } from './province'

const { geo } = builtPlaces()

/** Real incidents and contaminated sites on land, on rivers and at the water's edge. */
const ASHORE: [what: string, lat: number, lng: number, province: string][] = [
  ['Neptune Aries, Cát Lái', 10.757, 106.79, '79'],
  ['nguồn Ir-192, Hyundai-Vinashin', 12.49, 109.28, '56'],
  ['Fortune Freighter, sông Sài Gòn', 10.77, 106.75, '79'],
  ['nguồn Cs-137, Việt Trung', 20.42, 105.91, '37'],
  ['Viện Công nghệ xạ hiếm', 21.016, 105.806, '01'],
  ['xi măng Sông Đà', 20.79, 105.35, '25'],
  ['KCN Thăng Long', 21.105, 105.78, '01'],
  ['nguồn Ir-192, Tân Bình', 10.794, 106.658, '79'],
  ['Pomina 3, Phú Mỹ', 10.585, 107.03, '79'],
  ['xi măng Bắc Kạn', 22.1, 105.86, '19'],
  ['Formosa Hà Tĩnh', 18.045, 106.435, '42'],
  ['tràn xút Nhân Cơ', 11.98, 107.56, '68'],
  ['rò NH₃ An Phú Tây', 10.688, 106.607, '79'],
  ['DAP2 Tằng Loỏng', 22.3, 104.12, '15'],
  ['Rạng Đông', 20.998, 105.812, '01'],
  ['dầu thải Sông Đà', 20.905, 105.43, '25'],
  ['Vietsun Integrity, sông Lòng Tàu', 10.56, 106.86, '79'],
  ['cháy kho Long Biên', 21.06, 105.89, '01'],
  ['tàu Bạch Đằng, Mũi Né', 10.925, 108.29, '68'],
  ['Hải Cảng Quy Nhơn', 13.768, 109.235, '52'],
  ['dầu vón cục Lăng Cô', 16.25, 108.07, '46'],
  ['KMTC Surabaya, sông Lòng Tàu', 10.62, 106.83, '79'],
  ['kho 182 Dung Quất', 15.36, 108.8, '51'],
  ['sân bay Biên Hòa', 10.977, 106.818, '75'],
  ['sân bay Đà Nẵng', 16.044, 108.199, '48'],
  ['sân bay Phù Cát', 13.955, 109.042, '52'],
  ['sân bay A So', 16.105, 107.33, '46'],
]

/** Real incidents at sea, with the province where land is within 5 km. */
const AT_SEA: [what: string, lat: number, lng: number, province: string | null, near: RegExp][] = [
  ['Hồng Anh 06, ngoài Cần Giờ', 10.33, 106.95, null, /Cần Giờ|Vũng Tàu/],
  ['Mỹ Đình, gần Cát Bà', 20.7, 107.03, '31', /Cát Bà/],
  [
    'giàn khoan BOD',
    9.8,
    108.0,
    null,
    /Côn Đảo|Bình Châu|Vũng Tàu|Phước|Long|Hồ Tràm|Côn Sơn|La Gi/,
  ],
  ['Đức Trí', 10.495, 107.792, null, /La Gi/],
  ['Hoàng Sơn South, ngoài Lý Sơn', 15.5, 109.25, null, /Lý Sơn/],
]

describe('placeOf', () => {
  it.each(ASHORE)('puts %s in its province and not at sea', (_what, lat, lng, province) => {
    const place = placeOf({ lat, lng }, geo)
    expect(place.province?.code).toBe(province)
    expect(place).toMatchObject({ atSea: false, abroad: false })
  })

  it.each(AT_SEA)(
    'says that %s is at sea and names the coast',
    (_what, lat, lng, province, near) => {
      const place = placeOf({ lat, lng }, geo)
      expect(place).toMatchObject({ atSea: true, abroad: false, commune: null })
      expect(place.province?.code ?? null).toBe(province)
      expect(place.nearest?.name).toMatch(near)
    },
  )

  it('finds the province of every point that is known to lie in a commune', () => {
    const provinceOf = new Map(geo.communes.map(({ code, provinceCode }) => [code, provinceCode]))
    const wrong = points.filter(
      (point) => placeOf(point, geo).province?.code !== provinceOf.get(point.code),
    )
    expect(wrong).toEqual([])
    expect(points.length).toBeGreaterThan(120)
  })

  it.each([
    ['đảo Trường Sa Lớn', 8.645, 111.921, '56', '22736'],
    ['đảo Song Tử Tây', 11.429, 114.331, '56', '22736'],
    ['đảo Hoàng Sa', 16.534, 111.607, '48', '20333'],
    ['đảo Phú Lâm', 16.836, 112.34, '48', '20333'],
    ['Bạch Long Vĩ', 20.133, 107.728, '31', '11948'],
    ['Cồn Cỏ', 17.16, 107.34, '44', '19742'],
    ['Thổ Chu', 9.3, 103.48, '91', '31105'],
  ])(
    'gives %s, which is in no polygon, its province and special zone',
    (_name, lat, lng, province, commune) => {
      const place = placeOf({ lat, lng }, geo)
      expect(place.province?.code).toBe(province)
      expect(place.commune?.code).toBe(commune)
      expect(place).toMatchObject({ atSea: false, abroad: false })
    },
  )

  it.each([
    ['giữa Hoàng Sa', 16.3, 112.0],
    ['giữa Trường Sa', 10.0, 114.0],
    ['ngoài khơi Phú Yên', 13.0, 110.5],
    ['vịnh Bắc Bộ', 19.8, 106.9],
    ['tây nam Phú Quốc', 9.7, 103.5],
  ])('counts the water %s as Viet Nam’s', (_name, lat, lng) => {
    expect(placeOf({ lat, lng }, geo)).toMatchObject({ atSea: true, abroad: false })
  })

  it.each([
    ['Bangkok', 13.75, 100.5],
    ['Viêng Chăn', 17.97, 102.6],
    ['Phnôm Pênh', 11.56, 104.92],
    ['Hải Nam', 19.2, 109.7],
    ['vịnh Thái Lan, phía tây', 9.5, 101.0],
    ['Palawan', 9.75, 118.73],
  ])('says that %s is abroad and names no province', (_name, lat, lng) => {
    expect(placeOf({ lat, lng }, geo)).toMatchObject({
      abroad: true,
      province: null,
      commune: null,
    })
  })

  it('calls none of the places of the gazetteer abroad, border gates included', () => {
    const abroad = geo.named.filter(({ position }) => placeOf(position, geo).abroad)
    expect(abroad.map(({ name }) => name)).toEqual([])
  })

  it.each([
    ['hồ Dầu Tiếng', 11.36, 106.34, '80'],
    ['hồ Trị An', 11.2, 107.1, '75'],
    ['đầm Cầu Hai', 16.33, 107.86, '46'],
  ])('does not take %s for the sea', (_name, lat, lng, province) => {
    const place = placeOf({ lat, lng }, geo)
    expect(place.atSea).toBe(false)
    expect(place.province?.code).toBe(province)
  })

  it('suggests a commune only near a known point, else none', () => {
    expect(placeOf({ lat: 22.302, lng: 104.122 }, geo).commune?.name).toBe('Xã Tằng Loỏng')
    expect(placeOf({ lat: 14.5, lng: 107.6 }, geo).commune).toBeNull()
  })

  it('knows nothing of a point that is no number', () => {
    expect(placeOf({ lat: Number.NaN, lng: 106 }, geo)).toEqual({
      province: null,
      commune: null,
      nearest: null,
      atSea: false,
      abroad: false,
    })
  })
})
