import { describe, expect, test } from 'vitest'
import { listHref, readListFilter } from './list-filter'

describe('the address of the incident list', () => {
  test('open incidents are those of five stages', () => {
    expect(readListFilter({ status: 'open' }).query).toEqual({
      status: 'reported,verified,responding,contained,recovering',
    })
  })

  test('a day is a Vietnamese day, and the last one is included', () => {
    expect(readListFilter({ from: '2026-11-24', to: '2026-11-24' }).query).toEqual({
      from: '2026-11-23T17:00:00.000Z',
      to: '2026-11-24T17:00:00.000Z',
    })
  })

  test.each([
    [{ status: 'burning' }],
    [{ hazard: ['oil', 'chemical'] }],
    [{ from: 'yesterday' }],
    [{ to: '0001-01-01' }],
    [{ world: "'; drop" }],
    [{ q: '   ' }],
  ])('%j asks for everything', (params) => {
    expect(readListFilter(params).query).toEqual({})
  })

  test('the next page keeps the filter', () => {
    const { values } = readListFilter({ hazard: 'oil', q: 'dung quất' })
    expect(listHref(values, { cursor: 'c1' })).toBe(
      '/incidents?hazard=oil&q=dung+qu%E1%BA%A5t&cursor=c1',
    )
    expect(listHref(values, { hazard: '', q: '' })).toBe('/incidents')
  })
})
