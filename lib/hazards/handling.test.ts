import { describe, expect, test } from 'vitest'
import { handlingOf } from './handling'

describe('how a substance is handled', () => {
  test.each([
    ['Xăng', { neverBoom: true }],
    ['naphtha', { neverBoom: true }],
    ['Clo', { needsSuitA: true }],
    ['Amoniac', { needsSuitA: true }],
  ])('%s', (name, expected) => {
    expect(handlingOf({ name })).toMatchObject(expected)
  })

  test('Bạch Hổ crude sets hard; other crude, diesel and heavy fuel oil do not', () => {
    expect(
      handlingOf({ name: 'bach-ho-crude' }) ?? handlingOf({ name: 'Dầu thô Bạch Hổ' }),
    ).toMatchObject({
      isWaxy: true,
      neverBoom: false,
    })
    for (const un of ['1202']) expect(handlingOf({ un })).toBeNull()
    expect(handlingOf({ name: 'MFO 380' })?.isWaxy ?? false).toBe(false)
  })

  test('says nothing of what nobody named or nobody knows', () => {
    expect(handlingOf(null)).toBeNull()
    expect(handlingOf({})).toBeNull()
    expect(handlingOf({ name: 'chất lạ màu xanh' })).toBeNull()
  })
})
