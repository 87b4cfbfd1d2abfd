import { describe, expect, test } from 'vitest'
import type { MapIncident } from './model'
import { laySigns } from './signs'
import type { View } from './use-view'

const frame = { left: 0, top: 0, right: 600, bottom: 800 }
/** A degree is a pixel. */
const view: View = {
  zoom: 6,
  frame,
  project: ({ lat, lng }) => ({ x: lng, y: lat }),
  centre: { lat: 400, lng: 300 },
  north: 0,
  south: 800,
  east: 600,
  west: 0,
}
const incident = (code: string, x: number, y: number, selected = false): MapIncident => ({
  code,
  title: code,
  hazard: 'chemical',
  position: { lat: y, lng: x },
  isDrill: false,
  selected,
})
const lay = (incidents: readonly MapIncident[]) =>
  laySigns(view, incidents, 22, { stations: [], labels: [], frame })

describe('signs of incidents', () => {
  test('a knot stands in the middle of its incidents', () => {
    const { clusters, incidents } = lay([
      incident('A', 300, 300),
      incident('B', 306, 300),
      incident('C', 303, 309),
    ])
    expect(incidents).toEqual([])
    expect(clusters[0]?.at).toEqual({ x: 303, y: 303 })
  })

  test('it makes room for the selected sign, which stays on its point', () => {
    const { clusters, incidents } = lay([
      incident('A', 300, 300),
      incident('B', 306, 300),
      incident('C', 303, 309),
      incident('chosen', 304, 303, true),
    ])
    const [knot, chosen] = [clusters[0]?.at, incidents[0]?.at]
    expect(chosen).toEqual({ x: 304, y: 303 })
    expect(Math.hypot((knot?.x ?? 0) - 304, (knot?.y ?? 0) - 303)).toBeGreaterThanOrEqual(21.9)
  })

  test('a sign that stays keeps its own point, so that no tie is drawn', () => {
    const [sign] = lay([incident('A', 100, 100)]).incidents
    expect(sign?.at).toBe(sign?.home)
  })
})
