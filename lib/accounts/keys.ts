import 'server-only'
import { createHash } from 'node:crypto'

/** What is stored of a key; the key itself is shown once and kept nowhere. */
export const hashKey = (key: string) => createHash('sha256').update(key).digest('hex')
