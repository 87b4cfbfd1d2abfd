import type { SupportNeed, SupportRequest } from '@/lib/assignments/support-answer'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import type { External } from '@/lib/plans/plan'

/** A force worth asking: because a mandate names it, or because it holds what no station brings. */
export type Suggestion = {
  externalId: string
  name: string
  /** A key of `words.support`, or that it holds what is short. */
  why: 'mandate-must' | 'mandate-inform' | 'shortfall'
  legalBasis: string | null
  verified: boolean
  /** What the stations leave open and it holds: where a request begins. */
  needs: SupportNeed[]
}

/** Who to ask next. One that was asked is not suggested again, unless all it said was no. */
export function suggestionsOf(
  { support, shortfalls }: Pick<Recommendation, 'support' | 'shortfalls'>,
  requests: readonly SupportRequest[],
  externals: readonly Pick<External, 'id' | 'name' | 'verified'>[],
): Suggestion[] {
  const needsOf = (id: string): SupportNeed[] =>
    shortfalls
      .filter((shortfall) => shortfall.externals.includes(id))
      .map(({ capability, needed, available }) => ({
        capability,
        quantity: Math.round((needed - available) * 1000) / 1000,
      }))
  const mandated = support.map(
    ({ externalId, name, why, legalBasis, verified }): Suggestion => ({
      externalId,
      name,
      why: why === 'mandate-must' ? 'mandate-must' : 'mandate-inform',
      legalBasis,
      verified,
      needs: needsOf(externalId),
    }),
  )
  const able = externals
    .filter(({ id }) => needsOf(id).length > 0)
    .map(
      ({ id, name, verified }): Suggestion => ({
        externalId: id,
        name,
        why: 'shortfall',
        legalBasis: null,
        verified,
        needs: needsOf(id),
      }),
    )
  const isMandated = (id: string) => mandated.some(({ externalId }) => externalId === id)
  return [...mandated, ...able.filter(({ externalId }) => !isMandated(externalId))].filter(
    ({ externalId }) =>
      requests.every((asked) => asked.externalId !== externalId || asked.answer === 'declined'),
  )
}
