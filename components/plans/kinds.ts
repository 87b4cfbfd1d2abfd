import { HAZARDS, MEDIA } from '@/lib/hazards/hazard'
import { PLANNED_MAGNITUDES } from '@/lib/plans/plan'
import { type PlanVersion, planKeyOf, standingOf } from '@/lib/plans/version'

/** What the list shows of one hazard, medium and magnitude. */
export type KindRow = {
  /** The version asked today, else what comes, was drafted or has been. */
  shown: PlanVersion
  /** Drafts and versions still to come, besides the one shown. */
  next: PlanVersion[]
}

const SHOWN_FIRST = ['in-force', 'coming', 'draft', 'past'] as const

/** One row a kind, in the order of the word lists; a kind of which every version is withdrawn has none. */
export function kindRows(versions: readonly PlanVersion[], today: string): KindRow[] {
  const kinds = new Map<string, PlanVersion[]>()
  for (const version of versions)
    kinds.set(planKeyOf(version), [...(kinds.get(planKeyOf(version)) ?? []), version])
  return [...kinds.values()]
    .flatMap((kind) => rowOf(kind, today) ?? [])
    .sort((a, b) => placeOf(a.shown) - placeOf(b.shown))
}

function rowOf(kind: readonly PlanVersion[], today: string): KindRow | null {
  const newest = [...kind].sort((a, b) => b.version - a.version)
  const shown = SHOWN_FIRST.flatMap((standing) =>
    newest.filter((version) => standingOf(version, today) === standing),
  )[0]
  if (!shown) return null
  const next = newest.filter(
    (version) => version !== shown && ['draft', 'coming'].includes(standingOf(version, today)),
  )
  return { shown, next }
}

const placeOf = ({ hazard, medium, magnitude }: PlanVersion) =>
  (HAZARDS.indexOf(hazard) * MEDIA.length + MEDIA.indexOf(medium)) * PLANNED_MAGNITUDES.length +
  PLANNED_MAGNITUDES.indexOf(magnitude)
