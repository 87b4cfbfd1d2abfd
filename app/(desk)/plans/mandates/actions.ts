'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { defineAction } from '@/app/define-action'
import {
  approveMandate,
  draftMandate,
  type MandateRefusal,
  withdrawMandate,
} from '@/lib/plans/mandate-commands'
import { draftMandateSchema } from '@/lib/plans/mandate-schema'
import { planIdSchema } from '@/lib/plans/schema'

const needs = 'plan:edit'
/** What the door itself refuses is said there. */
type Own = Exclude<MandateRefusal['code'], 'not-allowed'>
const say = async (code: Own) => (await getTranslations('plans.refusal'))(code)

/** Opens the draft, where it is previewed and approved. */
export const draftMandateAction = defineAction(
  { needs, schema: draftMandateSchema, say },
  async ({ input, user, context }) => {
    const drafted = await draftMandate(context, user, input)
    if (!drafted.ok) return drafted
    revalidatePath('/plans', 'layout')
    redirect(`/plans/mandates/${drafted.value.mandateId}`)
  },
)

export const approveMandateAction = defineAction(
  { needs, schema: planIdSchema, say },
  async ({ input, user, context }) => {
    const approved = await approveMandate(context, user, input.id)
    revalidatePath('/plans', 'layout')
    return approved
  },
)

export const withdrawMandateAction = defineAction(
  { needs, schema: planIdSchema, say },
  async ({ input, user, context }) => {
    const withdrawn = await withdrawMandate(context, user, input.id)
    revalidatePath('/plans', 'layout')
    return withdrawn
  },
)
