/** Units in which quantities are reported. Screen spelling is a message (`unit.*`). */
export const UNITS = [
  't',
  'kg',
  'm3',
  'L',
  'bbl',
  'Bq',
  'kBq',
  'MBq',
  'GBq',
  'TBq',
  'Ci',
  'mCi',
  'ha',
  'km2',
] as const
export type Unit = (typeof UNITS)[number]

export const QUANTITY_KINDS = ['released', 'on-board', 'recovered'] as const
export type QuantityKind = (typeof QUANTITY_KINDS)[number]

/** A reported amount. `min` = `max` for a single figure; never both null (then it is unknown: no row). */
export type Amount = { min: number; max: number; unit: Unit }

export type Dimension = 'mass' | 'volume' | 'activity' | 'area'

const BASE: Record<Unit, { dimension: Dimension; factor: number }> = {
  t: { dimension: 'mass', factor: 1 },
  kg: { dimension: 'mass', factor: 0.001 },
  m3: { dimension: 'volume', factor: 1 },
  L: { dimension: 'volume', factor: 0.001 },
  bbl: { dimension: 'volume', factor: 0.158987294928 },
  TBq: { dimension: 'activity', factor: 1 },
  GBq: { dimension: 'activity', factor: 1e-3 },
  MBq: { dimension: 'activity', factor: 1e-6 },
  kBq: { dimension: 'activity', factor: 1e-9 },
  Bq: { dimension: 'activity', factor: 1e-12 },
  Ci: { dimension: 'activity', factor: 0.037 },
  mCi: { dimension: 'activity', factor: 0.000037 },
  km2: { dimension: 'area', factor: 1 },
  ha: { dimension: 'area', factor: 0.01 },
}

export const dimensionOf = (unit: Unit) => BASE[unit].dimension

/** In t, m³, TBq or km² by dimension. Rounded to 12 significant digits: 20 000 kg is 20 t exactly. */
export const inBaseUnit = (value: number, unit: Unit) =>
  Number((value * BASE[unit].factor).toPrecision(12))
