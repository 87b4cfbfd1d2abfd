import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { isUnavailable } from '@/app/api/define-route'
import { fieldErrors } from '@/app/api/field-errors'
import { sentences } from '@/app/api/problem'
import { HTTP_STATUS, type Refusal } from '@/app/api/refusal'
import type { FormAction } from '@/components/ui/action-state'
import { can, type Permission } from '@/lib/accounts/permissions'
import { currentUser, type User } from '@/lib/accounts/session'
import { toLocale } from '@/lib/i18n/locale'
import type { CommandContext } from '@/lib/journal/command'
import type { Result } from '@/lib/result'
import { formValues, fromForm } from './form-values'

type Definition<S extends z.ZodType, E extends string> = {
  needs: Permission
  schema: S
  /** A refusal of the command as a sentence; what the door refuses is said here. */
  say: (code: E) => Promise<string>
}
type Asked<S extends z.ZodType> = { input: z.output<S>; user: User; context: CommandContext }
/** Codes that the API knows too have their sentence in `problem`. */
type Known = Refusal['code']

/**
 * The door of every form: who, may they, is it well formed, do it. Only bugs throw past this, and
 * `redirect`; a refusal comes back with its sentence and everything that was typed.
 */
export function defineAction<S extends z.ZodType, T, E extends string>(
  { needs, schema, say }: Definition<S, E>,
  run: (asked: Asked<S>) => Promise<Result<T, { code: E | Known }>>,
): FormAction<T> {
  return async (_previous, form) => {
    const values = formValues(form)
    const failed = async (code: E | Known, errors: Record<string, string[]> = {}) => ({
      status: 'failed' as const,
      code,
      title: isKnown(code) ? (await getTranslations('problem'))(code) : await say(code),
      errors: sentences(errors, toLocale(await getLocale())),
      values,
    })
    try {
      const user = await currentUser()
      if (!user) return await failed('not-signed-in')
      if (!can(user, needs)) return await failed('not-allowed')
      const parsed = schema.safeParse(fromForm(values))
      if (!parsed.success) return await failed('invalid-input', fieldErrors(parsed.error))

      const { id, name, agency } = user
      const context = { actor: { id, name, agency }, now: new Date() }
      const done = await run({ input: parsed.data, user, context })
      return done.ok ? { status: 'done', value: done.value } : await failed(done.error.code)
    } catch (error) {
      if (!isUnavailable(error)) throw error
      return await failed('database-unavailable')
    }
  }
}

const isKnown = (code: string): code is Known => code in HTTP_STATUS
