import { dataDirectory } from './platform/data-dir.mjs'
import { withDatabase } from './platform/open-database.mjs'
import { refusal, runScript, say } from './platform/refusal.mjs'
import { markRolledBack } from './platform/schema-engine'

/** npm run db:resolve -- 0007_name: a migration that failed left nothing behind; lets it be tried again. */
runScript(async () => {
  const name = process.argv[2]
  if (!name) throw refusal('Hãy nêu tên lần cập nhật, ví dụ: 0007_name', 'name the migration')
  await withDatabase(dataDirectory(), 'npm run db:resolve', ({ owner }) =>
    markRolledBack(owner, name),
  )
  say(`${name}: sẽ được thử lại ở lần khởi động sau`)
})
