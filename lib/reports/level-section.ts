import type { ClassificationView } from '@/lib/desk/view'
import rules from '@/lib/i18n/messages/vi/rules.json'
import { spelledOut } from './citations'
import type { ReportFacts } from './facts'
import { sentence } from './wording'

/** Section 2: each level with its basis, whose it is, and how far it can be relied on. */
export function levelParagraphs({ incident }: ReportFacts): string[] {
  if (incident.classifications.length === 0)
    return ['Chưa phân cấp: chưa có số liệu hoặc chưa có quy định áp dụng trong dữ liệu.']
  return incident.classifications.map(levelSentence)
}

function levelSentence(level: ClassificationView): string {
  const remarks = [
    basis(level),
    decision(level),
    ...(needsCheck(level) ? [rules.basis.unverified] : []),
  ]
  return sentence(`${schemeWords(level.scheme)}: ${levelWords(level)} (${remarks.join('; ')})`)
}

const needsCheck = ({ verified, reference }: ClassificationView) => !verified && !reference

function basis({ legalBasis, reference }: ClassificationView): string {
  if (reference) return `${rules.basis.reference}, ${rules.basis.none}`
  return legalBasis ? spelledOut(legalBasis) : rules.basis.none
}

/** Rules only suggest; a person sets, and says why where it differs. */
function decision({ setBy, setReason, level, suggested, scheme }: ClassificationView): string {
  if (setBy === null) return 'theo quy tắc, chờ người có thẩm quyền xác định'
  const reason = setReason ? `, lý do: ${setReason.trim().replace(/\.$/, '')}` : ''
  const differs = suggested !== null && suggested !== level
  return `trực ban xác định${differs ? `, khác gợi ý ${levelName(scheme, suggested)}` : ''}${reason}`
}

const schemeWords = (scheme: ClassificationView['scheme']) => rules.scheme[scheme]

const levelWords = ({ scheme, level }: ClassificationView) => levelName(scheme, level)

function levelName(scheme: ClassificationView['scheme'], level: string): string {
  const levels: Record<string, string> = rules.level[scheme]
  const words = levels[level] ?? level
  return /^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)
}
