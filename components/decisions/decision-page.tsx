'use client'

import { NeedsBars } from '@/components/dispatch/needs-bars'
import type { Approval, ChoiceKind, ChoiceRow, Decision } from '@/lib/desk/decision'
import type { KnownStation } from '@/lib/desk/decision-facts'
import type { Recomputed } from '@/lib/dispatch/replay'
import type { Hazard, Medium } from '@/lib/hazards/hazard'
import { Basis, type BasisView } from './basis'
import { ChoiceTable } from './choice-table'
import { DecisionHead } from './decision-head'
import { KnownStations } from './known-stations'
import { PassedOverWhole } from './passed-over-whole'
import { RecomputedNote } from './recomputed-note'
import { Remarks } from './remarks'

/** A decision without the facts it rested on: those are drawn from, and stay on the server. */
export type DecisionView = Pick<
  Decision,
  | 'id'
  | 'at'
  | 'by'
  | 'engineVersion'
  | 'inputsHash'
  | 'isIntact'
  | 'result'
  | 'chosen'
  | 'forced'
  | 'reason'
>

export type DecisionPageProps = {
  decision: DecisionView
  incident: {
    code: string
    title: string
    hazard: Hazard
    medium: Medium
    alsoMedia: Medium[]
    isDrill: boolean
  }
  approvals: Approval[]
  kind: ChoiceKind
  costMinutes: number | null
  rows: ChoiceRow[]
  recomputed: Recomputed
  engineNow: string
  /** Null with `unreadable` facts. */
  basis: BasisView | null
  known: KnownStation[]
}

/** The decision as it was: who, what was recommended, what was chosen, on which facts, and does it still hold. */
export function DecisionPage(props: DecisionPageProps) {
  const { decision, rows, recomputed, engineNow, basis, known } = props
  const { result, chosen } = decision
  return (
    <div className="scroll-quiet min-h-0 flex-1 bg-bg-1">
      <DecisionHead {...props} />
      <RecomputedNote
        id={decision.id}
        recomputed={recomputed}
        then={decision.engineVersion}
        now={engineNow}
      />
      <div className="grid desk:grid-cols-[minmax(0,1fr)_420px] desk:divide-x">
        <div className="min-w-0 divide-y">
          <ChoiceTable rows={rows} />
          <div className="px-4 py-3 desk:px-5">
            <NeedsBars recommendation={result} chosen={[...chosen]} />
          </div>
          <PassedOverWhole passed={result.passedOver} />
          <Remarks result={result} />
        </div>
        {basis && <Basis decision={decision} basis={basis} />}
      </div>
      {known.length > 0 && <KnownStations stations={known} />}
    </div>
  )
}
