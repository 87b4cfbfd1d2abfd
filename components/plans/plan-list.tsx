import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { HazardGlyph } from '@/components/hazards/glyph'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { HAZARDS } from '@/lib/hazards/hazard'
import { awaitsApproval, type PlanVersion, standingOf } from '@/lib/plans/version'
import type { KindRow } from './kinds'
import { dayText, usePlanWords } from './words'

type Props = { rows: readonly KindRow[]; today: string }

/** Every kind of plan, by hazard: what is asked today, who approved it, and what is drafted beside it. */
export function PlanList({ rows, today }: Props) {
  const t = useTranslations('plans')
  const w = useTranslations('words')
  if (rows.length === 0) return <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>
  return HAZARDS.map((hazard) => {
    const own = rows.filter(({ shown }) => shown.hazard === hazard)
    if (own.length === 0) return null
    return (
      <Section
        key={hazard}
        level="section"
        title={
          <span className="inline-flex items-center gap-2">
            <HazardGlyph hazard={hazard} size={20} />
            {w(`hazard.${hazard}`)}
          </span>
        }
        count={own.length}
        className="mb-6"
      >
        <table className="mt-1 w-full table-fixed text-body">
          <thead className="text-meta text-text-3">
            <tr className="h-7 text-left [&>th]:font-normal">
              <th scope="col" className="w-[38%] tablet:w-44">
                {t('column.medium')}
              </th>
              <th scope="col" className="w-32 max-tablet:hidden">
                {t('column.version')}
              </th>
              <th scope="col" className="w-28 max-tablet:hidden">
                {t('column.from')}
              </th>
              <th scope="col" className="w-40 max-desk:hidden">
                {t('column.approved')}
              </th>
              <th scope="col" className="w-20 max-tablet:hidden">
                {t('column.crew')}
              </th>
              <th scope="col">{t('column.needs')}</th>
            </tr>
          </thead>
          <tbody>
            {own.map((row) => (
              <Row key={row.shown.id} row={row} today={today} />
            ))}
          </tbody>
        </table>
      </Section>
    )
  })
}

function Row({ row: { shown, next }, today }: { row: KindRow; today: string }) {
  const t = useTranslations('plans')
  const w = useTranslations('words')
  const words = usePlanWords()
  const standing = standingOf(shown, today)
  const essential = shown.needs.filter((need) => need.essential)
  const desirable = shown.needs.filter((need) => !need.essential)
  const approval = shown.approvedBy ?? (
    <Chip tone="dashed" size="small">
      {t(awaitsApproval(shown, today) ? 'awaits' : 'unapproved')}
    </Chip>
  )
  return (
    <tr className="border-t align-top [&>*]:py-1.5 [&>*]:pr-3">
      <th scope="row" className="text-left font-normal">
        <Link
          href={`/plans/${shown.id}`}
          prefetch={false}
          aria-label={words.name(shown)}
          className="font-semibold hover:underline"
        >
          {w(`medium.${shown.medium}`)}
        </Link>
        <span className="block text-text-2">{w(`magnitude.${shown.magnitude}`)}</span>
        <span className="block desk:hidden">{approval}</span>
      </th>
      <td className="max-tablet:hidden">
        {t('version', { version: shown.version })}
        {standing !== 'in-force' && (
          <span className="block text-meta text-text-2">{t(`standing.${standing}`)}</span>
        )}
        {next.map((version) => (
          <Next key={version.id} version={version} />
        ))}
      </td>
      <td className="max-tablet:hidden">{dayText(shown.effectiveFrom)}</td>
      <td className="break-words max-desk:hidden">{approval}</td>
      <td className="max-tablet:hidden">{t('crew', { count: shown.crewPerStation })}</td>
      <td>
        <span className="block first-letter:uppercase">{words.list(essential)}</span>
        {desirable.length > 0 && (
          <span className="block text-text-2">
            {t('desirable', { needs: words.list(desirable) })}
          </span>
        )}
      </td>
    </tr>
  )
}

function Next({ version }: { version: PlanVersion }) {
  const t = useTranslations('plans')
  return (
    <Link
      href={`/plans/${version.id}`}
      prefetch={false}
      className="block min-h-6 text-accent underline underline-offset-2"
    >
      {version.state === 'draft'
        ? t('draftOf', { version: version.version })
        : `${t('version', { version: version.version })}, ${dayText(version.effectiveFrom)}`}
    </Link>
  )
}
