import path from 'node:path'
import { writeBackup } from './platform/backup-file'
import { connected } from './platform/connection.mjs'
import { dataDirectory } from './platform/data-dir.mjs'
import { dump } from './platform/dump'
import { withDatabase } from './platform/open-database.mjs'
import { refusal, runScript, say } from './platform/refusal.mjs'

/** npm run backup -- FILE: everything the desk knows in one checked file, beside a running desk or without one. */
runScript(async () => {
  const name = process.argv[2]
  if (!name) throw refusal('Hãy nêu tên tệp: npm run backup -- FILE', 'name the file')
  const file = path.resolve(name)
  await withDatabase(dataDirectory(), 'npm run backup', ({ owner }) =>
    connected(owner, async (client) => {
      const { rows, sha256 } = await writeBackup(file, dump(client, new Date().toISOString()))
      say(`${file}: ${rows} dòng, SHA-256 ${sha256}`)
    }),
  )
})
