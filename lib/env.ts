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

export const env = {
  get databaseUrl() {
    return required('DATABASE_URL')
  },
  get authSecret() {
    return required('AUTH_SECRET')
  },
  /** Null = the shipped network. */
  roadEngine: roadEngine.value,
  version: process.env.APP_VERSION ?? '0.1.0',
  commit: process.env.APP_COMMIT ?? 'unknown',
}
