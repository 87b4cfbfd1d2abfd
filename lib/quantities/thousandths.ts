/**
 * Quantities and minutes are compared and added as whole thousandths: sums are then exact, do not
 * depend on their order, and 0.1 + 0.2 meets a need of 0.3.
 */
export type Thousandths = number

/** Far above any stock, low enough that the sum over all stations stays exact. */
const MOST = 1e12

/** Rounded down, so that nobody is credited with more than there is; not a number is nothing. */
export const thousandths = (figure: number): Thousandths =>
  figure > 0 ? Math.floor(Math.min(figure * 1000 + 1e-6, MOST)) : 0

/** Rounded up: a need is not met by a little less. */
export const thousandthsUp = (figure: number): Thousandths =>
  figure > 0 ? Math.ceil(Math.min(figure * 1000 - 1e-6, MOST)) : 0

export const fromThousandths = (whole: Thousandths) => whole / 1000
