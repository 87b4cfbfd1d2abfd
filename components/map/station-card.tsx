'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { StationMark } from '@/components/stations/mark'
import { MapCard } from './map-card'
import type { MapStation } from './model'
import type { Cards } from './use-cards'

type Props = { station: MapStation; isHeld: boolean; cards: Cards }

/** What one wants to know of a station without leaving the map. */
export function StationCard({ station, isHeld, cards }: Props) {
  const t = useTranslations('map')
  const words = useTranslations('stations')
  const link = useRef<HTMLAnchorElement>(null)
  const { code, name, position, state, crewFree, href } = station
  useEffect(() => {
    if (isHeld) link.current?.focus({ preventScroll: true })
  }, [isHeld])
  return (
    <MapCard
      position={position}
      reach={12}
      label={t('stationMark', { code, name, state: words(`state.${state}`) })}
      isHeld={isHeld}
      onStay={cards.stay}
      onLeave={cards.leave}
      onClose={cards.close}
    >
      <p className="flex items-center gap-2 text-row">
        <StationMark state={state} size={11} />
        <span className="min-w-0 truncate">
          {code} {name}
        </span>
      </p>
      <p className="text-meta text-text-2">
        {words(`state.${state}`)}
        {crewFree !== undefined && ` · ${t('crewFree', { count: crewFree })}`}
      </p>
      {href && (
        <Link
          ref={link}
          href={href}
          className="mt-1 inline-block text-body text-accent! underline underline-offset-2"
        >
          {t('openStation')}
        </Link>
      )}
    </MapCard>
  )
}
