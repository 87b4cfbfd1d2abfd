import { describe, expect, test } from 'vitest'
import { canPart, groupIncidents } from './clusters'
import type { MapIncident } from './model'

const at = (code: string, x: number, y: number, more: Partial<MapIncident> = {}): MapIncident => ({
  code,
  title: code,
  hazard: 'oil',
  position: { lat: y, lng: x },
  isDrill: false,
  ...more,
})
/** A degree is a pixel: what is tested is who comes together, not where. */
const plane = ({ lat, lng }: { lat: number; lng: number }) => ({ x: lng, y: lat })
const codes = (groups: readonly (readonly MapIncident[])[]) =>
  groups.map((group) => group.map(({ code }) => code).join(' '))
const grouped = (incidents: readonly MapIncident[]) => groupIncidents(incidents, plane, 22)

describe('incidents whose signs would lie on each other', () => {
  test('three are one mark, in the order of the list', () => {
    const { single, clusters } = grouped([
      at('A', 0, 0),
      at('B', 8, 0),
      at('far', 90, 0),
      at('C', 4, 9),
    ])
    expect(codes(clusters)).toEqual(['A B C'])
    expect(codes([single])).toEqual(['far'])
  })

  test('two stay two: they step apart with a tie', () => {
    expect(grouped([at('A', 0, 0), at('B', 5, 0)]).clusters).toEqual([])
  })

  test('one between two that do not touch each other gathers both', () => {
    expect(
      codes(grouped([at('west', 0, 0), at('middle', 20, 0), at('east', 40, 0)]).clusters),
    ).toEqual(['west middle east'])
  })

  test('the selected incident is never inside, however close it is', () => {
    const { single, clusters } = grouped([
      at('A', 0, 0),
      at('B', 1, 0),
      at('C', 2, 0, { selected: true }),
      at('D', 3, 0),
    ])
    expect(codes(clusters)).toEqual(['A B D'])
    expect(codes([single])).toEqual(['C'])
  })

  test('a drill is not counted with what is real', () => {
    const drill = { isDrill: true }
    const { clusters, single } = grouped([
      at('A', 0, 0),
      at('drill 1', 1, 0, drill),
      at('B', 2, 0),
      at('drill 2', 3, 0, drill),
      at('C', 4, 0),
    ])
    expect(codes(clusters)).toEqual(['A B C'])
    expect(codes([single])).toEqual(['drill 1 drill 2'])
  })

  test('nobody is lost and nobody is counted twice', () => {
    const crowd = Array.from({ length: 60 }, (_, i) => at(`${i}`, (i * 37) % 101, (i * 53) % 97))
    const { single, clusters } = grouped(crowd)
    const all = [...single, ...clusters.flat()].map(({ code }) => Number(code))
    expect(all.sort((a, b) => a - b)).toEqual(crowd.map((_, i) => i))
  })

  test('a dragged map groups as before', () => {
    const crowd = Array.from({ length: 60 }, (_, i) => at(`${i}`, (i * 37) % 101, (i * 53) % 97))
    const dragged = groupIncidents(crowd, ({ lat, lng }) => ({ x: lng - 311, y: lat + 87 }), 22)
    expect(codes(dragged.clusters)).toEqual(codes(grouped(crowd).clusters))
  })
})

describe('a mark of several that is pressed', () => {
  const dungQuat = { lat: 15.4, lng: 108.8 }

  test('is looked at closer where that shows them apart', () => {
    const north = { lat: 15.5, lng: 108.8 }
    expect(
      canPart([at('A', 0, 0, { position: dungQuat }), at('B', 0, 0, { position: north })], 22),
    ).toBe(true)
  })

  test('is opened as a list where they share a point', () => {
    const beside = { lat: 15.4001, lng: 108.8 }
    expect(
      canPart([at('A', 0, 0, { position: dungQuat }), at('B', 0, 0, { position: beside })], 22),
    ).toBe(false)
  })
})
