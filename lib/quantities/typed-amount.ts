export type TypedAmount = number | 'blank' | 'unreadable'

/**
 * A figure as a Vietnamese hand types it: comma for decimals, dot or space between thousands
 * ("0,2", "1.500", "1 500", "1.500,25"). Where only a dot stands it parts thousands if exactly three
 * digits follow each one and no zero leads ("1.500"), else it is a decimal point ("1.5", "0.200").
 * Where both stand, the last one is the decimal. Blank is not zero; a sign or a word is unreadable.
 */
export function parseAmount(typed: string): TypedAmount {
  const text = typed.normalize('NFC').replace(/[\s\u00a0\u202f]+/g, '')
  if (text === '') return 'blank'
  if (!/^\d[\d.,]*$/.test(text)) return 'unreadable'
  const plain = withDecimalPoint(text)
  return plain !== null && /^\d{1,15}(\.\d{0,12})?$/.test(plain) ? Number(plain) : 'unreadable'
}

function withDecimalPoint(text: string): string | null {
  const comma = text.lastIndexOf(',')
  const dot = text.lastIndexOf('.')
  if (comma >= 0 && dot >= 0) return comma > dot ? grouped(text, '.', ',') : grouped(text, ',', '.')
  if (comma >= 0) return text.indexOf(',') === comma ? text.replace(',', '.') : null
  if (dot >= 0 && /^[1-9]\d{0,2}(\.\d{3})+$/.test(text)) return text.replaceAll('.', '')
  return text.indexOf('.') === dot ? text : null
}

function grouped(text: string, group: string, decimal: string): string | null {
  const [whole = '', fraction = '', ...rest] = text.split(decimal)
  const parts = whole.split(group)
  const isGrouped = parts.every((part, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part))
  return rest.length === 0 && isGrouped ? `${parts.join('')}.${fraction}` : null
}

/** "0,2-1" or "0,2 đến 1" in one field: both ends as typed; null where it is no range. */
export function splitRange(typed: string): [string, string] | null {
  const parts = typed.normalize('NFC').split(/\s*(?:-|–|—|~|đến|den|to)\s*/i)
  const [from = '', to = ''] = parts
  return parts.length === 2 && from.trim() !== '' && to.trim() !== '' ? [from, to] : null
}
