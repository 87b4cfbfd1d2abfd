'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { HazardGlyph } from '@/components/hazards/glyph'
import { shortCode } from '@/lib/incidents/incident'
import { MapCard } from './map-card'
import type { MapIncident } from './model'
import type { Cards } from './use-cards'

type Props = {
  incidents: readonly MapIncident[]
  cards: Cards
  onSelect: ((code: string) => void) | undefined
}

/** Incidents on one point: no closer look parts them, so they are named. */
export function IncidentsCard({ incidents, cards, onSelect }: Props) {
  const t = useTranslations('map')
  const words = useTranslations('words')
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [])
  const first = incidents[0]
  if (!first) return null
  return (
    <MapCard
      position={first.position}
      reach={20}
      label={t('here', { count: incidents.length })}
      width={288}
      isHeld
      onStay={cards.stay}
      onLeave={cards.leave}
      onClose={cards.close}
    >
      <p className="text-meta text-text-3">{t('here', { count: incidents.length })}</p>
      <ul ref={list} className="scroll-quiet max-h-40">
        {incidents.map(({ code, title, hazard, isDrill }) => {
          const row = (
            <>
              <HazardGlyph
                hazard={hazard}
                size={16}
                drill={isDrill}
                label={words(`hazard.${hazard}`)}
              />
              <span className="min-w-0 flex-1 truncate">{title}</span>
              <span className="text-meta text-text-3">{shortCode(code)}</span>
            </>
          )
          const look = 'flex h-8 w-full items-center gap-2 text-left text-body'
          return (
            <li key={code}>
              {onSelect ? (
                <button
                  type="button"
                  className={`${look} -outline-offset-2 hover:bg-bg-3`}
                  onClick={() => {
                    cards.close()
                    onSelect(code)
                  }}
                >
                  {row}
                </button>
              ) : (
                <span className={look}>{row}</span>
              )}
            </li>
          )
        })}
      </ul>
    </MapCard>
  )
}
