import { z } from 'zod'
import { SUPPORT_ANSWERS, type SupportRequest } from '@/lib/assignments/support-answer'
import type { IncidentView } from '@/lib/desk/view'
import { CAPABILITIES } from '@/lib/plans/capability'
import { incidentSchema } from './contract'

/** What is told of a request for support: a part of the contract of its own. */

const instant = z.iso.datetime({ offset: true })

export const supportViewSchema = z
  .object({
    id: z.uuid(),
    externalId: z.string(),
    name: z.string(),
    kind: z.enum(['oil-centre', 'cbrn-centre', 'naccet-unit']),
    verified: z.boolean(),
    needs: z.array(z.object({ capability: z.enum(CAPABILITIES), quantity: z.number() })),
    askedAt: instant,
    askedBy: z.string(),
    answer: z.enum(SUPPORT_ANSWERS).nullable(),
    answeredAt: instant.nullable(),
    proof: z.string().nullable(),
  })
  .meta({ id: 'SupportRequestState' })

export const incidentViewSchema = incidentSchema
  .extend({ supportRequests: z.array(supportViewSchema) })
  .meta({ id: 'Incident' })

/** If a view and its schema drift apart, this does not compile. */
type Agreement = [
  SupportRequest extends z.input<typeof supportViewSchema> ? true : never,
  IncidentView extends z.input<typeof incidentViewSchema> ? true : never,
]
export const SUPPORT_AGREEMENT: Agreement = [true, true]
