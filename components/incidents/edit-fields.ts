import type { IncidentView } from '@/lib/desk/view'
import { MEDIA, type Medium, PRIORITIES, type Priority } from '@/lib/incidents/incident'
import { parseAmount } from '@/lib/quantities/typed-amount'
import { parseMoment } from '@/lib/time/typed-moment'
import { vietnamParts } from '@/lib/time/vietnam'

/** The fields a person edits on the incident page, as text. */
export type EditDraft = {
  summary: string
  place: string
  medium: string
  party: string
  reporterName: string
  reporterPhone: string
  discovered: string
  casualties: string
  releasing: string
  priority: string
}
export const EDIT_FIELDS = [
  'summary',
  'place',
  'medium',
  'party',
  'reporterName',
  'reporterPhone',
  'discovered',
  'casualties',
  'releasing',
  'priority',
] as const satisfies readonly (keyof EditDraft)[]
export type EditField = (typeof EDIT_FIELDS)[number]

const pad = (n: number) => String(n).padStart(2, '0')

function momentText(iso: string | null): string {
  if (iso === null) return ''
  const { year, month, day, hour, minute } = vietnamParts(new Date(iso))
  return `${pad(day)}/${pad(month)}/${year} ${pad(hour)}:${pad(minute)}`
}

export const editDraft = (incident: IncidentView): EditDraft => ({
  summary: incident.summary,
  place: incident.placeText ?? '',
  medium: incident.medium,
  party: incident.party?.name ?? '',
  reporterName: incident.reporter?.name ?? '',
  reporterPhone: incident.reporter?.phone ?? '',
  discovered: momentText(incident.discoveredAt),
  casualties: incident.casualties === null ? '' : String(incident.casualties),
  releasing: incident.stillReleasing === null ? '' : incident.stillReleasing ? 'yes' : 'no',
  priority: String(incident.priority),
})

/** Fields in which two drafts differ. */
export const changedFields = (before: EditDraft, after: EditDraft): EditField[] =>
  EDIT_FIELDS.filter(
    (field) => before[field].normalize('NFC').trim() !== after[field].normalize('NFC').trim(),
  )

export type EditFaults = Partial<Record<EditField, 'moment' | 'moment-future' | 'casualties'>>

export type EditBody = {
  summary?: string
  place?: string | null
  medium?: Medium
  party?: { name: string } | null
  reporter?: { name?: string; phone?: string; organisation?: string } | null
  discoveredAt?: string | null
  casualties?: number | null
  stillReleasing?: boolean | null
  priority?: Priority
}

/** Only what was changed is sent; an emptied field is null, which is unknown and not zero. */
export function editBody(
  incident: IncidentView,
  draft: EditDraft,
  now: Date,
): { body: EditBody; faults: EditFaults } {
  const changed = new Set(changedFields(editDraft(incident), draft))
  const body: EditBody = {}
  const faults: EditFaults = {}
  if (changed.has('summary')) body.summary = draft.summary
  if (changed.has('place')) body.place = draft.place.trim() === '' ? null : draft.place
  const medium = MEDIA.find((known) => known === draft.medium)
  if (changed.has('medium') && medium) body.medium = medium
  if (changed.has('party'))
    body.party = draft.party.trim() === '' ? null : { ...kept(incident.party), name: draft.party }
  if (changed.has('reporterName') || changed.has('reporterPhone'))
    body.reporter = reporterOf(incident, draft)
  if (changed.has('discovered')) {
    const moment = parseMoment(draft.discovered, now)
    if (moment === 'unreadable') faults.discovered = 'moment'
    else if (moment === 'future') faults.discovered = 'moment-future'
    else body.discoveredAt = moment === 'blank' ? null : moment.toISOString()
  }
  if (changed.has('casualties')) {
    const count = parseAmount(draft.casualties)
    if (count === 'blank') body.casualties = null
    else if (typeof count === 'number' && Number.isInteger(count)) body.casualties = count
    else faults.casualties = 'casualties'
  }
  if (changed.has('releasing'))
    body.stillReleasing = draft.releasing === '' ? null : draft.releasing === 'yes'
  const priority = PRIORITIES.find((known) => String(known) === draft.priority)
  if (changed.has('priority') && priority) body.priority = priority
  return { body, faults }
}

const kept = (party: IncidentView['party']) => ({
  ...(party?.owner ? { owner: party.owner } : {}),
  ...(party?.vessel ? { vessel: party.vessel } : {}),
})

function reporterOf(
  incident: IncidentView,
  draft: EditDraft,
): NonNullable<EditBody['reporter']> | null {
  const name = draft.reporterName.trim()
  const phone = draft.reporterPhone.trim()
  const organisation = incident.reporter?.organisation
  if (name === '' && phone === '' && !organisation) return null
  return {
    ...(name ? { name } : {}),
    ...(phone ? { phone } : {}),
    ...(organisation ? { organisation } : {}),
  }
}
