import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { db } from '@/lib/db'
import { prepareDesk } from '@/scripts/platform/prepare.mjs'

/**
 * A database of the bench's own in an empty data folder, as `npm start` makes it: durable, migrated,
 * seeded. Whatever database the caller has is not touched.
 */
export async function temporaryDesk(undoLater: (step: () => unknown) => unknown) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'truc-ban-bench-'))
  undoLater(() => fs.rmSync(home, { recursive: true, force: true }))
  // As root the data belong to PostgreSQL's account, which has to get there.
  fs.chmodSync(home, 0o711)
  delete process.env.DATABASE_URL
  delete process.env.OWNER_DATABASE_URL
  Object.assign(process.env, await prepareDesk(home, undoLater, { isDev: true }))
  undoLater(() => db.$disconnect())
}

/** Ends every order and frees what it bound, without the steps of a crew. */
export async function everybodyHome() {
  await db.$executeRaw`UPDATE "Commitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
  await db.$executeRaw`UPDATE "CrewCommitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
  await db.$executeRaw`UPDATE "Assignment" SET "endedAt" = now(), "status" = 'cancelled' WHERE "endedAt" IS NULL`
}

/** Lots of which more is bound than the station can use, and open orders whose crew is not whole. */
export async function overCommitments(): Promise<number> {
  const [found] = await db.$queryRaw<{ count: number }[]>`
    SELECT (SELECT count(*) FROM (
        SELECT 1 FROM "Commitment" c
        JOIN "StockLot" s ON s."stationCode" = c."stationCode" AND s."capability" = c."capability"
        WHERE c."endedAt" IS NULL
        GROUP BY c."stationCode", c."world", c."capability"
        HAVING sum(c."quantity") > max(s."owned" - s."outOfService") + 1e-9) lots)::int
      + (SELECT count(*) FROM "Assignment" a
        WHERE a."endedAt" IS NULL AND a."crew" > (SELECT count(*) FROM "CrewCommitment" m
          WHERE m."assignmentId" = a."id" AND m."endedAt" IS NULL))::int AS count`
  return found?.count ?? 0
}
