import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import type { BasisView } from '@/components/decisions/basis'
import { DecisionPage } from '@/components/decisions/decision-page'
import { ClientMessages } from '@/components/shell/client-messages'
import { requireUser } from '@/lib/accounts/session'
import { choiceKind, choiceRows, costMinutes } from '@/lib/desk/decision'
import { knownStations, mandatesThen } from '@/lib/desk/decision-facts'
import { getDecisionRecord } from '@/lib/desk/decision-queries'
import type { RecommendInput } from '@/lib/dispatch/input'
import { ENGINE_VERSION } from '@/lib/dispatch/recommend'
import { recompute } from '@/lib/dispatch/replay'

type Props = { params: Promise<{ id: string }> }

/** Read once for the title and the page. */
const readRecord = cache(async (id: string) =>
  getDecisionRecord(await requireUser('desk:view'), id),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [record, t] = await Promise.all([
    readRecord((await params).id),
    getTranslations('decisions'),
  ])
  return record ? { title: `${t('title')} ${record.incident.code}` } : {}
}

export default async function DecisionDetailPage({ params }: Props) {
  await requireUser('desk:view')
  const record = await readRecord((await params).id)
  if (!record) notFound()
  const { decision, incident, approvals } = record
  const {
    inputs,
    result,
    chosen,
    named,
    id,
    at,
    by,
    engineVersion,
    inputsHash,
    isIntact,
    forced,
    reason,
  } = decision
  const compared = { named, recommended: result.package, chosen }
  const recomputed = recompute(decision)
  const isReadable = recomputed.is !== 'unreadable'
  return (
    <ClientMessages areas={['decisions', 'dispatch']}>
      <DecisionPage
        decision={{
          id,
          at,
          by,
          engineVersion,
          inputsHash,
          isIntact,
          result,
          chosen,
          forced,
          reason,
        }}
        incident={incident}
        approvals={approvals}
        kind={choiceKind(compared)}
        costMinutes={costMinutes(compared)}
        rows={choiceRows(result.package, chosen)}
        recomputed={recomputed}
        engineNow={ENGINE_VERSION}
        basis={isReadable ? basisOf(inputs) : null}
        known={isReadable ? knownStations(decision) : []}
      />
    </ClientMessages>
  )
}

/** Of the facts only what is drawn goes to the browser. */
function basisOf(inputs: RecommendInput): BasisView {
  const { version, firstShare, horizonMinutes, waitMinutes, ackMinutes } = inputs.policy
  return {
    call: inputs.call,
    policy: { version, firstShare, horizonMinutes, waitMinutes, ackMinutes },
    mandates: mandatesThen(inputs),
    bodies: Object.fromEntries(inputs.externals.map(({ id, name }) => [id, name])),
    fallback: inputs.travel.fallback ?? [],
  }
}
