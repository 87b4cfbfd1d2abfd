import 'server-only'
import { reachesOf } from '@/lib/coverage/assets'
import { costOf, type Leaving } from '@/lib/coverage/cost'
import type { RecommendInput } from '@/lib/dispatch/input'
import type { Pick, Recommendation } from '@/lib/dispatch/recommendation'

/** Rows told at most: the largest losses. */
const MOST_ROWS = 6
/** Alternatives tried at most: each is the whole question over again. */
const MOST_TRIED = 4

/**
 * The recommendation with what it costs: what is left uncovered while the package is out, who could
 * move up, and a station a few minutes later that would leave everything covered. Null where the
 * policy in force says nothing of coverage.
 */
export async function withCoverageCost(
  recommendation: Recommendation,
  { stations, plans, mandates, policy, call }: RecommendInput,
): Promise<Recommendation> {
  const { coverage } = policy
  if (!coverage || recommendation.package.length === 0) return recommendation
  const { grid, reachOf } = await reachesOf(stations, policy.travel)
  const facts = { stations, plans, mandates, policy, coverage, day: call.day }
  const cost = (picks: readonly Pick[]) => costOf(grid, leavingOf(picks), facts, reachOf)

  const rows = cost(recommendation.package).sort(
    (a, b) => b.before - b.after - (a.before - a.after) || (a.area < b.area ? -1 : 1),
  )
  if (rows.length === 0) return { ...recommendation, coverageCost: [] }
  const swap = swapsOf(recommendation, coverage.alternativeMinutes)
    .slice(0, MOST_TRIED)
    .find(({ member, reserve }) => {
      const others = recommendation.package.filter((pick) => pick !== member)
      return cost([...others, reserve]).length === 0
    })
  return {
    ...recommendation,
    coverageCost: rows.slice(0, MOST_ROWS),
    ...(swap
      ? {
          alternative: {
            replaces: swap.member.stationCode,
            stationCode: swap.reserve.stationCode,
            name: swap.reserve.name,
            extraMinutes: swap.extraMinutes,
          },
        }
      : {}),
  }
}

/** A team on the move has left its station already. */
const leavingOf = (picks: readonly Pick[]): Leaving[] =>
  picks.flatMap(({ stationCode, crew, brings, team }) =>
    team ? [] : [{ stationCode, crew, brings }],
  )

/** A reserve in a member's place, where it brings as much and is little later; least later first. */
function swapsOf({ package: members, reserves }: Recommendation, mostMinutes: number) {
  return members
    .flatMap((member) =>
      reserves.map((reserve) => ({
        member,
        reserve,
        extraMinutes: reserve.arrivalMinutes - member.arrivalMinutes,
      })),
    )
    .filter(
      ({ member, reserve, extraMinutes }) =>
        extraMinutes <= mostMinutes &&
        member.brings.every(({ capability, quantity }) =>
          reserve.brings.some((own) => own.capability === capability && own.quantity >= quantity),
        ),
    )
    .sort((a, b) => a.extraMinutes - b.extraMinutes)
}
