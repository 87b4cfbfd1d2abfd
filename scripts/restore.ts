import path from 'node:path'
import { dataDirectory } from './platform/data-dir.mjs'
import { withDatabase } from './platform/open-database.mjs'
import { refusal, runScript, say } from './platform/refusal.mjs'
import { restore } from './platform/restore'

/** npm run restore -- FILE: a backup into an empty instance, for example DATA_DIR=/srv/new npm run restore -- FILE */
runScript(async () => {
  const name = process.argv[2]
  if (!name) throw refusal('Hãy nêu tên tệp: npm run restore -- FILE', 'name the file')
  const file = path.resolve(name)
  await withDatabase(dataDirectory(), 'npm run restore', async ({ owner }) => {
    const { madeAt } = await restore(file, owner)
    say(`Đã khôi phục ${file} (sao lưu lúc ${madeAt}).`)
  })
})
