import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { hazardOf } from '@/components/plans/address'
import { MandateForm } from '@/components/plans/mandate-form'
import { PlansBack } from '@/components/plans/plans-back'
import { ClientMessages } from '@/components/shell/client-messages'
import { requireUser } from '@/lib/accounts/session'
import { listExternals } from '@/lib/plans/queries'
import { vietnamDay } from '@/lib/time/vietnam'
import { draftMandateAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans.mandates')
  return { title: t('new') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The first version for a body that has none yet. */
export default async function NewMandatePage({ searchParams }: Props) {
  await requireUser('plan:edit')
  const t = await getTranslations('plans.mandates')
  const hazard = hazardOf((await searchParams).hazard)
  const externals = await listExternals()
  return (
    <ClientMessages areas={['plans']}>
      <header className="shrink-0 border-b bg-bg-1 px-4 py-3 desk:px-5">
        <PlansBack href="/plans/mandates" />
        <h1 className="text-title">{t('new')}</h1>
      </header>
      <div className="scroll-quiet min-h-0 flex-1 bg-bg-1">
        <MandateForm
          base={hazard && { hazard }}
          externals={externals.map(({ id, name }) => ({ id, name }))}
          today={vietnamDay(new Date())}
          action={draftMandateAction}
        />
      </div>
    </ClientMessages>
  )
}
