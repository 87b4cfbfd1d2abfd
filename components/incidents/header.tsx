'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePlaceWords } from '@/components/board/place-words'
import { clockOf } from '@/components/dispatch/words'
import { HazardGlyph } from '@/components/hazards/glyph'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ElapsedClock } from '@/components/ui/clock'
import type { IncidentView } from '@/lib/desk/view'
import { degreesText } from '@/lib/places/degrees'
import { dayOf } from './day'

type Props = {
  incident: IncidentView
  canEdit: boolean
  /** `E` changes something else just now. */
  isKeyTaken: boolean
  onEdit: () => void
  onDuplicate: () => void
  report: ReactNode
}

/** Which incident, how long it has run, where, whose, and who leads. */
export function IncidentHeader({
  incident,
  canEdit,
  isKeyTaken,
  onEdit,
  onDuplicate,
  report,
}: Props) {
  const t = useTranslations('incident')
  const w = useTranslations('words')
  const place = usePlaceWords()
  const media = [incident.medium, ...incident.alsoMedia]
    .map((medium) => w(`medium.${medium}`))
    .join(', ')
  const { hour } = { hour: clockOf(new Date(incident.loggedAt)) }

  return (
    <header className="flex flex-wrap items-center gap-x-5 gap-y-3 border-b px-4 py-3 desk:min-h-20 desk:flex-nowrap desk:px-5 desk:py-2">
      <div className="flex min-w-0 items-center gap-4">
        <HazardGlyph hazard={incident.hazard} size={40} drill={incident.isDrill} />
        <div className="min-w-0">
          <p className="text-meta text-text-2">
            <span className="font-semibold text-text-1">{incident.code}</span> ·{' '}
            {w(`hazard.${incident.hazard}`)} · {media}
          </p>
          <h1 className="line-clamp-2 text-title desk:max-w-80 wall:max-w-none">
            {incident.title}
          </h1>
          <p className="flex flex-wrap gap-1.5">
            {incident.isDrill && (
              <Chip tone="drill" size="small">
                {w('world.drill')}
              </Chip>
            )}
            <Chip tone={incident.priority === 1 ? 'danger' : 'plain'} size="small">
              {w(`priority.${incident.priority}`)}
            </Chip>
          </p>
        </div>
      </div>
      <Fact name={t('since')}>
        <ElapsedClock since={incident.loggedAt} className="text-title" />
      </Fact>
      <Fact name={t('place')}>
        <span className="block truncate font-semibold">{place(incident.place)}</span>
        <span className="block truncate text-text-2">
          {incident.position ? degreesText(incident.position) : t('noPosition')}
        </span>
      </Fact>
      <Fact name={t('party')} className="hidden min-[1400px]:block">
        <span className="block truncate font-semibold">{incident.party?.name ?? w('unknown')}</span>
        <span className="block truncate text-text-2">
          {incident.party?.vessel ?? incident.party?.owner ?? ''}
        </span>
      </Fact>
      <Fact name={t('lead')} className="hidden min-[1400px]:block">
        <span className="block truncate font-semibold">{w(`agency.${incident.leadAgency}`)}</span>
        <span className="block truncate text-text-2">
          {t('leadSince', { day: dayOf(incident.loggedAt), time: hour })}
        </span>
      </Fact>
      <div className="ml-auto flex flex-wrap items-center gap-2 print:hidden">
        {canEdit && (
          <>
            <Button keys={isKeyTaken ? undefined : ['E']} onClick={onEdit}>
              {t('edit.open')}
            </Button>
            <Button tone="quiet" onClick={onDuplicate}>
              {incident.duplicateOf ? t('duplicate.undo') : t('duplicate.open')}
            </Button>
          </>
        )}
        {report}
      </div>
    </header>
  )
}

type FactProps = { name: string; children: ReactNode; className?: string }

const Fact = ({ name, children, className }: FactProps) => (
  <div className={`min-w-0 border-l pl-5 text-meta max-desk:hidden ${className ?? ''}`}>
    <p className="text-text-2">{name}</p>
    <div className="min-w-0">{children}</div>
  </div>
)
