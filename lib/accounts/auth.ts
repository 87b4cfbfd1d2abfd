import 'server-only'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { nextCookies } from 'better-auth/next-js'
import { username } from 'better-auth/plugins/username'
import { db } from '@/lib/db'
import { env } from '@/lib/env'

const HOUR_S = 3600
/** By address: at a change of shift a hundred crews may come through one proxy. */
const SIGN_INS_A_MINUTE = 300

/** A shift account signs in by name; a session lasts one shift of 12 hours. */
const create = () =>
  betterAuth({
    secret: env.authSecret,
    logger: { level: 'error' },
    database: prismaAdapter(db, { provider: 'postgresql' }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: 12 * HOUR_S, updateAge: HOUR_S, cookieCache: { enabled: false } },
    trustedOrigins: (request) => sameHost(request),
    rateLimit: {
      enabled: true,
      window: 60,
      max: 3000,
      customRules: { '/sign-in/username': { window: 60, max: SIGN_INS_A_MINUTE } },
    },
    telemetry: { enabled: false },
    advanced: { cookiePrefix: 'truc-ban' },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 60,
        usernameValidator: (name) => /^[a-z0-9._-]+$/i.test(name),
      }),
      nextCookies(),
    ],
  })

/** The desk may be reached by any name or address the operator gives it; other origins are refused. */
function sameHost(request?: Request): string[] {
  const host = request?.headers.get('host')
  return host ? [`http://${host}`, `https://${host}`] : []
}

type Auth = ReturnType<typeof create>
let created: Auth | undefined

/** Made on first use, so that a build needs no secret. */
export const auth = (): Auth => {
  created ??= create()
  return created
}
