import { useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import { HazardGlyph } from '@/components/hazards/glyph'
import { Chip } from '@/components/ui/chip'
import { ElapsedClock } from '@/components/ui/clock'
import { StageBar } from '@/components/ui/stage-bar'
import type { BoardIncident } from '@/lib/desk/view'
import { usePlaceWords } from './place-words'

/** What the selected incident is, how long it is known and how far it has come. */
export function PanelHead({ incident }: { incident: BoardIncident }) {
  const t = useTranslations('board')
  const words = useTranslations('words')
  const place = usePlaceWords()
  const { hazard, isDrill, title, code, loggedAt, status, priority } = incident
  return (
    <header className="px-5 pt-4 pb-3">
      <div className="flex gap-3">
        <HazardGlyph hazard={hazard} size={36} drill={isDrill} className="mt-1 shrink-0" />
        <div className="min-w-0 flex-1">
          <h2 id="panel-title" className="line-clamp-2 text-section">
            {words(`hazard.${hazard}`)}, {title}
          </h2>
          <p className="truncate text-meta text-text-2">
            {code} · {place(incident.place)}
          </p>
        </div>
        {isDrill && <Chip tone="drill">{t('drill')}</Chip>}
      </div>
      <div className="mt-2 flex items-end justify-between gap-3">
        <div>
          <ElapsedClock since={loggedAt} className="text-clock" />
          <p className="text-meta text-text-3">
            {t('sinceLogged', { time: clockOf(new Date(loggedAt)) })}
          </p>
        </div>
        <div className="text-right">
          <StageBar status={status} />
          <p className="text-meta text-text-2">
            {words(`status.${status}`)} · {words(`priority.${priority}`)}
          </p>
        </div>
      </div>
    </header>
  )
}
