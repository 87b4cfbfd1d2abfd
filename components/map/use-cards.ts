'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useMap } from 'react-leaflet'
import type { MapIncident } from './model'

export type Card =
  /** Held: opened by click or Enter, and stays until it is closed. */
  { kind: 'station'; code: string; isHeld: boolean } | { kind: 'incidents'; codes: string[] }

/** Time to move the pointer from a mark to its card, ms. */
const LINGER_MS = 200

export type Cards = ReturnType<typeof useCards>

/** One card at a time over the map: of the station under pointer or focus, or of incidents on one point. */
export function useCards() {
  const map = useMap()
  const [card, setCard] = useState<Card | null>(null)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)

  const stay = useCallback(() => clearTimeout(leaving.current), [])
  const close = useCallback(() => {
    clearTimeout(leaving.current)
    setCard(null)
  }, [])
  const hint = useCallback((code: string) => {
    clearTimeout(leaving.current)
    setCard((before) =>
      before !== null && isHeld(before) ? before : { kind: 'station', code, isHeld: false },
    )
  }, [])
  const leave = useCallback(() => {
    clearTimeout(leaving.current)
    leaving.current = setTimeout(
      () => setCard((before) => (before !== null && isHeld(before) ? before : null)),
      LINGER_MS,
    )
  }, [])
  const hold = useCallback((code: string) => {
    clearTimeout(leaving.current)
    setCard({ kind: 'station', code, isHeld: true })
  }, [])
  const list = useCallback((incidents: readonly MapIncident[]) => {
    clearTimeout(leaving.current)
    setCard({ kind: 'incidents', codes: incidents.map(({ code }) => code) })
  }, [])

  useEffect(() => {
    map.on('dragstart', close)
    return () => {
      map.off('dragstart', close)
      clearTimeout(leaving.current)
    }
  }, [map, close])
  return { card, hint, leave, stay, hold, list, close }
}

const isHeld = (card: Card) => card.kind === 'incidents' || card.isHeld
