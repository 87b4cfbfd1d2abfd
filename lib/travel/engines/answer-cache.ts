/** The last answers, by question; a value is forgotten when it is old or was not asked for longest. */
export type AnswerCache<Value> = {
  get(key: string, at: number): Value | undefined
  set(key: string, value: Value, at: number): void
}

/** Instants and the age bound are in ms. */
export function answerCache<Value>(most: number, maxAgeMs: number): AnswerCache<Value> {
  const kept = new Map<string, { value: Value; since: number }>()
  return {
    get(key, at) {
      const found = kept.get(key)
      if (!found) return undefined
      kept.delete(key)
      if (at - found.since > maxAgeMs) return undefined
      kept.set(key, found)
      return found.value
    },
    set(key, value, at) {
      kept.delete(key)
      kept.set(key, { value, since: at })
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    },
  }
}
