import { describe, expect, it } from 'vitest'
import { builtPlaces } from '@/tests/setup/built-assets'
import { searchPlaces } from './search'

const { index } = builtPlaces()
const search = (query: string) => searchPlaces(query, index)
const first = (query: string) => search(query)[0]

describe('searchPlaces', () => {
  it.each(['khanh hoa', 'Khánh Hoà', 'Khánh Hòa', 'KHANH HOA', 'Khánh Hòa'.normalize('NFD')])(
    'answers %s like every other spelling of it',
    (query) => {
      expect(search(query)).toEqual(search('Khánh Hòa'))
      expect(first(query)).toMatchObject({ kind: 'province', province: { code: '56' } })
    },
  )

  it.each([
    ['cat lai', 'Phường Cát Lái'],
    ['Vạn Tường', 'Xã Vạn Tường'],
    ['xã Vạn Tường, Quảng Ngãi', 'Xã Vạn Tường'],
    ['dung quat', 'Dung Quất'],
    ['kho 182', 'Kho 182 Dung Quất'],
    ['phân kho 85', 'Kho 182 Dung Quất'],
    ['kcn thang long', 'KCN Thăng Long'],
    ['khu công nghiệp Thăng Long', 'KCN Thăng Long'],
    ['TP.HCM', 'TP. Hồ Chí Minh'],
    ['Qui Nhơn', 'Phường Quy Nhơn'],
    ['Mỹ Tho', 'Phường Mỹ Tho'],
    ['Hoàng Sa', 'Đặc khu Hoàng Sa'],
    ['truong sa', 'Đặc khu Trường Sa'],
    ['Long Thành', 'Phường Long Thành'],
    ['san bay bien hoa', 'Sân bay Biên Hòa'],
    ['cau rong', 'Cầu Rồng'],
    ['formosa', 'Formosa Hà Tĩnh'],
    ['đk Vân Đồn', 'Đặc khu Vân Đồn'],
  ])('answers «%s» with %s first', (query, name) => {
    expect(first(query)?.name).toBe(name)
  })

  it('leads from a former commune to today’s and says what it was', () => {
    expect(first('P12 Q Tân Bình')).toMatchObject({
      kind: 'old-place',
      name: 'Phường Bảy Hiền',
      was: 'Phường 12, Quận Tân Bình, Thành phố Hồ Chí Minh',
    })
    expect(first('xã Bình Thuận, Bình Sơn')).toMatchObject({
      name: 'Xã Vạn Tường',
      was: 'Xã Bình Thuận, Huyện Bình Sơn, Tỉnh Quảng Ngãi',
      position: { lat: 15.39, lng: 108.79 },
    })
  })

  it('finds a commune whose place is unknown, without a position', () => {
    const unknown = index.entries.find(
      ({ hit }) => hit.kind === 'commune' && hit.position === null,
    )?.hit
    expect(search(`${unknown?.name}, ${unknown?.province?.name}`)).toContainEqual(unknown)
  })

  it('gives a position only with its source and accuracy', () => {
    for (const { hit } of index.entries)
      expect([hit.source !== null, hit.accuracyM !== null]).toEqual(
        hit.position === null ? [false, false] : [true, true],
      )
  })

  it('prefers what is near', () => {
    const near = searchPlaces('Bình Thuận', index, { lat: 15.3, lng: 108.8 })
    expect(near[0]).toMatchObject({ name: 'Xã Vạn Tường' })
  })

  it('finds nothing for nothing and for nonsense', () => {
    expect(search('')).toEqual([])
    expect(search('  , ')).toEqual([])
    expect(search('xyzzy qwfp')).toEqual([])
  })

  it('takes at most 10 ms of one core for a search among all names', () => {
    const queries = ['ha', 'khanh hoa', 'Bình Sơn Quảng Ngãi', 'xyzzy', 'p']
    for (const query of queries) search(query)
    const before = process.cpuUsage()
    for (let i = 0; i < 4; i++) for (const query of queries) search(query)
    const { user } = process.cpuUsage(before)
    expect(index.entries.length).toBeGreaterThan(15_000)
    expect(user / 1000 / (4 * queries.length)).toBeLessThan(10)
  })
})
