'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import type { BoardIncident } from '@/lib/desk/view'
import { groupBoard } from './groups'
import { IncidentRow } from './incident-row'

type Props = {
  incidents: readonly BoardIncident[]
  selected: string | null
  fresh: ReadonlySet<string>
  onSelect: (code: string) => void
}

/** Open incidents by what they need of the desk. */
export function IncidentList({ incidents, selected, fresh, onSelect }: Props) {
  const t = useTranslations('board')
  return groupBoard(incidents).map(({ group, incidents: rows }) => (
    <section key={group} aria-labelledby={`group-${group}`}>
      <header className="flex h-10 items-center justify-between border-b px-4">
        <h2 id={`group-${group}`} className="caption">
          {t(`groups.${group}`)} <span className="ml-1 text-text-2">{rows.length}</span>
        </h2>
        {group === 'drill' && <Chip tone="drill">{t('drill')}</Chip>}
      </header>
      <ul>
        {rows.map((incident) => (
          <li key={incident.id}>
            <IncidentRow
              incident={incident}
              isSelected={incident.code === selected}
              isNew={fresh.has(incident.id)}
              onSelect={onSelect}
            />
          </li>
        ))}
      </ul>
    </section>
  ))
}
