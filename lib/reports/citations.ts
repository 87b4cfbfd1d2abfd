import { vietnamParts } from '@/lib/time/vietnam'
import type { ReportFacts } from './facts'

type Instrument = ReportFacts['instruments'][number]

/** Abbreviations used in codes, and what a paper writes out. */
const KINDS: Record<string, string> = {
  QĐ: 'Quyết định',
  NĐ: 'Nghị định',
  TT: 'Thông tư',
  CT: 'Chỉ thị',
}

/**
 * The first mention: type, number, date, issuer and title; of a law only its name (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I). What the data do not know is left out, never guessed.
 */
export function fullCitation({ code, title, issuer, signedOn, verified }: Instrument): string {
  if (isLaw(code)) return withDoubt(title, verified)
  const dated = signedOn ? ` ${longDate(signedOn)}` : ''
  return withDoubt(`${shortCitation(code)}${dated} của ${issuer} ${titleClause(title)}`, verified)
}

/** Later mentions: type and number only. */
export function shortCitation(code: string): string {
  const [kind = '', ...number] = code.split(' ')
  const words = KINDS[kind]
  return words ? `${words} số ${number.join(' ')}` : code
}

/** "Điều 6 QĐ 12/2021/QĐ-TTg" → "Điều 6 Quyết định số 12/2021/QĐ-TTg" */
export const spelledOut = (basis: string) =>
  basis.replace(
    /(QĐ|NĐ|TT|CT) (\d+\/\d{4}\/\S+)/g,
    (_, kind: string, number: string) => `${KINDS[kind]} số ${number}`,
  )

/** The instruments that classifications and duties of the incident rest on: laws first, then by date. */
export function instrumentsOf({ incident, instruments }: ReportFacts): Instrument[] {
  const said = [
    ...incident.classifications
      .filter(({ reference }) => !reference)
      .map(({ instrument }) => instrument),
    ...incident.duties.map(({ legalBasis }) => legalBasis),
  ].filter((basis) => basis !== null)
  const used = instruments.filter((one) => said.some((basis) => mentions(basis, one)))
  return used.sort(
    (a, b) =>
      Number(isLaw(b.code)) - Number(isLaw(a.code)) ||
      (a.signedOn ?? '').localeCompare(b.signedOn ?? ''),
  )
}

/** By its code, or as bases name a law: title and year of signing, or its usual short form. */
function mentions(basis: string, { code, title, signedOn }: Instrument): boolean {
  if (basis.includes(code)) return true
  const year = signedOn?.slice(0, 4)
  if (!isLaw(code) || !year) return false
  return [
    title,
    title.replace('Bảo vệ môi trường', 'BVMT'),
    title.replace('Năng lượng nguyên tử', 'NLNT'),
  ].some((name) => basis.includes(`${name} ${year}`))
}

const isLaw = (code: string) => code.startsWith('Luật ')

const titleClause = (title: string) =>
  title.startsWith('Quy chế') ? `ban hành ${title}` : title.charAt(0).toLowerCase() + title.slice(1)

const withDoubt = (text: string, verified: boolean) =>
  verified ? text : `${text} (chưa đối chiếu văn bản gốc)`

/** Dates of instruments are printed in full: ngày 24 tháng 3 năm 2021. */
function longDate(day: string): string {
  const { day: date, month, year } = vietnamParts(new Date(`${day}T00:00:00+07:00`))
  const two = (value: number) => String(value).padStart(2, '0')
  return `ngày\u00a0${two(date)} tháng\u00a0${month <= 2 ? two(month) : month} năm\u00a0${year}`
}
