import { parseArgs } from 'node:util'
import { asOperator } from './platform/operator'
import { refusal, runScript } from './platform/refusal.mjs'

/**
 * npm run api-key -- --role coordinator [--agency SOS] [--station 76-01] [--name …] [--days 365]
 * The last line is the key, shown this once.
 */
const { values } = parseArgs({
  options: {
    role: { type: 'string' },
    agency: { type: 'string', default: 'SOS' },
    station: { type: 'string' },
    name: { type: 'string' },
    days: { type: 'string' },
  },
})

runScript(() =>
  asOperator('npm run api-key', async (context) => {
    const { createApiKey } = await import('@/lib/accounts/commands')
    const { createApiKeySchema } = await import('@/lib/accounts/schema')
    const input = createApiKeySchema.safeParse({
      name: values.name ?? `${values.role} ${values.agency}`,
      role: values.role,
      agency: values.agency,
      stationCode: values.station ?? null,
      expiresAt: values.days
        ? new Date(context.now.getTime() + Number(values.days) * 86_400_000)
        : null,
    })
    if (!input.success) throw badInput(input.error.issues)
    const made = await createApiKey(context, input.data)
    if (!made.ok) throw refusal(`Không tạo được khóa: ${made.error.code}.`, 'the key was not made')
    console.log(made.value.key)
  }),
)

const badInput = (issues: { path: PropertyKey[] }[]) =>
  refusal(
    `Chưa đúng: ${issues.map(({ path }) => path.join('.')).join(', ')}. Ví dụ: npm run api-key -- --role coordinator --agency SOS`,
    'some options are missing or wrong',
  )
