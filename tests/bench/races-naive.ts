import { randomUUID } from 'node:crypto'
import { gatherInput } from '@/lib/assignments/gather'
import { db } from '@/lib/db'
import type { RecommendInput } from '@/lib/dispatch/input'
import { ENGINE_VERSION, recommend } from '@/lib/dispatch/recommend'
import type { Pick, Recommendation } from '@/lib/dispatch/recommendation'
import type { Prisma } from '@/prisma/generated/client'

/** What the database said to an order that was decided on facts nobody held. */
export type Naive = { facts: RecommendInput; picks: Pick[]; refusedFor: Why | null; ms: number }
export type Why = 'stock' | 'crew' | 'deadlock' | 'nothing to send'

/** The baseline: facts read, decided, then written with plain inserts; only the database keeps order. */
export async function orderOutsideLock(incidentId: string): Promise<Naive> {
  const startedAt = performance.now()
  const now = new Date()
  const facts = await gatherInput(db, incidentId, now)
  if (!facts) throw new Error('no incident')
  const result = recommend({ ...facts, teams: [] })
  const { package: picks } = result
  const refusedFor =
    picks.length === 0
      ? 'nothing to send'
      : await insert(incidentId, facts, result, now).then(() => null, whyRefused)
  return { facts, picks, refusedFor, ms: performance.now() - startedAt }
}

/** Whether two decisions on the same facts take more of a station than it has free. */
export function takeTooMuch([one, two]: readonly [Naive, Naive]): boolean {
  const picks = [...one.picks, ...two.picks]
  return one.facts.stations.some(({ code, crewFree, stock }) => {
    const here = picks.filter(({ stationCode }) => stationCode === code)
    const taken = (capability: string) =>
      here
        .flatMap(({ brings }) => brings)
        .filter((brought) => brought.capability === capability)
        .reduce((sum, { quantity }) => sum + quantity, 0)
    return (
      here.reduce((sum, { crew }) => sum + crew, 0) > crewFree ||
      stock.some(
        ({ capability, owned, outOfService, committed }) =>
          taken(capability) > owned - outOfService - committed + 1e-9,
      )
    )
  })
}

async function insert(
  incidentId: string,
  facts: RecommendInput,
  result: Recommendation,
  now: Date,
) {
  const { package: picks } = result
  const hash = randomUUID()
  const decisionId = randomUUID()
  await db.$transaction(async (tx) => {
    await tx.decisionInputs.create({ data: { hash, body: json(facts) } })
    await tx.decision.create({
      data: {
        ...{ id: decisionId, incidentId, at: now, by: 'bench', inputsHash: hash, named: false },
        ...{ engineVersion: ENGINE_VERSION, result: json(result), chosen: json(picks) },
      },
    })
    for (const { stationCode, crew, brings } of picks) {
      const id = randomUUID()
      const { world } = facts.call
      await tx.assignment.create({
        data: {
          ...{ id, incidentId, stationCode, decisionId, world, crew, isLead: false },
          ...{ orderedAt: now, ackDueAt: now },
        },
      })
      const bound = brings.filter(({ quantity }) => quantity > 0)
      await tx.commitment.createMany({
        data: bound.map(({ capability, quantity }) => ({
          ...{ assignmentId: id, stationCode, world, capability, quantity },
        })),
      })
      const members = await tx.member.findMany({
        where: {
          stationCode,
          shifts: {
            some: { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
          },
          commitments: { none: { world, endedAt: null } },
        },
        select: { id: true },
        orderBy: { id: 'asc' },
        take: crew,
      })
      await tx.crewCommitment.createMany({
        data: members.map((member) => ({ assignmentId: id, memberId: member.id, world })),
      })
    }
  })
}

const json = (value: unknown) => value as Prisma.InputJsonValue

function whyRefused(error: unknown): Why {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : ''
  if (/stock_never_overcommitted|over-committed/.test(text)) return 'stock'
  if (/a_member_is_in_one_crew|P2002/.test(text)) return 'crew'
  if (/P2034|40P01|deadlock/.test(text)) return 'deadlock'
  throw error
}
