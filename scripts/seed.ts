import { db } from '@/lib/db'
import { seedDemo } from '@/prisma/seed/seed'
import { runScript } from './platform/refusal.mjs'

/** npm run db:seed: the demonstration's provinces, stations, plans, rules and accounts; may be repeated. */
runScript(() => seedDemo(db))
