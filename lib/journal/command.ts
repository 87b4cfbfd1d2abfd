import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Agency } from '@/lib/accounts/agency'
import { db, type Tx } from '@/lib/db'
import { err, ok, type Result } from '@/lib/result'
import type { Prisma } from '@/prisma/generated/client'
import type { Audience, NewEntry } from './journal'

/** Who acts. `id` is a user's or a key's; `name` is what the journal keeps. */
export type Actor = { id: string; name: string; agency: Agency | null }

export type CommandContext = {
  actor: Actor
  now: Date
  /** A repeat with the same key and body answers the first result and does nothing. */
  idempotency?: { key: string; requestHash: string } | undefined
}

export type Done<T> = { value: T; entry: NewEntry }
export type IdempotencyRefusal = { code: 'idempotency-key-reused' }

/**
 * The one way to write. Runs `decide` in a transaction; a refusal rolls everything back, success
 * appends exactly one journal entry in the same transaction. Serialization failures and deadlocks are
 * tried again. `T` must survive JSON: a repeated idempotency key answers the stored value.
 */
export async function command<T extends Prisma.InputJsonValue, E>(
  context: CommandContext,
  decide: (tx: Tx) => Promise<Result<Done<T>, E>>,
): Promise<Result<T, E | IdempotencyRefusal>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(context, decide)
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS || !isContention(error)) throw error
    }
  }
}

const MAX_ATTEMPTS = 8

async function once<T extends Prisma.InputJsonValue, E>(
  context: CommandContext,
  decide: (tx: Tx) => Promise<Result<Done<T>, E>>,
): Promise<Result<T, E | IdempotencyRefusal>> {
  try {
    return await db.$transaction(async (tx) => {
      const repeated = await claimKey<T>(tx, context)
      if (repeated) return repeated

      const outcome = await decide(tx)
      if (!outcome.ok) throw new Refused(outcome.error)
      await append(tx, context, outcome.value.entry)
      await rememberResult(tx, context, outcome.value.value)
      return ok(outcome.value.value)
    })
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal as E)
    throw error
  }
}

/** Carries a refusal out of the transaction so that nothing it wrote stays. */
class Refused extends Error {
  constructor(readonly refusal: unknown) {
    super('refused')
  }
}

/** The unique row makes a second request with the key wait for the first one's end. */
async function claimKey<T>(tx: Tx, { actor, idempotency }: CommandContext) {
  if (!idempotency) return null
  const claimed = await tx.$executeRaw`
    INSERT INTO "Idempotency" ("actorId", "key", "requestHash", "result")
    VALUES (${actor.id}, ${idempotency.key}, ${idempotency.requestHash}, 'null'::jsonb)
    ON CONFLICT DO NOTHING`
  if (claimed === 1) return null
  const first = await tx.idempotency.findUniqueOrThrow({
    where: { actorId_key: { actorId: actor.id, key: idempotency.key } },
    select: { requestHash: true, result: true },
  })
  if (first.requestHash !== idempotency.requestHash)
    return err({ code: 'idempotency-key-reused' } as const)
  return ok(first.result as T)
}

async function rememberResult(
  tx: Tx,
  { actor, idempotency }: CommandContext,
  value: Prisma.InputJsonValue,
) {
  if (!idempotency) return
  await tx.idempotency.update({
    where: { actorId_key: { actorId: actor.id, key: idempotency.key } },
    data: { result: value },
    select: { key: true },
  })
}

async function append(tx: Tx, { actor, now }: CommandContext, entry: NewEntry) {
  const audience = entry.audience ?? (await audienceOf(tx, entry.incidentId))
  const { seq } = await tx.journalEntry.create({
    data: {
      id: uuid(),
      at: now,
      actorId: actor.id,
      actor: actor.name,
      agency: actor.agency,
      audience,
      world: entry.world,
      incidentId: entry.incidentId,
      kind: entry.kind,
      body: entry.body ?? null,
      values: entry.values ?? {},
      touches: entry.touches ?? [],
      correctsId: entry.correctsId ?? null,
    },
    select: { seq: true },
  })
  if (entry.incidentId)
    await tx.$executeRaw`UPDATE "Incident" SET "lastSeq" = GREATEST("lastSeq", ${seq}) WHERE "id" = ${entry.incidentId}::uuid`
}

/** What is restricted is told to its lead agency alone. */
async function audienceOf(tx: Tx, incidentId: string | null): Promise<Audience> {
  if (!incidentId) return 'desk'
  const incident = await tx.incident.findUnique({
    where: { id: incidentId },
    select: { restricted: true, leadAgency: true },
  })
  return incident?.restricted ? `agency:${incident.leadAgency}` : 'all'
}

/** 40001 serialization failure, 40P01 deadlock; raw queries report them inside P2010. */
function isContention(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : ''
  return /P2034|40001|40P01|deadlock detected|could not serialize/.test(text)
}
