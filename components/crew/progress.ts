import { unsentOf, type Write } from '@/components/outbox/outbox'
import { type AssignmentStatus, nextSteps, STEPS, type Step } from '@/lib/assignments/assignment'
import type { AssignmentView } from '@/lib/desk/view'

/** A step that was taken on this phone and has not reached the desk. */
export type OwnStep = {
  writeId: string
  step: Step
  at: string
  state: Write['state']
  why: string | null
  because: Write['because']
}

const TO: Record<Step, AssignmentStatus> = {
  acknowledge: 'acknowledged',
  decline: 'declined',
  depart: 'departed',
  arrive: 'arrived',
  release: 'released',
  return: 'returned',
  cancel: 'cancelled',
}

const STEP_PATH = /\/api\/v1\/assignments\/([^/]+)\/([a-z]+)$/

/** The steps of one order that wait on this phone, oldest first. */
export function ownSteps(
  writes: readonly Write[],
  userId: string,
  assignmentId: string,
): OwnStep[] {
  return unsentOf(writes, userId).flatMap((write) => {
    const [, id, name] = STEP_PATH.exec(write.path) ?? []
    const step = STEPS.find((known) => known === name)
    if (id !== assignmentId || !step) return []
    return [
      {
        writeId: write.id,
        step,
        at: write.at,
        state: write.state,
        why: write.refusal?.title ?? null,
        because: write.because,
      },
    ]
  })
}

/**
 * Where the order stands for the crew: what the desk knows, moved on by what they did since. A step
 * that was refused moves nothing.
 */
export function progressOf(
  { status }: Pick<AssignmentView, 'status'>,
  own: readonly OwnStep[],
): AssignmentStatus {
  return own.reduce<AssignmentStatus>(
    (at, { step, state }) => (state !== 'refused' && nextSteps(at).includes(step) ? TO[step] : at),
    status,
  )
}

/** The one step a crew usually takes next; null when the order is over. */
export const usualStep = (status: AssignmentStatus): Step | null =>
  nextSteps(status).find((step) => step !== 'decline' && step !== 'cancel') ?? null
