'use client'

import { IncidentsCard } from './incidents-card'
import type { MapIncident, MapStation } from './model'
import { StationCard } from './station-card'
import type { Cards } from './use-cards'

type Props = {
  cards: Cards
  stations: readonly MapStation[]
  incidents: readonly MapIncident[]
  onSelectIncident: ((code: string) => void) | undefined
}

/** The card that is open, with what is known now; none for what has left the map. */
export function OpenCard({ cards, stations, incidents, onSelectIncident }: Props) {
  const { card } = cards
  if (card?.kind === 'station') {
    const station = stations.find(({ code }) => code === card.code)
    return (
      station && (
        <StationCard key={card.code} station={station} isHeld={card.isHeld} cards={cards} />
      )
    )
  }
  if (card?.kind === 'incidents')
    return (
      <IncidentsCard
        key={card.codes.join()}
        incidents={incidents.filter(({ code }) => card.codes.includes(code))}
        cards={cards}
        onSelect={onSelectIncident}
      />
    )
  return null
}
