import 'server-only'
import type { Tx } from '@/lib/db'

/** Which row of numbers: incidents run nationally, papers per agency, type, year and world. */
export type Series = { kind: string; agency: string; type: string; year: number; world: string }

/**
 * Draws the next number of a series. The row stays locked until the transaction ends, so a number is
 * given once, in order, and one that is rolled back is given again: no gaps.
 */
export async function drawNumber(
  tx: Tx,
  { kind, agency, type, year, world }: Series,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO "Counter" ("kind", "agency", "type", "year", "world", "last")
    VALUES (${kind}, ${agency}, ${type}, ${year}, ${world}, 1)
    ON CONFLICT ("kind", "agency", "type", "year", "world") DO UPDATE SET "last" = "Counter"."last" + 1
    RETURNING "last"`
  if (!row) throw new Error('the counter returned no row')
  return row.last
}
