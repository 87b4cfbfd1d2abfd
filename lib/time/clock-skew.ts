/** How far ahead of the server the clock of a desk or a crew's phone may run, ms. */
export const CLOCK_SKEW_MS = 120_000
