'use client'

import { useEffect, useState } from 'react'
import { loadAsset } from '@/lib/places/load'
import type { NetworkData, NetworkLink } from '@/lib/travel/network-data'
import { toPlane } from './mercator'

/** Roads by how heavily they are drawn; ferries are no roads. */
export type Roads = { spine: Path2D; expressway: Path2D; national: Path2D; other: Path2D }

let made: Promise<Roads> | undefined

/** The travel network's own links as sketched lines; the layer's name says that they are a sketch. */
function load(): Promise<Roads> {
  made ??= loadAsset<NetworkData>('network.json').then(({ nodes, links }) => {
    const at = new Map(nodes.map((node) => [node.name, toPlane(node)]))
    const roads: Roads = {
      spine: new Path2D(),
      expressway: new Path2D(),
      national: new Path2D(),
      other: new Path2D(),
    }
    for (const link of links) {
      const [from, to] = [at.get(link.a), at.get(link.b)]
      if (!from || !to || link.class === 'ferry') continue
      const kinds: Path2D[] = [roads[kindOf(link)], ...(link.road === 'QL1' ? [roads.spine] : [])]
      for (const path of kinds) {
        path.moveTo(from.x, from.y)
        path.lineTo(to.x, to.y)
      }
    }
    return roads
  })
  return made
}

function kindOf({ road, class: kind }: NetworkLink): 'expressway' | 'national' | 'other' {
  if (kind === 'expressway') return 'expressway'
  return road.startsWith('QL') ? 'national' : 'other'
}

export function useRoads(wanted: boolean): Roads | null {
  const [roads, setRoads] = useState<Roads | null>(null)
  useEffect(() => {
    if (!wanted) return
    let gone = false
    load()
      .then((paths) => !gone && setRoads(paths))
      .catch(() => {
        made = undefined
      })
    return () => {
      gone = true
    }
  }, [wanted])
  return wanted ? roads : null
}
