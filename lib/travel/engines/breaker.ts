/**
 * Spares a failing engine, and the officer the wait: after some failures in a row nobody asks for a
 * while, then one question tries. Pure: instants are in ms and come as arguments.
 */
export type Breaker =
  | { is: 'closed'; failures: number }
  | { is: 'open'; since: number }
  /** One question is out since then; the others wait for how it ends. */
  | { is: 'trying'; since: number }

export const CLOSED: Breaker = { is: 'closed', failures: 0 }

export const OPENS_AFTER = 3
export const RESTS_MS = 30_000

/** Whether to ask at `at`, and the breaker after that. A trial that never ended is tried again. */
export function admit(breaker: Breaker, at: number): { asks: boolean; breaker: Breaker } {
  if (breaker.is === 'closed') return { asks: true, breaker }
  if (at - breaker.since < RESTS_MS) return { asks: false, breaker }
  return { asks: true, breaker: { is: 'trying', since: at } }
}

export function afterFailure(breaker: Breaker, at: number): Breaker {
  const failures = breaker.is === 'closed' ? breaker.failures + 1 : OPENS_AFTER
  return failures >= OPENS_AFTER ? { is: 'open', since: at } : { is: 'closed', failures }
}
