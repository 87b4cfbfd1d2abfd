/** Dated data: `YYYY-MM-DD`, first and last day in force; null = open. */
export type Dated = { effectiveFrom: string; effectiveTo: string | null }

/** Both ends belong to the range. */
export const isInForce = ({ effectiveFrom, effectiveTo }: Dated, day: string) =>
  effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo)
