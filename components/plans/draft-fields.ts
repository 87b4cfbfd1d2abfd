import type { ActionState } from '@/components/ui/action-state'
import type { Plan } from '@/lib/plans/plan'
import { inTableOrder } from './words'

export type TypedNeed = { key: string; capability: string; quantity: string; essential: boolean }
/** The form as it is typed; figures are text until the server reads them. */
export type Typed = { effectiveFrom: string; crewPerStation: string; needs: TypedNeed[] }

/** What was sent and refused, else the plan to begin with. */
export function typedFrom(
  plan: Plan,
  today: string,
  sent: Readonly<Record<string, string>> | null,
): Typed {
  if (sent === null)
    return {
      effectiveFrom: today,
      crewPerStation: String(plan.crewPerStation),
      needs: inTableOrder(plan.needs).map(({ capability, quantity, essential }) => ({
        key: capability,
        capability,
        quantity: String(quantity).replace('.', ','),
        essential,
      })),
    }
  const rows = Object.keys(sent).flatMap(
    (name) => /^needs\.(\d{1,4})\.capability$/.exec(name)?.[1] ?? [],
  )
  return {
    effectiveFrom: sent.effectiveFrom ?? '',
    crewPerStation: sent.crewPerStation ?? '',
    needs: rows.map((row) => ({
      key: row,
      capability: sent[`needs.${row}.capability`] ?? '',
      quantity: sent[`needs.${row}.quantity`] ?? '',
      essential: sent[`needs.${row}.essential`] === 'on',
    })),
  }
}

export type Fault = { field: string; sentence: string }

/** What the command refuses is told at the field it is about. */
const ABOUT: Record<string, string> = {
  'plan-day-past': 'effectiveFrom',
  'plan-later-version': 'effectiveFrom',
  'mandate-day-past': 'effectiveFrom',
  'mandate-later-version': 'effectiveFrom',
  'mandate-body-unknown': 'body',
}

/** One sentence a field, in the order they came. */
export function faultsOf({
  code,
  title,
  errors,
}: Extract<ActionState, { status: 'failed' }>): Fault[] {
  const about = ABOUT[code]
  if (about) return [{ field: about, sentence: title }]
  return Object.entries(errors).map(([field, sentences]) => ({
    field,
    sentence: sentences.join(' '),
  }))
}
