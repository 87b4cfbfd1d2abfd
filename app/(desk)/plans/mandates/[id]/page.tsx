import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache, Suspense } from 'react'
import { Approval } from '@/components/plans/approval'
import { MandateForm } from '@/components/plans/mandate-form'
import { MandatePage } from '@/components/plans/mandate-page'
import { MandatePreview } from '@/components/plans/mandate-preview'
import { outlookOf } from '@/components/plans/outlook'
import { ClientMessages } from '@/components/shell/client-messages'
import { can, type Viewer } from '@/lib/accounts/permissions'
import { requireUser } from '@/lib/accounts/session'
import { listUnderMandate } from '@/lib/desk/mandates-queries'
import { findMandateVersions } from '@/lib/plans/mandate-queries'
import type { Mandate } from '@/lib/plans/plan'
import { listExternals } from '@/lib/plans/queries'
import { awaitsApproval } from '@/lib/plans/version'
import { vietnamDay } from '@/lib/time/vietnam'
import { approveMandateAction, draftMandateAction, withdrawMandateAction } from '../actions'

const PREVIEWED = 10

type Props = { params: Promise<{ id: string }> }

/** Read once for the title and the page. */
const readMandate = cache((id: string) => findMandateVersions(id))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireUser('desk:view')
  const [found, t] = await Promise.all([
    readMandate((await params).id),
    getTranslations('plans.mandates'),
  ])
  return found ? { title: `${t('title')} ${found.mandate.id}` } : {}
}

export default async function MandateDetailPage({ params }: Props) {
  const user = await requireUser('desk:view')
  const found = await readMandate((await params).id)
  if (!found) notFound()
  const { mandate, line } = found
  const [t, externals] = await Promise.all([getTranslations('plans'), listExternals()])
  const today = vietnamDay(new Date())
  const mayEdit = can(user, 'plan:edit')
  const actions = { approve: approveMandateAction, withdraw: withdrawMandateAction }
  return (
    <ClientMessages areas={['plans']}>
      <MandatePage
        mandate={mandate}
        line={line}
        today={today}
        bodies={Object.fromEntries(externals.map(({ id, name }) => [id, name]))}
        approval={
          awaitsApproval(mandate, today) && (
            <Approval
              planId={mandate.id}
              outlook={outlookOf(mandate, line, today)}
              actions={mayEdit ? actions : null}
            />
          )
        }
        preview={
          <Suspense fallback={<p className="text-body text-text-3">{t('preview.waiting')}</p>}>
            <UnderMandate viewer={user} mandate={mandate} />
          </Suspense>
        }
        form={
          mayEdit && (
            <MandateForm
              key={mandate.id}
              base={mandate}
              externals={externals.map(({ id, name }) => ({ id, name }))}
              today={today}
              action={draftMandateAction}
            />
          )
        }
      />
    </ClientMessages>
  )
}

/** Comes after the page: ten calls are reckoned again. */
async function UnderMandate({ viewer, mandate }: { viewer: Viewer; mandate: Mandate }) {
  return <MandatePreview rows={await listUnderMandate(viewer, mandate, PREVIEWED)} />
}
