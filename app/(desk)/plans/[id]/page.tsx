import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache, Suspense } from 'react'
import { Approval } from '@/components/plans/approval'
import { DraftForm } from '@/components/plans/draft-form'
import { outlookOf } from '@/components/plans/outlook'
import { PlanPage } from '@/components/plans/plan-page'
import { Preview } from '@/components/plans/preview'
import { ClientMessages } from '@/components/shell/client-messages'
import { can, type Viewer } from '@/lib/accounts/permissions'
import { requireUser } from '@/lib/accounts/session'
import { listUnderPlan } from '@/lib/desk/plans-queries'
import type { Plan } from '@/lib/plans/plan'
import { findPlanVersions } from '@/lib/plans/queries'
import { awaitsApproval } from '@/lib/plans/version'
import { vietnamDay } from '@/lib/time/vietnam'
import { approvePlanAction, draftPlanAction, withdrawDraftAction } from '../actions'

const PREVIEWED = 10

type Props = { params: Promise<{ id: string }> }

/** Read once for the title and the page. */
const readPlan = cache((id: string) => findPlanVersions(id))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireUser('desk:view')
  const [found, t] = await Promise.all([readPlan((await params).id), getTranslations('plans')])
  return found ? { title: `${t('title')} ${found.plan.id}` } : {}
}

export default async function PlanDetailPage({ params }: Props) {
  const user = await requireUser('desk:view')
  const found = await readPlan((await params).id)
  if (!found) notFound()
  const { plan, versions } = found
  const t = await getTranslations('plans')
  const today = vietnamDay(new Date())
  const mayEdit = can(user, 'plan:edit')
  return (
    <ClientMessages areas={['plans']}>
      <PlanPage
        plan={plan}
        versions={versions}
        today={today}
        approval={
          awaitsApproval(plan, today) && (
            <Approval
              planId={plan.id}
              outlook={outlookOf(plan, versions, today)}
              actions={
                mayEdit ? { approve: approvePlanAction, withdraw: withdrawDraftAction } : null
              }
            />
          )
        }
        preview={
          <Suspense fallback={<p className="text-body text-text-3">{t('preview.waiting')}</p>}>
            <UnderPlan viewer={user} plan={plan} />
          </Suspense>
        }
        form={
          mayEdit && <DraftForm key={plan.id} plan={plan} today={today} action={draftPlanAction} />
        }
      />
    </ClientMessages>
  )
}

/** Comes after the page: ten decisions are reckoned again. */
async function UnderPlan({ viewer, plan }: { viewer: Viewer; plan: Plan }) {
  return <Preview rows={await listUnderPlan(viewer, plan, PREVIEWED)} />
}
