import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { asOperator } from './platform/operator'
import { refusal, runScript, say } from './platform/refusal.mjs'

/**
 * npm run user:add -- --username lan --name "Nguyễn Thị Lan" --role coordinator [--agency SOS]
 *   [--station 76-01] [--password …]
 * Without a password one is made and shown this once, alone on the last line.
 */
const { values } = parseArgs({
  options: {
    username: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    agency: { type: 'string', default: 'SOS' },
    station: { type: 'string' },
    password: { type: 'string' },
  },
})

runScript(() =>
  asOperator('npm run user:add', async (context) => {
    const { createUser } = await import('@/lib/accounts/commands')
    const { createUserSchema } = await import('@/lib/accounts/schema')
    const password = values.password ?? randomBytes(12).toString('base64url')
    const { username, name, role, agency } = values
    const stationCode = values.station ?? null
    const input = createUserSchema.safeParse({
      username,
      name,
      role,
      agency,
      stationCode,
      password,
    })
    if (!input.success) throw badInput(input.error.issues)
    const made = await createUser(context, input.data)
    if (!made.ok)
      throw refusal(`Không thêm được tài khoản: ${made.error.code}.`, 'the account was not made')
    say(`Đã thêm tài khoản ${username}.`)
    if (!values.password) console.log(password)
  }),
)

const badInput = (issues: { path: PropertyKey[] }[]) =>
  refusal(
    `Chưa đúng: ${issues.map(({ path }) => path.join('.')).join(', ')}. Ví dụ: npm run user:add -- --username lan --name "Nguyễn Thị Lan" --role coordinator`,
    'some options are missing or wrong',
  )
