import type { SupportNeed } from '@/lib/assignments/support-answer'
import type { Capability } from '@/lib/plans/capability'
import { parseAmount } from '@/lib/quantities/typed-amount'

export type AskBody = { externalId: string; needs: SupportNeed[] }
export type TypedSupport = { capability: Capability; quantity: string }

export const typedNeeds = (needs: readonly SupportNeed[]): TypedSupport[] =>
  needs.map(({ capability, quantity }) => ({
    capability,
    quantity: String(quantity).replace('.', ','),
  }))

/** What is asked; a line left blank asks nothing. Null where a figure cannot be read. */
export function readNeeds(typed: readonly TypedSupport[]): SupportNeed[] | null {
  const needs = typed
    .filter(({ quantity }) => quantity.trim() !== '')
    .map(({ capability, quantity }) => ({ capability, quantity: parseAmount(quantity) }))
  const read = needs.filter((need): need is SupportNeed => Number(need.quantity) > 0)
  return read.length === needs.length ? read : null
}
