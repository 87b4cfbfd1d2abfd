import { createRequire } from 'node:module'
import { CHECKED_POINT } from '@/lib/places/asset-format'
import { exactKey, withoutUnit } from '@/lib/places/spelling'
import { fold } from '@/lib/text/text'
import changes from './changes.json'
import points from './commune-points.json'
import type { OldPlaceRow } from './old-places'
import type { PlaceRow } from './places'
import { oldProvinceKey } from './province-polygons'

export const COMMUNE_KINDS = ['ward', 'commune', 'special-zone'] as const
export type CommuneKind = (typeof COMMUNE_KINDS)[number]

export type Commune = { code: string; name: string; kind: CommuneKind; provinceCode: string }
export type CommuneRow = Commune & {
  folded: string
  lat: number | null
  lng: number | null
  positionSource: string | null
  accuracyM: number | null
}

type Package = {
  Wards: { getAllWards(): Promise<{ idProvince: string; idWard: string; name: string }[]> }
}

/** Corrections of the package's names, by code. */
const RENAMED: Record<string, string> = { '00745': 'Xã Phố Bảng' }
const KIND_OF_UNIT: [string, CommuneKind][] = [
  ['Phường ', 'ward'],
  ['Xã ', 'commune'],
  ['Đặc khu ', 'special-zone'],
]

const wards = new Set(changes.flatMap((change) => change.wards ?? []))

/** The 3,321 communes as they stand today; `nameBefore` is that of July 2025, for joining older tables. */
export async function communes(): Promise<(Commune & { nameBefore: string })[]> {
  const { Wards }: Package = createRequire(import.meta.url)('new-vn-provinces')
  return (await Wards.getAllWards()).map(({ idWard: code, idProvince, name: published }) => {
    const nameBefore = (RENAMED[code] ?? published).normalize('NFC')
    const name = wards.has(code) ? nameBefore.replace(/^Xã /, 'Phường ') : nameBefore
    const kind = KIND_OF_UNIT.find(([unit]) => name.startsWith(unit))?.[1]
    if (!kind) throw new Error(`${code} ${name} names no kind of commune`)
    return { code, name, kind, provinceCode: idProvince, nameBefore }
  })
}

type Known = { lat: number; lng: number; accuracyM: number; source: string }
/** Two towns of one name this near are one; farther apart, neither is believed. */
const SAME_TOWN_DEGREES = 0.06
/** A town is somewhere in its commune, and a former commune is only a part of today's. */
const BY_NAME_M = 4000
const BY_FORMER_NAME_M = 5000

/**
 * Communes with the position of a place that is known to lie in them: a point checked against their
 * boundary, else the one town of that name in the same old province, else the one town whose name only
 * a former part of the commune bore, else nothing. Never a guess.
 */
export function communeRows(
  all: Commune[],
  places: PlaceRow[],
  former: OldPlaceRow[],
): CommuneRow[] {
  const checked = new Map(points.map((point) => [point.code, point]))
  const towns = townsByName(places)
  const byName = heirs(namesToday(all, former))
  // Former wards are left out: a ward's name is too often that of a district, too.
  const byFormerName = heirs(
    former
      .filter(({ name }) => !name.startsWith('Phường '))
      .map((row) => [nameKey(row.province, row.name), row.communeCode]),
  )

  return all.map(({ code, name, kind, provinceCode }) => {
    const point = checked.get(code)
    const found = (keys: string[] = []) => keys.flatMap((key) => towns.get(key) ?? [])
    const known: Known | null = point
      ? { ...point, source: CHECKED_POINT }
      : (oneOf(found(byName.get(code)), BY_NAME_M) ??
        oneOf(found(byFormerName.get(code)), BY_FORMER_NAME_M))
    return {
      code,
      name,
      kind,
      provinceCode,
      folded: fold(name),
      lat: known?.lat ?? null,
      lng: known?.lng ?? null,
      positionSource: known?.source ?? null,
      accuracyM: known?.accuracyM ?? null,
    }
  })
}

const nameKey = (oldProvince: string | null, name: string) =>
  `${oldProvinceKey(oldProvince ?? '')} ${exactKey(withoutUnit(name))}`

function townsByName(places: PlaceRow[]): Map<string, PlaceRow[]> {
  const towns = new Map<string, PlaceRow[]>()
  for (const place of places) {
    if (place.kind !== 'town' || !place.oldProvince || /^(huyện|quận) /iu.test(place.name)) continue
    const key = nameKey(place.oldProvince, place.name)
    towns.set(key, [...(towns.get(key) ?? []), place])
  }
  return towns
}

/** Each commune's own name, in every old province it has a part of. */
function namesToday(all: Commune[], former: OldPlaceRow[]): [key: string, code: string][] {
  const name = new Map(all.map((commune) => [commune.code, commune.name]))
  return former.map((row) => [
    nameKey(row.province, name.get(row.communeCode) ?? ''),
    row.communeCode,
  ])
}

/** The names that lead to one commune only, by commune. */
function heirs(names: [key: string, code: string][]): Map<string, string[]> {
  const codes = new Map<string, Set<string>>()
  for (const [key, code] of names) codes.set(key, (codes.get(key) ?? new Set()).add(code))
  const alone = new Map<string, string[]>()
  for (const [key, [code, ...others]] of codes)
    if (code && others.length === 0) alone.set(code, [...(alone.get(code) ?? []), key])
  return alone
}

function oneOf(towns: PlaceRow[] | undefined, accuracyM: number): Known | null {
  const [first, ...others] = towns ?? []
  if (!first) return null
  const isOne = others.every(
    (other) =>
      Math.abs(other.lat - first.lat) < SAME_TOWN_DEGREES &&
      Math.abs(other.lng - first.lng) < SAME_TOWN_DEGREES,
  )
  return isOne ? { ...first, accuracyM: Math.max(first.accuracyM, accuracyM) } : null
}
