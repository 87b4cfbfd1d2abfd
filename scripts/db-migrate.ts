import { dataDirectory } from './platform/data-dir.mjs'
import { migrate } from './platform/migrations'
import { withDatabase } from './platform/open-database.mjs'
import { runScript, say } from './platform/refusal.mjs'

/** npm run db:migrate: brings the tables up to date; the start script hands over the address. */
const report = (names: string[]) => {
  for (const name of names) say(`  ${name}`)
}

runScript(async () => {
  const given = process.env.OWNER_DATABASE_URL
  if (given) return report(await migrate(given))
  await withDatabase(dataDirectory(), 'npm run db:migrate', async ({ owner }) =>
    report(await migrate(owner)),
  )
})
