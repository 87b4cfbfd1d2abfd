import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { HazardGlyph } from '@/components/hazards/glyph'
import { Chip } from '@/components/ui/chip'
import { awaitsApproval, type PlanVersion, standingOf } from '@/lib/plans/version'
import { NeedTable } from './need-table'
import { PlansBack } from './plans-back'
import { VersionList } from './version-list'
import { dayText, momentText, usePlanWords } from './words'

type Props = {
  plan: PlanVersion
  versions: readonly PlanVersion[]
  today: string
  /** Approval, preview and the form of the next draft, as far as the viewer may. */
  approval: ReactNode
  preview: ReactNode
  form: ReactNode
}

/** One version: what it asks, how it came about, what it would have sent, and the next draft. */
export function PlanPage({ plan, versions, today, approval, preview, form }: Props) {
  const t = useTranslations('plans')
  const words = usePlanWords()
  const standing = standingOf(plan, today)
  const awaits = awaitsApproval(plan, today)
  return (
    <>
      <header className="shrink-0 border-b bg-bg-1 px-4 py-3 desk:px-5">
        <PlansBack href={`/plans?hazard=${plan.hazard}`} />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <HazardGlyph hazard={plan.hazard} size={24} />
          <h1 className="text-title">
            {words.name(plan)}{' '}
            <span className="font-normal text-text-2">
              {t('version', { version: plan.version })}
            </span>
          </h1>
          <Chip tone={standing === 'draft' ? 'accent' : 'filled'}>{t(`standing.${standing}`)}</Chip>
          {awaits && <Chip tone="dashed">{t('awaits')}</Chip>}
        </div>
        <PlanFacts plan={plan} awaits={awaits} />
      </header>
      <div className="scroll-quiet min-h-0 flex-1 bg-bg-1">
        <div className="grid desk:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <div className="min-w-0 space-y-6 px-4 py-4 desk:border-r desk:px-5">
            <NeedTable needs={plan.needs} />
            <VersionList versions={versions} shown={plan.id} today={today} under="/plans" />
          </div>
          <div className="min-w-0 space-y-6 px-4 py-4 max-desk:border-t desk:px-5">
            {approval}
            {preview}
          </div>
        </div>
        {form}
      </div>
    </>
  )
}

function PlanFacts({ plan, awaits }: { plan: PlanVersion; awaits: boolean }) {
  const t = useTranslations('plans')
  const { effectiveFrom, effectiveTo, draftedBy, draftedAt, approvedBy, approvedAt } = plan
  const from = dayText(effectiveFrom)
  const span = effectiveTo
    ? t('facts.span', { from, to: dayText(effectiveTo) })
    : t(plan.state === 'issued' ? 'facts.open' : 'facts.proposed', { from })
  const by = (name: string, at: string | null) =>
    at ? t('facts.by', { name, time: momentText(at) }) : name
  const facts: [string, string][] = [
    [t('facts.from'), span],
    [t('facts.crew'), t('crew', { count: plan.crewPerStation })],
    [t('facts.drafted'), draftedBy ? by(draftedBy, draftedAt) : t('facts.shipped')],
    [
      t('facts.approved'),
      approvedBy ? by(approvedBy, approvedAt) : t(awaits ? 'awaits' : 'unapproved'),
    ],
  ]
  return (
    <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-1 text-body">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="text-text-3">{name}</dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
