import { err, ok, type Result } from '@/lib/result'
import { ENGINES, type EngineName } from './engine'

export type EngineSettings = {
  name: EngineName
  /** Ends in a slash; paths are put behind it. */
  url: string
  /** Stations in one request. */
  most: number
  /** Stations farther than this by straight line are not asked about, km; null = all are. */
  reachKm: number | null
}

/**
 * What the engines allow as they are shipped: Valhalla 2,500 pairs (once 50 points a side) within
 * 400 km (`service_limits`), OSRM 100 points (`--max-table-size`), the place among them.
 */
const LIMITS: Record<EngineName, Pick<EngineSettings, 'most' | 'reachKm'>> = {
  valhalla: { most: 50, reachKm: 400 },
  osrm: { most: 99, reachKm: null },
}

type Environment = Record<string, string | undefined>

/** The road engine that the desk was started with; null = the shipped network. A fault is a sentence. */
export function readRoadEngine(environment: Environment): Result<EngineSettings | null, string> {
  const said = environment.ROAD_ENGINE || 'network'
  if (said === 'network') return ok(null)
  const name = ENGINES.find((known) => known === said)
  if (!name) return err(`ROAD_ENGINE=${said} is not one of network, ${ENGINES.join(', ')}`)
  const url = readUrl(environment.ROAD_ENGINE_URL)
  if (!url)
    return err(
      `ROAD_ENGINE=${name} needs ROAD_ENGINE_URL, an http or https address without user or query, for example http://127.0.0.1:8002; it is ${JSON.stringify(environment.ROAD_ENGINE_URL ?? '')}`,
    )
  const limits = { ...LIMITS[name] }
  for (const [key, variable] of [
    ['most', 'ROAD_ENGINE_MOST'],
    ['reachKm', 'ROAD_ENGINE_REACH_KM'],
  ] as const) {
    const text = environment[variable]
    if (!text) continue
    if (!/^[1-9]\d{0,4}$/.test(text))
      return err(`${variable}=${text} is not a whole number above 0`)
    limits[key] = Number(text)
  }
  return ok({ name, url, ...limits })
}

function readUrl(text: string | undefined): string | null {
  if (!text || !URL.canParse(text)) return null
  const { protocol, username, password, search, hash, href } = new URL(text)
  if (!/^https?:$/.test(protocol) || username || password || search || hash) return null
  return href.endsWith('/') ? href : `${href}/`
}
