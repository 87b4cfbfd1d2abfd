import { HAZARDS, type Hazard } from '@/lib/hazards/hazard'

/** The hazard an address asks for; anything else is all of them. */
export const hazardOf = (asked: string | string[] | undefined): Hazard | null =>
  HAZARDS.find((hazard) => hazard === asked) ?? null

export const countByHazard = (rows: readonly { hazard: Hazard }[]) =>
  Object.fromEntries(
    HAZARDS.map((hazard) => [hazard, rows.filter((row) => row.hazard === hazard).length]),
  ) as Record<Hazard, number>
