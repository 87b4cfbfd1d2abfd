'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { fetchJson } from '@/components/live/fetch-json'
import type { BoardView } from '@/lib/desk/view'

/** The board as the server first drew it, then kept equal to the database by the stream. */
export function useBoard(first: BoardView): BoardView {
  const { data } = useQuery({
    queryKey: ['board'],
    queryFn: ({ signal }) => fetchJson<BoardView>('/api/v1/board', signal),
    // What changes by the clock alone (a shift, an expiry) comes without an event; a wall is never in focus.
    refetchInterval: 30_000,
    refetchIntervalInBackground: true,
    initialData: first,
    initialDataUpdatedAt: Date.parse(first.at),
  })
  return data
}

/** Incidents that came in while the board was open, each for the seconds its row draws the eye. */
export function useFresh(board: BoardView): ReadonlySet<string> {
  const known = useRef(new Set(board.incidents.map(({ id }) => id)))
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const came = board.incidents.map(({ id }) => id).filter((id) => !known.current.has(id))
    if (came.length === 0) return
    for (const id of came) known.current.add(id)
    setFresh(new Set(came))
    const timer = setTimeout(() => setFresh(new Set()), 2000)
    return () => clearTimeout(timer)
  }, [board])
  return fresh
}
