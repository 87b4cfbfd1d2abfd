import type { Agency } from '@/lib/accounts/agency'
import type { RecommendInput } from '@/lib/dispatch/input'
import { type Mandated, type Remandated, remandate } from '@/lib/dispatch/remandate'
import type { Mandate } from '@/lib/plans/plan'

/** The latest decision of an incident, as its facts are stored. */
export type PastCall = {
  decisionId: string
  incidentCode: string
  isDrill: boolean
  /** ISO 8601 */
  at: string
  inputs: RecommendInput
}

type Named = { externalId: string; name: string }

/** What a mandate would have changed in one incident. */
export type MandateChange = {
  /** Who led and who would; null = the desk that logged. */
  lead: { before: Agency | null; after: Agency | null } | null
  /** Bodies that would be asked or told besides, and that no longer would. */
  added: Named[]
  dropped: Named[]
  /** Bodies that must act where they were only told, or the other way; `why` as in a recommendation. */
  turned: (Named & { before: string; after: string })[]
  /** Stations that would have no mandate any more, and that would have one again. */
  shutOut: string[]
  letIn: string[]
}

export type MandatePreviewRow = Omit<PastCall, 'inputs'> & {
  differs: boolean
  /** null = the stored facts can no longer be reckoned with */
  change: MandateChange | null
}

/** One past call under a mandate; null where the call is not of its hazard or medium. */
export function mandatePreviewOf(
  { inputs, ...call }: PastCall,
  mandate: Mandate,
): MandatePreviewRow | null {
  const again = remandated(inputs, mandate)
  if (again === null) return null
  if (again === 'unreadable') return { ...call, differs: false, change: null }
  const change = changeOf(again)
  const { lead, ...lists } = change
  const differs = lead !== null || Object.values(lists).some((list) => list.length > 0)
  return { ...call, differs, change }
}

function remandated(inputs: RecommendInput, mandate: Mandate) {
  try {
    return remandate(inputs, mandate)
  } catch (error) {
    // Stored years ago, by other code or another hand: facts of another shape are an answer, not a bug.
    if (error instanceof TypeError) return 'unreadable'
    throw error
  }
}

function changeOf({ before, after }: Remandated): MandateChange {
  const whyIn = ({ support }: Mandated, id: string) =>
    support.find(({ externalId }) => externalId === id)?.why
  const without = (those: Mandated, other: Mandated) =>
    those.support
      .filter(({ externalId }) => whyIn(other, externalId) === undefined)
      .map(({ externalId, name }) => ({ externalId, name }))
  return {
    lead:
      before.leadAgency === after.leadAgency
        ? null
        : { before: before.leadAgency, after: after.leadAgency },
    added: without(after, before),
    dropped: without(before, after),
    turned: after.support.flatMap(({ externalId, name, why }) => {
      const was = whyIn(before, externalId)
      return was === undefined || was === why ? [] : [{ externalId, name, before: was, after: why }]
    }),
    shutOut: after.outOfMandate.filter((code) => !before.outOfMandate.includes(code)),
    letIn: before.outOfMandate.filter((code) => !after.outOfMandate.includes(code)),
  }
}
