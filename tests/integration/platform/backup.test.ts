import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeBackup } from '@/scripts/platform/backup-file'
import { connected } from '@/scripts/platform/connection.mjs'
import { dump } from '@/scripts/platform/dump'
import { restore } from '@/scripts/platform/restore'
import { listSequences, listTables } from '@/scripts/platform/tables'
import { scratchDatabase } from '@/tests/setup/scratch-database'

const owner = process.env.TEST_OWNER_URL ?? ''
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'truc-ban-backup-'))
const file = path.join(folder, 'desk.backup')

const backup = (url: string, to: string) =>
  connected(url, (client) => writeBackup(to, dump(client, '2026-01-01T00:00:00.000Z')))

/** Every row of every table and every counter, as PostgreSQL writes them. */
const contents = (url: string) =>
  connected(url, async (client) => {
    const found: Record<string, unknown> = { sequences: await listSequences(client) }
    for (const { name } of await listTables(client)) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS rows, md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS hash FROM "${name}" t`,
      )
      found[name] = rows[0]
    }
    return found
  })

beforeAll(async () => {
  await connected(owner, (client) =>
    client.query(`
      INSERT INTO "JournalEntry" ("id", "at", "actorId", "actor", "world", "kind", "body", "values")
      SELECT gen_random_uuid(), now(), 'u', E'Nguyễn "Lan" \\\\ \\t 🚒', 'real', 'note',
        CASE WHEN i % 2 = 0 THEN NULL ELSE E'dòng 1\\r\\ndòng 2, {NULL}' END, '{"m": 0.1, "ng": 1e-12}'
      FROM generate_series(1, 5000) i`),
  )
  await backup(owner, file)
})

describe('a backup', () => {
  test('restored into an empty database is identical', async () => {
    const copy = await scratchDatabase('restored')
    await restore(file, copy.owner)

    const restored = await contents(copy.owner)
    expect(restored).toEqual(await contents(owner))
    expect(restored.JournalEntry).toMatchObject({ rows: expect.any(Number) })
  })

  test('of the restored database is the same file', async () => {
    const copy = await scratchDatabase('again')
    await restore(file, copy.owner)
    const again = path.join(folder, 'again.backup')
    await backup(copy.owner, again)

    expect(gunzipSync(fs.readFileSync(again)).equals(gunzipSync(fs.readFileSync(file)))).toBe(true)
  })

  test('leaves the restored database guarded as before', async () => {
    const copy = await scratchDatabase('guarded')
    await restore(file, copy.owner)

    await connected(copy.owner, async (client) => {
      await expect(client.query('DELETE FROM "JournalEntry"')).rejects.toThrow('append-only')
      await expect(
        client.query(
          `INSERT INTO "StockLot" ("id", "stationCode", "capability", "owned", "outOfService")
           VALUES (gen_random_uuid(), '00-00', 'sorbent', 1, 0)`,
        ),
      ).rejects.toMatchObject({ code: '23503' })
    })
  })

  test('is not restored over data', async () => {
    const before = await contents(owner)

    await expect(restore(file, owner)).rejects.toThrow('trống')
    expect(await contents(owner)).toEqual(before)
  })

  test('is not written over another', async () => {
    await expect(backup(owner, file)).rejects.toThrow('đã có')
  })

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 2_000)],
    ['changed', (bytes: Buffer) => Buffer.from(changed(bytes))],
    ['not a backup', () => Buffer.from('xin chào')],
  ])('that is %s is refused before anything is written', async (_what, spoil) => {
    const spoilt = path.join(folder, 'spoilt.backup')
    fs.writeFileSync(spoilt, spoil(fs.readFileSync(file)))
    const copy = await scratchDatabase('spoilt')

    await expect(restore(spoilt, copy.owner)).rejects.toThrow('nguyên vẹn')
    expect(await contents(copy.owner)).toEqual({ sequences: [] })
  })
})

const changed = (bytes: Buffer) =>
  gzipSync(gunzipSync(bytes).toString().replace('Nguyễn', 'Nguyên'))
