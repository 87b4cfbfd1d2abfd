/** What a key press says, as far as shortcuts need to know; tests build it by hand. */
export type Press = {
  key: string
  ctrl: boolean
  alt: boolean
  shift: boolean
  /** A Vietnamese input method is putting a letter together. */
  composing: boolean
  /** The focus is in a field where keys are text. */
  inField: boolean
}

/** A pressed `g` waits this long for the letter of a room. */
export const GO_WAIT_MS = 1500

/**
 * The name of a press, as tables of shortcuts spell it: `n`, `/`, `?`, `1`, `escape`, `ctrl+enter`;
 * after `g`, `g s`. Null where the keys belong to the text: while a letter is composed, and, but for
 * Ctrl+Enter and Escape, in a field.
 */
export function shortcutOf(press: Press, afterGo: boolean): string | null {
  const { key, ctrl, alt, composing, inField } = press
  // Some input methods send `Process` or an empty key for what they swallow.
  if (composing || key === 'Process' || key === 'Unidentified' || key === '') return null
  if (alt) return null
  const name = key.toLowerCase()
  if (ctrl) return name === 'enter' ? 'ctrl+enter' : null
  if (name === 'escape') return 'escape'
  if (inField) return null
  return afterGo ? `g ${name}` : name
}
