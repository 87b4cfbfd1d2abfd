'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { defineAction } from '@/app/define-action'
import { approvePlan, draftPlan, type PlanRefusal, withdrawDraft } from '@/lib/plans/commands'
import { draftPlanSchema, planIdSchema } from '@/lib/plans/schema'

const needs = 'plan:edit'
const say = async (code: PlanRefusal['code']) => (await getTranslations('plans.refusal'))(code)

/** Opens the draft, where it is previewed and approved. */
export const draftPlanAction = defineAction(
  { needs, schema: draftPlanSchema, say },
  async ({ input, context }) => {
    const drafted = await draftPlan(context, input)
    if (!drafted.ok) return drafted
    revalidatePath('/plans', 'layout')
    redirect(`/plans/${drafted.value.planId}`)
  },
)

export const approvePlanAction = defineAction(
  { needs, schema: planIdSchema, say },
  async ({ input, context }) => {
    const approved = await approvePlan(context, input.id)
    revalidatePath('/plans', 'layout')
    return approved
  },
)

export const withdrawDraftAction = defineAction(
  { needs, schema: planIdSchema, say },
  async ({ input, context }) => {
    const withdrawn = await withdrawDraft(context, input.id)
    revalidatePath('/plans', 'layout')
    return withdrawn
  },
)
