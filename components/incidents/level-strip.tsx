'use client'

import { FileQuestion } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import type { ClassificationView, IncidentView } from '@/lib/desk/view'
import { fullDayOf } from './day'
import { levelName } from './level-name'
import { reasonText } from './level-reason'

type Props = { incident: IncidentView; canEdit: boolean; onSet: () => void }

/** What the rules suggest and what a person has set, each with its basis and how sure that is. */
export function LevelStrip({ incident, canEdit, onSet }: Props) {
  const t = useTranslations('incident')
  return (
    <section
      aria-label={t('levels.title')}
      className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b px-4 py-2 desk:min-h-11 desk:px-5"
    >
      <h2 className="caption">{t('levels.title')}</h2>
      {incident.classifications.length === 0 && (
        <p className="text-meta text-text-2">{t('levels.none')}</p>
      )}
      {incident.classifications.map((level) => (
        <Level key={level.scheme} level={level} />
      ))}
      {canEdit && (
        <Button size="small" tone="quiet" className="ml-auto print:hidden" onClick={onSet}>
          {t('levels.set')}
        </Button>
      )}
    </section>
  )
}

function Level({ level }: { level: ClassificationView }) {
  const t = useTranslations('incident')
  const w = useTranslations('words')
  const r = useTranslations('rules')
  const name = levelName(r, level.scheme, level.level)
  return (
    <div
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-line-2 text-meta desk:[&:has(+div)]:border-r desk:[&:has(+div)]:pr-4"
      title={reasonText(r, level)}
    >
      <Chip>
        <span className="font-semibold">{name}</span>
        <span className="text-text-2">
          {level.setBy ? t('levels.setBy', { by: level.setBy }) : t('levels.suggested')}
        </span>
      </Chip>
      {level.setBy && level.suggested && level.suggested !== level.level && (
        <span className="text-text-2">
          {t('levels.rulesSay', { level: levelName(r, level.scheme, level.suggested) })}
        </span>
      )}
      <span className="text-text-2">
        {level.legalBasis ?? t('levels.noBasis')}
        {level.effectiveFrom &&
          ` · ${t('levels.from', { day: fullDayOf(`${level.effectiveFrom}T00:00:00+07:00`) })}`}
      </span>
      {level.reference ? (
        <Chip tone="dashed">{t('levels.reference')}</Chip>
      ) : (
        !level.verified && (
          <Chip tone="dashed">
            <FileQuestion size={12} aria-hidden />
            {w('unverified')}
          </Chip>
        )
      )}
    </div>
  )
}
