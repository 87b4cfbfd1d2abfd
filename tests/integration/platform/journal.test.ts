import { describe, expect, test } from 'vitest'
import { connected } from '@/scripts/platform/connection.mjs'

const app = process.env.DATABASE_URL ?? ''
const owner = process.env.TEST_OWNER_URL ?? ''

const write = (url: string, sql: string) => connected(url, (client) => client.query(sql))
const anEntry = (id: string) =>
  `INSERT INTO "JournalEntry" ("id", "at", "actorId", "actor", "world", "kind")
   VALUES ('${id}', now(), 'u1', 'Trực ban', 'real', 'note')`

describe('the journal', () => {
  test('takes an entry from the desk', async () => {
    const { rowCount } = await write(app, anEntry('01990000-0000-7000-8000-000000000001'))

    expect(rowCount).toBe(1)
  })

  test.each([
    ['changed', `UPDATE "JournalEntry" SET "actor" = 'ai khác'`],
    ['deleted', 'DELETE FROM "JournalEntry"'],
    ['emptied', 'TRUNCATE "JournalEntry"'],
    ['freed of its trigger', 'ALTER TABLE "JournalEntry" DISABLE TRIGGER ALL'],
  ])('cannot be %s by the desk', async (_what, sql) => {
    await expect(write(app, sql)).rejects.toMatchObject({ code: '42501' })
  })

  test.each([
    ['JournalEntry', `UPDATE "JournalEntry" SET "actor" = 'ai khác'`],
    ['JournalEntry', 'DELETE FROM "JournalEntry"'],
    ['JournalEntry', 'TRUNCATE "JournalEntry" CASCADE'],
    ['JournalSeal', 'DELETE FROM "JournalSeal"'],
  ])('does not let the owner of the tables change %s', async (table, sql) => {
    await expect(write(owner, sql)).rejects.toThrow(`${table} is append-only`)
  })

  test('tells listeners at commit, and only then', async () => {
    const heard: (string | undefined)[] = []
    const id = '01990000-0000-7000-8000-000000000002'

    await connected(app, async (listener) => {
      listener.on('notification', ({ payload }) => heard.push(payload))
      await listener.query('LISTEN journal')
      await connected(app, async (writer) => {
        await writer.query('BEGIN')
        await writer.query(anEntry('01990000-0000-7000-8000-000000000003'))
        await writer.query('ROLLBACK')
        await writer.query(anEntry(id))
      })
      await listener.query('SELECT 1')
    })

    expect(heard.map((payload) => JSON.parse(payload ?? '{}'))).toEqual([
      { seq: expect.any(Number), kind: 'note', incidentId: null, id },
    ])
  })
})

test('the desk cannot change tables', async () => {
  await expect(write(app, 'CREATE TABLE "Own" (id int)')).rejects.toMatchObject({ code: '42501' })
  await expect(write(app, 'DROP TABLE "Incident"')).rejects.toMatchObject({ code: '42501' })
})
