import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'
import { env } from './env'

type Held = { db?: PrismaClient }
const held = globalThis as typeof globalThis & Held

const connect = () =>
  new PrismaClient({
    adapter: new PrismaPg({ connectionString: env.databaseUrl, max: 12 }),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  })

/** One client per process, kept over hot reloads. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, name) {
    held.db ??= connect()
    const value = Reflect.get(held.db, name)
    return typeof value === 'function' ? value.bind(held.db) : value
  },
})

export type Db = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'
>
/** What runs inside a transaction; below one, pass it on instead of `db`. */
export type Tx = Db
