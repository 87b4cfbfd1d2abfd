'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { defineAction } from '@/app/define-action'
import { type ReadinessRefusal, setReadiness } from '@/lib/stations/readiness-command'
import { stationReadinessSchema } from '@/lib/stations/schema'

const say = async (code: ReadinessRefusal['code']) => (await getTranslations('problem'))(code)

/** Of the real world: a drill's readiness is told on its orders. */
export const setReadinessAction = defineAction(
  { needs: 'dispatch:order', schema: stationReadinessSchema, say },
  async ({ input: { code, ...told }, user, context }) => {
    const set = await setReadiness(context, user, code, told)
    revalidatePath('/stations')
    return set
  },
)
