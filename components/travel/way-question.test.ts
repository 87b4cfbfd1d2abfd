import { expect, test } from 'vitest'
import { isAsked, questionHref, readQuestion } from './way-question'

test('an address is read as it stands, and its words that nobody knows as the usual ones', () => {
  expect(readQuestion({ from: ' 76-01 ', to: 'Dung Quất', mode: 'sea', vehicle: 'car' })).toEqual({
    from: '76-01',
    to: 'Dung Quất',
    mode: 'sea',
    vehicle: 'car',
  })
  expect(readQuestion({ from: ['a', 'b'], mode: 'air', vehicle: '' })).toEqual({
    from: '',
    to: '',
    mode: 'road',
    vehicle: 'truck',
  })
})

test('a question and its address are one thing', () => {
  const asked = { from: '76-01', to: '15,36; 108,80', mode: 'sea', vehicle: 'car' } as const
  const search = new URL(questionHref(asked), 'http://desk').searchParams
  expect(readQuestion(Object.fromEntries(search))).toEqual(asked)
  expect(questionHref({ from: '', to: '', mode: 'road', vehicle: 'truck' })).toBe('/travel')
})

test('nothing is asked until one end is said', () => {
  expect(isAsked(readQuestion({ mode: 'sea' }))).toBe(false)
  expect(isAsked(readQuestion({ to: 'Huế' }))).toBe(true)
})
