import 'server-only'
import { createHash } from 'node:crypto'
import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import { answerCache } from './answer-cache'
import { admit, afterFailure, type Breaker, CLOSED } from './breaker'
import { type Engine, type From, parseAnswer, type Reading, type RefusedBecause } from './engine'
import { osrm } from './osrm'
import { type Answers, askAll } from './question'
import type { EngineSettings } from './settings'
import { valhalla } from './valhalla'

/** For the whole question, however many requests it takes. */
const BUDGET_MS = 800
const KEPT = 200
/** Roads close and open: an hour at most. */
const MAX_AGE_MS = 3_600_000

export type AskRoads = (place: Position, stations: readonly From[]) => Promise<Answers>

/** An outside engine, its breaker and its last answers. Never throws: what it cannot say it refuses. */
export function roadEngine(
  settings: EngineSettings,
  { now = Date.now, budgetMs = BUDGET_MS }: { now?: () => number; budgetMs?: number } = {},
): AskRoads {
  const engine = settings.name === 'valhalla' ? valhalla : osrm
  const cache = answerCache<Answers>(KEPT, MAX_AGE_MS)
  let breaker: Breaker = CLOSED
  return async (asked, stations) => {
    const place = rounded(asked)
    const key = keyOf(place, stations)
    const known = cache.get(key, now())
    if (known) return known

    const isNear = ({ position }: From) =>
      settings.reachKm === null || distanceKm(position, place) <= settings.reachKm
    const near = stations.filter(isNear)
    const far = refusedAll(stations, 'beyond-reach').filter(([code]) =>
      near.every((station) => station.code !== code),
    )
    if (near.length === 0) return { figures: new Map(), refused: new Map(far) }

    const admitted = admit(breaker, now())
    breaker = admitted.breaker
    if (!admitted.asks)
      return { figures: new Map(), refused: new Map([...far, ...refusedAll(near, 'resting')]) }
    const signal = AbortSignal.timeout(budgetMs)
    const ask = (some: readonly From[]) => askOnce(engine, settings.url, place, some, signal)
    const { figures, refused, isWhole } = await askAll(ask, place, near, settings.most)
    breaker = isWhole ? CLOSED : afterFailure(breaker, now())
    const answers = { figures, refused: new Map([...far, ...refused]) }
    if (isWhole) cache.set(key, answers, now())
    return answers
  }
}

async function askOnce(
  engine: Engine,
  url: string,
  place: Position,
  stations: readonly From[],
  signal: AbortSignal,
): Promise<Reading> {
  const { path, body } = engine.request(place, stations)
  try {
    const response = await fetch(url + path, {
      ...(body === null
        ? {}
        : { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
      cache: 'no-store',
      redirect: 'error',
      signal,
    })
    return engine.read(response.status, parseAnswer(await response.text()), place, stations)
  } catch {
    return { is: 'failed', because: signal.aborted ? 'slow' : 'unreachable' }
  }
}

/** To 11 m, and asked so, that nobody's answer depends on who asked before nearby. */
const rounded = ({ lat, lng }: Position): Position => ({ lat: toFour(lat), lng: toFour(lng) })
const toFour = (degrees: number) => Math.round(degrees * 1e4) / 1e4

const keyOf = (place: Position, stations: readonly From[]) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        place,
        stations.map(({ code, position }) => [code, position.lat, position.lng]),
      ]),
    )
    .digest('base64')

const refusedAll = (stations: readonly From[], because: RefusedBecause) =>
  stations.map(({ code }): [string, RefusedBecause] => [code, because])
