import { z } from 'zod'
import { text } from '@/lib/incidents/schema'

const answer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('said'), text: text(4000) }),
])

export const reportEditsSchema = z.object({
  cause: answer,
  weather: answer,
  exposed: answer,
  assessment: answer,
  proposals: answer,
  developments: text(8000).nullable(),
  subject: text(300).nullable(),
  addressees: z.array(text(200)).max(30, 'too-many').nullable(),
  copies: z.array(text(200)).max(30, 'too-many').nullable(),
})

/** Kinds of paper that have a template; the others come as templates, not as code elsewhere. */
export const DRAFTED_KINDS = ['initial'] as const

export const draftReportSchema = z.object({
  kind: z.enum(DRAFTED_KINDS, 'choice'),
  edits: reportEditsSchema.partial().optional(),
})
export type DraftReport = z.output<typeof draftReportSchema>

export const editReportSchema = z.object({ edits: reportEditsSchema.partial() })
export type EditReport = z.output<typeof editReportSchema>

export const issueReportSchema = z.object({
  /** From the clerk's register; absent: drawn from the agency's own counter. */
  number: z.int('amount').min(1, 'amount').max(99_999, 'amount').optional(),
  signer: z.object({ name: text(120), rank: text(60).nullable().default(null) }).optional(),
})
export type IssueReport = z.output<typeof issueReportSchema>
