import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paginate, type Strip } from './pages'

const strip = (height: number, more: Partial<Strip> = {}): Strip => ({
  height,
  before: 0,
  keepsNext: false,
  draw: () => {},
  ...more,
})

test('strips that keep together turn the page together', () => {
  const heading = strip(10, { keepsNext: true })
  const line = strip(10)
  const pages = paginate([strip(85), heading, line], 100)
  expect(pages.map((page) => page.map((placed) => placed.strip))).toEqual([
    [expect.anything()],
    [heading, line],
  ])
})

test('the space above a strip is dropped at the top of a page', () => {
  const pages = paginate([strip(95), strip(10, { before: 6 })], 100)
  expect(pages[1]?.[0]?.top).toBe(0)
})

test('the head of a table stands again on each page it reaches', () => {
  const head = strip(10)
  const rows = Array.from({ length: 25 }, () => strip(10, { head }))
  const pages = paginate([{ ...head, keepsNext: true }, ...rows], 100)
  expect(pages).toHaveLength(3)
  expect(pages.slice(1).every((page) => page[0]?.strip === head)).toBe(true)
  expect(pages.flat()).toHaveLength(1 + 25 + 2)
})

test('every strip is placed once and in order, on its page, whatever keeps with what', () => {
  const any = fc.record({
    height: fc.integer({ min: 1, max: 90 }),
    before: fc.integer({ min: 0, max: 12 }),
    keepsNext: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 60 }), (rows) => {
      const strips = rows.map((row) => strip(row.height, row))
      const pages = paginate(strips, 100)
      expect(pages.flat().map((placed) => placed.strip)).toEqual(strips)
      for (const page of pages) {
        expect(page.length).toBeGreaterThan(0)
        page.forEach(({ strip: one, top }, i) => {
          expect(top).toBeGreaterThanOrEqual(
            i === 0 ? 0 : (page[i - 1]?.top ?? 0) + (page[i - 1]?.strip.height ?? 0),
          )
          expect(top + one.height).toBeLessThanOrEqual(100.01)
        })
      }
    }),
  )
})
