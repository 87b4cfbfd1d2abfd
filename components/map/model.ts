import type { StationState } from '@/components/stations/mark'
import type { AssignmentStatus } from '@/lib/assignments/assignment'
import type { Position } from '@/lib/geo/position'
import type { Hazard } from '@/lib/incidents/incident'

export type MapStation = {
  code: string
  name: string
  position: Position
  state: StationState
  /** Always labelled, also on a map of the whole country. */
  emphasis?: boolean
  /** Who could still be sent from there; unknown where it is not told. */
  crewFree?: number
  /** The page that tells more of it; without one its card has no link. */
  href?: string
}

export type MapIncident = {
  code: string
  title: string
  hazard: Hazard
  position: Position
  isDrill: boolean
  selected?: boolean
}

export type LineState = 'proposed' | 'ordered' | 'acknowledged' | 'moving' | 'arrived' | 'passed'

/** A station on its way to a place, or proposed to go. */
export type MapLine = {
  id: string
  stationCode: string
  from: Position
  to: Position
  state: LineState
  /** The way along the road network; without it a straight line, said to be one. */
  path?: readonly Position[] | undefined
  pill?: { minutes: number; km: number | null; lead: boolean } | undefined
}

/** Where the map looks: the whole country with both archipelagos, a set of points, or one point. */
export type MapLook =
  | { on: 'country' }
  | { on: 'points'; points: readonly Position[]; maxZoom?: number }
  | { on: 'point'; point: Position; zoom: number }

/** The line of an order; nothing is drawn for one that has ended. */
export function lineState(status: AssignmentStatus): LineState | null {
  const states: Partial<Record<AssignmentStatus, LineState>> = {
    ordered: 'ordered',
    acknowledged: 'acknowledged',
    departed: 'moving',
    arrived: 'arrived',
  }
  return states[status] ?? null
}
