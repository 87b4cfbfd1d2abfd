import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balanced, breakLines, type Line, type Measure, plain } from './typeset'

/** Ten points a letter, so that a line of 200 points holds twenty. */
const measure: Measure = (text) => [...text].length * 10
const width = 200
const lettersOf = (lines: Line[]) => lines.map(plain).join('').replaceAll(' ', '')

test('no word is lost or moved, and no line is too wide', () => {
  const text = fc.array(
    fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom('ộ', 'a', 'Đ', '\u00a0', '1') }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(text, (words) => {
      const lines = breakLines(words.join(' '), measure, { width, indent: 30 })
      expect(lettersOf(lines)).toBe(words.join('').normalize('NFC'))
      expect(lines.every(({ slack }) => slack > -0.02)).toBe(true)
    }),
  )
})

test('a figure never leaves its unit', () => {
  const lines = breakLines('Lượng đã tràn là 1000\u00a0m³ dầu', measure, { width }).map(plain)
  expect(lines).toEqual(['Lượng đã tràn là', '1000\u00a0m³ dầu'])
})

test('the first line is shorter by the indent', () => {
  expect(breakLines('một hai ba bốn năm', measure, { width, indent: 60 }).map(plain)).toEqual([
    'một hai ba bốn',
    'năm',
  ])
})

test('faces that meet without a space stay one word', () => {
  const [line] = breakLines(
    [
      { text: 'Nơi nhận', face: 'bold' },
      { text: ': VT', face: 'regular' },
    ],
    measure,
    { width },
  )
  expect(line?.words.map(({ pieces }) => pieces.length)).toEqual([1, 2, 1])
})

test('a word wider than the line is cut, not lost', () => {
  const lines = breakLines('x'.repeat(5_000), measure, { width })
  expect(lettersOf(lines)).toHaveLength(5_000)
  expect(lines).toHaveLength(250)
})

test('a title breaks after its comma when that leaves no short line', () => {
  const title = 'Ban đầu về sự cố tràn dầu tại Kho 182, xã Vạn Tường, tỉnh Quảng Ngãi'
  expect(balanced(title, 'bold', measure, 500)).toEqual([
    'Ban đầu về sự cố tràn dầu tại Kho 182,',
    'xã Vạn Tường, tỉnh Quảng Ngãi',
  ])
})

test('a long title has lines of like length', () => {
  const title =
    'Ban đầu về sự cố ô nhiễm môi trường tại khu vực cảng cá và khu dân cư phường Phước Hội tỉnh Lâm Đồng'
  const lengths = balanced(title, 'bold', measure, 400).map((line) => line.length)
  expect(lengths).toHaveLength(3)
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(8)
})
