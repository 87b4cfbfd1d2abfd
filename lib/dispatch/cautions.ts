import type { Need } from '@/lib/plans/plan'
import type { Candidate } from './candidates'
import type { Call, Note } from './recommendation'

/** What keeps a crew whole near the substance, or tells it where to stop. */
const PROTECTION: ReadonlySet<Need['capability']> = new Set([
  'ppe-a',
  'ppe-b',
  'ppe-c',
  'scba',
  'dosimeter',
  'survey-meter',
])

/**
 * What must be said of the substance and of who is there first: the first on scene may be useful without
 * being able to go near, and then waits for the next.
 */
export function cautions(
  { handling }: Pick<Call, 'handling'>,
  needs: readonly Need[],
  lead: Candidate | null,
): Note[] {
  const notes: Note[] = []
  if (handling?.neverBoom) notes.push('never-boom')
  if (handling?.isWaxy) notes.push('waxy-oil')
  if (handling?.needsSuitA) notes.push('suits-a-first')
  const isBare = needs.some(
    ({ capability, essential }, need) =>
      essential && PROTECTION.has(capability) && (lead?.holds[need] ?? 0) === 0,
  )
  if (lead && isBare) notes.push('lead-unprotected')
  return notes
}
