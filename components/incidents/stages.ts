import type { IncidentView, JournalView } from '@/lib/desk/view'
import { STAGES, type Stage, type Status } from '@/lib/incidents/incident'

export type StageRow = { stage: Stage; state: 'passed' | 'present' | 'ahead'; at: string | null }

/** When each stage was last entered, by the log; reported is when it was logged. */
export function stageRows(
  incident: Pick<IncidentView, 'status' | 'loggedAt'>,
  journal: readonly JournalView[],
): StageRow[] {
  const entered = new Map<string, string>([['reported', incident.loggedAt]])
  for (const { kind, values, at } of journal)
    if (kind === 'status-changed' || kind === 'assignment-arrived') {
      const to = values.to
      if (typeof to === 'string') entered.set(to, at)
    }
  const present = stageIndex(incident.status)
  return STAGES.map((stage, index) => ({
    stage,
    state: index < present ? 'passed' : index === present ? 'present' : 'ahead',
    // A stage that was jumped over or left again has no time of its own.
    at: index <= present ? (entered.get(stage) ?? null) : null,
  }))
}

/** Moves that need to say why: everything but one step forward. */
export const needsReason = (from: Status, to: Status) => {
  return stageIndex(to) - stageIndex(from) !== 1
}

/** −1 for what is off the road: false alarms and duplicates. */
const stageIndex = (status: Status) => (STAGES as readonly Status[]).indexOf(status)
