import type {
  GeometryCollection,
  MultiLineString,
  MultiPolygon,
  Topology,
} from 'topojson-specification'

/**
 * The files `scripts/assets.ts` writes to `public/assets`, as the browser and the server read them.
 * Coordinates are WGS 84; TopoJSON is quantized (`topojson-client`'s `feature` and `mesh` undo it).
 */

/** The region every layer is cut to, degrees. */
export const REGION = { west: 99, south: 3, east: 120, north: 25 } as const

/** `basemap.json` (good to zoom 10) and `basemap-national.json` (first paint, inset, paper). */
export type Basemap = Topology<{
  /** Viet Nam's mainland and islands, without both archipelagos (`islands.json` has those). */
  land: MultiPolygon
  /** All other land of the region, one dissolved shape without names. */
  landFar: MultiPolygon
  /** Land border of Viet Nam. */
  border: MultiLineString
  /** Viet Nam's coast and the shores of lakes of 8 km² and more; nothing of the frame. */
  coast: MultiLineString
  /** Borders between two of the 34 provinces; their coast is left to `coast`. */
  provinceBorders: MultiLineString
}>

export type ProvinceKind = 'city' | 'province'

/** `provinces.json`: for finding a point's province, never for drawing a coast (it is 1–2 km off). */
export type ProvincesAsset = Topology<{
  provinces: GeometryCollection<{ code: string; name: string; kind: ProvinceKind }>
}>

export type Labelled = { name: string; nameEn: string; lat: number; lng: number }

/** `islands.json`: drawn and labelled by us on every map; never removable. */
export type IslandsAsset = {
  archipelagos: {
    id: 'hoang-sa' | 'truong-sa'
    label: Labelled
    provinceCode: string
    communeCode: string
    islets: { name: string; lat: number; lng: number }[]
  }[]
  seas: Labelled[]
  countries: Labelled[]
}

/**
 * `sea-grid.json`: 1 = open sea. Cell (row, column) has its centre at
 * `south + (row + ½)·step + offset`, `west + (column + ½)·step + offset`; row 0 is the southernmost.
 * Bit `row·columns + column`, least significant bit of each byte first, base64.
 */
export type SeaGridAsset = {
  west: number
  south: number
  step: number
  offset: number
  columns: number
  rows: number
  bits: string
}

/** Source of a commune's position that was checked against its boundary. */
export const CHECKED_POINT = 'point inside its boundary'

/** `places.json`: rows as arrays, since there are 15,000. Positions are null where none is known. */
export type PlacesAsset = {
  provinces: [code: string, name: string, kind: ProvinceKind][]
  /** `source` indexes `sources`. */
  communes: [
    code: string,
    name: string,
    provinceCode: string,
    lat: number | null,
    lng: number | null,
    accuracyM: number | null,
    source: number | null,
  ][]
  /** Former districts with their former province: a row of `old` names one. */
  districts: [district: string, province: string][]
  /** Former communes; `district` and `commune` index the tables above. */
  old: [name: string, district: number, commune: number][]
  /** Towns and hand-written entries. `coastal`: 1 when the sea is within 5 km. */
  places: [
    name: string,
    kind: string,
    lat: number,
    lng: number,
    accuracyM: number,
    source: number,
    provinceCode: string | null,
    coastal: 0 | 1,
    communeCode: string | null,
  ][]
  /** Other names of hand-written entries, by name. */
  aliases: Record<string, string[]>
  sources: string[]
}

/** `manifest.json`: a file is fetched as `/assets/<name>?v=<version>` and kept for ever. */
export type ManifestAsset = {
  files: Record<string, { version: string; bytes: number; gzipBytes: number }>
  attribution: string[]
}
