import { describe, expect, it } from 'vitest'
import { exactKey, searchKey, withoutUnit } from './spelling'

describe('exactKey', () => {
  it.each([
    ['Hòa Bình', 'Hoà Bình'],
    ['Thuận Hóa', 'Thuận Hoá'],
    ['Thủy Nguyên', 'Thuỷ Nguyên'],
    ["Ea H'leo", 'Ea H’Leo'],
    ['Chân Mây - Lăng Cô', 'Chân Mây-Lăng Cô'],
    ['Đắk Lắk', 'Đắk Lắk'.normalize('NFD')],
  ])('takes %s and %s for one name', (a, b) => {
    expect(exactKey(a)).toBe(exactKey(b))
  })

  it.each([
    ['Hòa', 'Hóa'],
    ['Yên Lạc', 'Yến Lạc'],
    ['Mỹ Tho', 'Mỹ Thọ'],
    ['Đa', 'Da'],
    ['Xã Bình An', 'Phường Bình An'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(exactKey(a)).not.toBe(exactKey(b))
  })
})

describe('searchKey', () => {
  it.each([
    ['Khánh Hoà', 'khanh hoa'],
    ['P.12, Q. Tân Bình', 'phuong 12 quan tan binh'],
    ['p12', 'phuong 12'],
    ['TP.HCM', 'thanh pho ho chi minh'],
    ['KCN Thăng Long', 'khu cong nghiep thang long'],
    ['Qui Nhơn', 'qui nhon'],
    ['Quy Nhơn', 'qui nhon'],
    ['Mỹ Tho', 'mi tho'],
    ['Tây Ninh', 'tay ninh'],
    ['  ', ''],
  ])('writes %s as %s', (text, key) => {
    expect(searchKey(text)).toBe(key)
  })
})

describe('withoutUnit', () => {
  it.each([
    ['Phường Cát Lái', 'Cát Lái'],
    ['Thị Trấn Yên Minh', 'Yên Minh'],
    ['Đặc khu Lý Sơn', 'Lý Sơn'],
    ['Xã', 'Xã'],
    ['Xuân Mai', 'Xuân Mai'],
  ])('names %s as %s', (name, bare) => {
    expect(withoutUnit(name)).toBe(bare)
  })
})
