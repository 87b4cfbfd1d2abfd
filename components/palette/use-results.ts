'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { fetchJson } from '@/components/live/fetch-json'
import type { BoardView } from '@/lib/desk/view'
import { loadPlaces } from '@/lib/places/load'
import { searchPlaces } from '@/lib/places/search'
import {
  type Command,
  FIRST_OF_A_KIND,
  MOST_OF_A_KIND,
  matches,
  type Result,
  readQuery,
  SCOPES,
  type Scope,
} from './results'

export type Found = { scope: Scope; shown: Result[]; count: number }

/** Everything on this machine that fits, by kind: incidents and stations of the board, places, commands. */
export function useResults(typed: string, commands: readonly Command[]) {
  const words = useTranslations('words')
  const { scope, text } = readQuery(typed)
  const board = useQuery({
    queryKey: ['board'],
    queryFn: ({ signal }) => fetchJson<BoardView>('/api/v1/board', signal),
  })
  const places = useQuery({
    queryKey: ['places'],
    queryFn: loadPlaces,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

  const all: Record<Scope, Result[]> = {
    incidents: (board.data?.incidents ?? [])
      .filter(({ code, title, place, hazard }) =>
        matches(
          text,
          code,
          title,
          place.commune?.name,
          place.province?.name,
          place.nearest?.name,
          words(`hazard.${hazard}`),
        ),
      )
      .map((incident) => ({ kind: 'incidents', id: incident.id, incident })),
    stations: (board.data?.stations ?? [])
      .filter(({ code, name }) => matches(text, code, name))
      .map((station) => ({ kind: 'stations', id: station.code, station })),
    places:
      places.data && text !== ''
        ? searchPlaces(text, places.data.index).map((place, index) => ({
            kind: 'places',
            id: `place-${index}`,
            place,
          }))
        : [],
    commands: commands
      .filter(({ title }) => matches(text, title))
      .map((command) => ({ kind: 'commands', id: command.id, command })),
  }

  const counts: Record<Scope, number> = {
    incidents: all.incidents.length,
    stations: all.stations.length,
    places: all.places.length,
    commands: all.commands.length,
  }
  const found: Found[] = (scope ? [scope] : SCOPES)
    .map((each) => ({
      scope: each,
      shown: all[each].slice(0, scope ? MOST_OF_A_KIND : FIRST_OF_A_KIND),
      count: all[each].length,
    }))
    .filter(({ count }) => count > 0)
  return { scope, text, found, counts, placesState: places.status }
}
