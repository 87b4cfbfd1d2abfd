'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Tiles } from './layers/tiles-layer'

const Operator = createContext<Tiles | null>(null)

/** The operator's own raster map for every map of the desk; none unless the desk was started with one. */
export function OperatorTiles({ tiles, children }: { tiles: Tiles | null; children: ReactNode }) {
  return <Operator value={tiles}>{children}</Operator>
}

export const useOperatorTiles = () => useContext(Operator)
