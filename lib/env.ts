import 'server-only'
import { readRoadEngine } from '@/lib/travel/engines/settings'

/** What the process was started with; a missing setting fails at once and says which. */
const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set; npm start sets it`)
  return value
}

const roadEngine = readRoadEngine(process.env)
if (!roadEngine.ok) throw new Error(roadEngine.error)

/** An address of tiles has its three places for zoom, column and row; without an attribution none is shown. */
function readTiles({ MAP_TILES_URL: url, MAP_TILES_ATTRIBUTION: attribution }: NodeJS.ProcessEnv) {
  if (!url) return null
  const isTemplate = ['{z}', '{x}', '{y}'].every((place) => url.includes(place))
  if (!isTemplate || !/^(https?:\/\/|\/)/.test(url))
    throw new Error(`MAP_TILES_URL=${url} is no address with {z}, {x} and {y}`)
  if (!attribution) throw new Error('MAP_TILES_ATTRIBUTION is needed with MAP_TILES_URL')
  return { url, attribution }
}

export const env = {
  get databaseUrl() {
    return required('DATABASE_URL')
  },
  get authSecret() {
    return required('AUTH_SECRET')
  },
  /** Null = the shipped base map alone. */
  mapTiles: readTiles(process.env),
  /** Null = the shipped network. */
  roadEngine: roadEngine.value,
  version: process.env.APP_VERSION ?? '0.1.0',
  commit: process.env.APP_COMMIT ?? 'unknown',
}
