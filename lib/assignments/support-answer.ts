import type { Capability } from '@/lib/plans/capability'
import type { External } from '@/lib/plans/plan'

/** What a force outside the stations says to a request: it comes, with part of what was asked, or not. */
export const SUPPORT_ANSWERS = ['coming', 'partly', 'declined'] as const
export type SupportAnswer = (typeof SUPPORT_ANSWERS)[number]

export type SupportNeed = { capability: Capability; quantity: number }

/** A request to a force outside the stations; without an answer nothing is known of its coming. */
export type SupportRequest = {
  id: string
  externalId: string
  name: string
  kind: External['kind']
  /** Whether what is known of the force itself was checked. */
  verified: boolean
  needs: SupportNeed[]
  /** ISO 8601 */
  askedAt: string
  askedBy: string
  answer: SupportAnswer | null
  answeredAt: string | null
  /** Who answered, how, and what there is to show. */
  proof: string | null
}

/** The answer that is kept, null where it is none that we know. */
export const supportAnswerOf = (said: string | null): SupportAnswer | null =>
  SUPPORT_ANSWERS.find((answer) => answer === said) ?? null

/** What backs an answer, in one line: who gave it, how, and the paper or recording. */
export const proofOf = ({
  person,
  channel,
  proof,
}: {
  person: string
  channel: string
  proof?: string | undefined
}) => `${person}, ${channel}${proof ? `; ${proof}` : ''}`

/** Requests that still wait for an answer, the longest waiting first. */
export const unanswered = (requests: readonly SupportRequest[]): SupportRequest[] =>
  requests
    .filter(({ answer }) => answer === null)
    .sort((a, b) => Date.parse(a.askedAt) - Date.parse(b.askedAt) || (a.id < b.id ? -1 : 1))
