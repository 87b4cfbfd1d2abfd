import { expect, it } from 'vitest'
import { degreesText } from './degrees'

it('writes a point as Vietnamese maps do, and carries a rounded minute over', () => {
  expect(degreesText({ lat: 15.36, lng: 108.8 })).toBe('15°21′36″ B, 108°48′00″ Đ')
  expect(degreesText({ lat: 9.99999, lng: 104.5 })).toBe('10°00′00″ B, 104°30′00″ Đ')
  expect(degreesText({ lat: -1.5, lng: -2.25 })).toBe('1°30′00″ N, 2°15′00″ T')
})
