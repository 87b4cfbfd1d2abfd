import { defineRoute } from '@/app/api/define-route'
import { answerIncident } from '@/app/api/v1/incidents/answer'
import { suggestedLevel } from '@/lib/desk/queries'
import { setLevel } from '@/lib/incidents/record-commands'
import { setLevelSchema } from '@/lib/incidents/schema'

export const POST = defineRoute(
  { needs: 'incident:edit', body: setLevelSchema },
  async ({ user, params, body, context }) => {
    const code = params.code ?? ''
    const set = await setLevel(
      context,
      user,
      code,
      body,
      await suggestedLevel(user, code, body.scheme),
    )
    return set.ok ? answerIncident(user, set.value.incidentId, 201) : set
  },
)
