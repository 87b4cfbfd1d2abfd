import { describe, expect, test } from 'vitest'
import { type Press, shortcutOf } from './keys'

const press = (key: string, rest: Partial<Press> = {}): Press => ({
  key,
  ctrl: false,
  alt: false,
  shift: false,
  composing: false,
  inField: false,
  ...rest,
})

describe('shortcuts', () => {
  test.each([
    ['n', press('n'), 'n'],
    ['Shift or Caps Lock makes no difference', press('N', { shift: true }), 'n'],
    ['the question mark', press('?', { shift: true }), '?'],
    ['Ctrl and Enter', press('Enter', { ctrl: true }), 'ctrl+enter'],
    [
      'Ctrl and Enter also from a field',
      press('Enter', { ctrl: true, inField: true }),
      'ctrl+enter',
    ],
    ['Escape also from a field', press('Escape', { inField: true }), 'escape'],
  ])('%s', (_case, pressed, name) => {
    expect(shortcutOf(pressed, false)).toBe(name)
  })

  test.each([
    ['a letter typed into a field', press('n', { inField: true })],
    ['a letter an input method is composing', press('n', { composing: true })],
    ['Enter that ends a composition', press('Enter', { composing: true, ctrl: true })],
    ['what the input method swallowed', press('Process')],
    ['the browser’s own Ctrl+N', press('n', { ctrl: true })],
    ['AltGr, which writes letters', press('n', { alt: true })],
  ])('%s is no shortcut', (_case, pressed) => {
    expect(shortcutOf(pressed, false)).toBeNull()
  })

  test('after G a letter names a room', () => {
    expect(shortcutOf(press('s'), true)).toBe('g s')
  })

  test('after G typing in a field is still typing', () => {
    expect(shortcutOf(press('s', { inField: true }), true)).toBeNull()
  })
})
