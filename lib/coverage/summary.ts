import type { Position } from '@/lib/geo/position'
import {
  type Archipelago,
  BAND_MINUTES,
  type Band,
  type Gap,
  type PointKind,
  type SinglePoint,
} from './coverage'
import type { CoverageGrid } from './grid'
import type { Reckoning } from './reckon'

/** Shares of land, territorial sea and known places within each band; null where none was asked for. */
export function bandsOf(grid: CoverageGrid, times: Float32Array, extraMinutes: number): Band[] {
  const minutes = [...new Set([...BAND_MINUTES, extraMinutes])].sort((a, b) => a - b)
  return minutes.map((within) => ({
    minutes: within,
    landShare: shareWithin(grid, times, 'land', within),
    coastShare: shareWithin(grid, times, 'sea', within),
    placeShare: shareWithin(grid, times, 'place', within),
  }))
}

function shareWithin(
  { points }: CoverageGrid,
  times: Float32Array,
  kind: PointKind,
  within: number,
): number | null {
  let all = 0
  let covered = 0
  points.forEach((point, at) => {
    const minutes = times[at] ?? Number.NaN
    if (point.kind !== kind || Number.isNaN(minutes)) return
    const weight = kind === 'place' ? 1 : point.areaKm2
    all += weight
    if (minutes <= within) covered += weight
  })
  return all === 0 ? null : covered / all
}

/** Provinces and their coasts with some part beyond the minutes, most of it first. */
export function gapsOf(
  { points, provinces }: CoverageGrid,
  { nearest, forces }: Reckoning,
  times: Float32Array,
  within: number,
): Gap[] {
  const sums = new Map<string, { at: number; all: number; beyond: number; farthest: number }>()
  points.forEach(({ kind, province, areaKm2, position }, at) => {
    const minutes = times[at] ?? Number.NaN
    if (kind === 'place' || province < 0 || Number.isNaN(minutes)) return
    const key = `${kind} ${province} ${archipelagoAt(position)}`
    const sum = sums.get(key) ?? { at, all: 0, beyond: 0, farthest: -1 }
    sums.set(key, sum)
    sum.all += areaKm2
    if (minutes <= within) return
    sum.beyond += areaKm2
    if (minutes <= sum.farthest) return
    sum.farthest = minutes
    sum.at = at
  })
  return [...sums.values()]
    .flatMap(({ at, all, beyond, farthest }): Gap[] => {
      const point = points[at]
      const province = provinces[point?.province ?? -1]
      if (beyond === 0 || !point || !province || point.kind === 'place') return []
      const station = forces[nearest[at] ?? -1]
      return [
        {
          province,
          kind: point.kind,
          archipelago: archipelagoAt(point.position),
          shareUncovered: beyond / all,
          areaKm2: beyond,
          farthestMinutes: Number.isFinite(farthest) ? farthest : null,
          farthest: point.position,
          nearestStation: station ? { code: station.code, name: station.name } : null,
        },
      ]
    })
    .sort(
      (a, b) =>
        b.shareUncovered - a.shareUncovered ||
        b.areaKm2 - a.areaKm2 ||
        (a.province.code < b.province.code ? -1 : 1),
    )
}

/** East of every coast of the mainland and its islands lie the two archipelagos alone. */
const archipelagoAt = ({ lat, lng }: Position): Archipelago | null => {
  if (lng < 110.6) return null
  return lat > 13.5 ? 'hoang-sa' : 'truong-sa'
}

/** Stations that some land or sea depends on alone, largest loss first. */
export function singlesOf(
  { points, provinces }: CoverageGrid,
  { forces, lost }: Reckoning,
): SinglePoint[] {
  return forces
    .flatMap(({ code, name }, force): SinglePoint[] => {
      const cells = (lost[force] ?? []).flatMap((at) => points[at] ?? [])
      if (cells.length === 0) return []
      const areas = new Map<string, number>()
      for (const { province, areaKm2 } of cells) {
        const of = provinces[province]?.name
        if (of !== undefined) areas.set(of, (areas.get(of) ?? 0) + areaKm2)
      }
      return [
        {
          stationCode: code,
          name,
          areaKm2: cells.reduce((sum, { areaKm2 }) => sum + areaKm2, 0),
          provinces: [...areas].sort((a, b) => b[1] - a[1]).map(([of]) => of),
        },
      ]
    })
    .sort((a, b) => b.areaKm2 - a.areaKm2 || (a.stationCode < b.stationCode ? -1 : 1))
}
