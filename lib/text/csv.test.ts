import { expect, test } from 'vitest'
import { csvText } from './csv'

test.each([
  [null, ''],
  [0, '0'],
  [-1.5, '-1.5'],
  ['Đà Nẵng', 'Đà Nẵng'],
  ['a,b', '"a,b"'],
  ['nói "có"', '"nói ""có"""'],
  ['=1+1', "'=1+1"],
  ['+84 236', "'+84 236"],
  ['hai\ndòng', '"hai\ndòng"'],
])('%j is written %j', (value, written) => {
  expect(csvText([[value]])).toBe(`\uFEFF${written}`)
})
