export type Cell = string | number | null

/** A spreadsheet reads Vietnamese letters in UTF-8 only where the file says so first. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Rows as a file for a spreadsheet (RFC 4180), decimal points; blank = not known. */
export const csvText = (rows: readonly (readonly Cell[])[]) =>
  BYTE_ORDER_MARK + rows.map((row) => row.map(written).join(',')).join('\r\n')

/** Quoted where it must be; a text that a spreadsheet would take for a formula is kept a text. */
function written(value: Cell): string {
  if (value === null) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
