import type { ProvinceKind } from '@/lib/places/asset-format'
import { fold } from '@/lib/text/text'
import changes from './changes.json'
import provinces from './provinces.json'

export type ProvinceRow = { code: string; name: string; kind: ProvinceKind; folded: string }

const cities = new Set(changes.flatMap((change) => change.cities ?? []))

/** The 34 units as they stand today: 7 cities and 27 provinces. */
export const provinceRows = (): ProvinceRow[] =>
  provinces.map(({ code, name, kind }) => ({
    code,
    name,
    kind: kind === 'city' || cities.has(code) ? 'city' : 'province',
    folded: fold(name),
  }))

/** Every name a province has gone by, exact spelling folded away, to today's code. */
export const provinceCodeByName = () =>
  new Map(
    provinces.flatMap(({ code, name, fullName, mergedFrom }) =>
      [name, fullName, ...mergedFrom].map((spelling) => [fold(spelling), code] as const),
    ),
  )
