import { groupIncidents } from './clusters'
import { type Around, type Point, placeSigns } from './crowding'
import type { MapIncident } from './model'
import { near } from './near'
import type { View } from './use-view'

export type PlacedIncident = { incident: MapIncident; home: Point; at: Point; size: number }
/** Several incidents as one mark: the hazard of the first, and how many they are. */
export type PlacedCluster = {
  incidents: readonly MapIncident[]
  home: Point
  at: Point
  size: number
}

/** Where incidents go: knots of them as one mark, the others on their point or a step aside. */
export function laySigns(
  view: View,
  incidents: readonly MapIncident[],
  size: number,
  around: Around,
): { incidents: PlacedIncident[]; clusters: PlacedCluster[] } {
  const { single, clusters } = groupIncidents(incidents, view.project, size)
  const open = single.filter(({ position }) => near(view, position))
  const knots = clusters
    .map((members) => ({ members, at: middle(members.map(({ position }) => position)) }))
    .filter(({ at }) => near(view, at))

  // A knot makes room for the selected sign alone: the order in which places are given away.
  const homes = [
    ...knots.map(({ at }) => view.project(at)),
    ...open.map(({ position }) => view.project(position)),
  ]
  const placed = placeSigns(
    homes.map((at, index) => ({ at, stays: open[index - knots.length]?.selected === true })),
    size,
    around,
  )
  const spotOf = (index: number) => {
    const home = homes[index] ?? { x: 0, y: 0 }
    const moved = placed[index]
    const stays = !moved || Math.hypot(moved.x - home.x, moved.y - home.y) < 1
    return { home, at: stays ? home : moved }
  }
  return {
    clusters: knots.map(({ members }, index) => ({ incidents: members, ...spotOf(index), size })),
    incidents: open.map((incident, index) => ({
      incident,
      ...spotOf(knots.length + index),
      size: incident.selected ? size * 1.18 : size,
    })),
  }
}

const middle = (positions: readonly MapIncident['position'][]) => ({
  lat: positions.reduce((sum, { lat }) => sum + lat, 0) / positions.length,
  lng: positions.reduce((sum, { lng }) => sum + lng, 0) / positions.length,
})
