import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { HazardGlyph } from '@/components/hazards/glyph'
import { Chip } from '@/components/ui/chip'
import { Section } from '@/components/ui/section'
import type { MandateVersion } from '@/lib/plans/mandate-version'
import { awaitsApproval, standingOf } from '@/lib/plans/version'
import { useBodyWords } from './body-words'
import { PlansBack } from './plans-back'
import { VersionList } from './version-list'
import { dayText, lower, momentText } from './words'

type Props = {
  mandate: MandateVersion
  /** Versions for the same body and magnitude, newest first. */
  line: readonly MandateVersion[]
  today: string
  /** Externals by id, to name a body. */
  bodies: Record<string, string>
  /** Approval, preview and the form of the next draft, as far as the viewer may. */
  approval: ReactNode
  preview: ReactNode
  form: ReactNode
}

/** One version: what a body does and on what basis, how it came about, what it would change. */
export function MandatePage({ mandate, line, today, bodies, approval, preview, form }: Props) {
  const t = useTranslations('plans')
  const w = useTranslations('words')
  const nameOf = useBodyWords(bodies)
  const standing = standingOf(mandate, today)
  return (
    <>
      <header className="shrink-0 border-b bg-bg-1 px-4 py-3 desk:px-5">
        <PlansBack href={`/plans/mandates?hazard=${mandate.hazard}`} />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <HazardGlyph hazard={mandate.hazard} size={24} />
          <h1 className="text-title">
            {nameOf(mandate.body)}: {lower(w(`hazard.${mandate.hazard}`))},{' '}
            {lower(w(`medium.${mandate.medium}`))}{' '}
            <span className="font-normal text-text-2">
              {t('version', { version: mandate.version })}
            </span>
          </h1>
          <Chip tone={standing === 'draft' ? 'accent' : 'filled'}>{t(`standing.${standing}`)}</Chip>
          {awaitsApproval(mandate, today) && <Chip tone="dashed">{t('awaits')}</Chip>}
        </div>
      </header>
      <div className="scroll-quiet min-h-0 flex-1 bg-bg-1">
        <div className="grid desk:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <div className="min-w-0 space-y-6 px-4 py-4 desk:border-r desk:px-5">
            <MandateFacts mandate={mandate} today={today} />
            <VersionList versions={line} shown={mandate.id} today={today} under="/plans/mandates" />
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

function MandateFacts({ mandate, today }: { mandate: MandateVersion; today: string }) {
  const t = useTranslations('plans')
  const w = useTranslations('words')
  const { role, fromMagnitude, source, verified, effectiveFrom, effectiveTo } = mandate
  const { draftedBy, draftedAt, approvedBy, approvedAt } = mandate
  const from = dayText(effectiveFrom)
  const by = (name: string, at: string | null) =>
    at ? t('facts.by', { name, time: momentText(at) }) : name
  const facts: [string, string][] = [
    [t('mandates.role'), w(`mandateRole.${role}`)],
    [
      t('mandates.from'),
      fromMagnitude ? lower(w(`magnitude.${fromMagnitude}`)) : t('mandates.always'),
    ],
    [t('mandates.source'), source],
    [t('mandates.checked'), verified ? t('mandates.verified') : w('unverified')],
    [
      t('facts.from'),
      effectiveTo
        ? t('facts.span', { from, to: dayText(effectiveTo) })
        : t(mandate.state === 'issued' ? 'facts.open' : 'facts.proposed', { from }),
    ],
    [t('facts.drafted'), draftedBy ? by(draftedBy, draftedAt) : t('facts.shipped')],
    [
      t('facts.approved'),
      approvedBy
        ? by(approvedBy, approvedAt)
        : t(awaitsApproval(mandate, today) ? 'awaits' : 'unapproved'),
    ],
  ]
  return (
    <Section level="section" title={t('mandates.content')}>
      <dl className="mt-1 divide-y border-t text-body">
        {facts.map(([name, value]) => (
          <div key={name} className="grid grid-cols-[120px_minmax(0,1fr)] gap-x-2 py-1.5">
            <dt className="text-text-3">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
