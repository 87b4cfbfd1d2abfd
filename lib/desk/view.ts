import type { Agency } from '@/lib/accounts/agency'
import type { AssignmentStatus } from '@/lib/assignments/assignment'
import type { SupportRequest } from '@/lib/assignments/support-answer'
import type { Brings, Recommendation } from '@/lib/dispatch/recommendation'
import type { Position } from '@/lib/geo/position'
import type { Hazard, Medium } from '@/lib/hazards/hazard'
import type { HazardDetails, Priority, Status, Substance } from '@/lib/incidents/incident'
import type { PlaceOf, PositionSource } from '@/lib/places/place'
import type { Capability, CapabilityUnit } from '@/lib/plans/capability'
import type { External, Mandate, Plan, Policy } from '@/lib/plans/plan'
import type { QuantityKind, Unit } from '@/lib/quantities/quantity'
import type { Scheme } from '@/lib/rules/rule'
import type { Port, Readiness, ReadinessCause, StationFacts } from '@/lib/stations/station'
import type { Breach } from '@/lib/stations/strength'
import type { Team } from '@/lib/stations/team'

/** What screens and the API read. Instants are ISO 8601; unknown is null. */

export type QuantityView = {
  id: string
  kind: QuantityKind
  min: number
  max: number
  unit: Unit
  source: string | null
  at: string
  usedForLevel: boolean
}

export type ClassificationView = {
  scheme: Scheme
  level: string
  /** What the rules suggest on today's facts; equal to `level` until a person sets another. */
  suggested: string | null
  setBy: string | null
  setReason: string | null
  instrument: string | null
  article: string | null
  legalBasis: string | null
  effectiveFrom: string | null
  effectiveTo: string | null
  verified: boolean
  reason: string
  reasonValues: Record<string, string | number>
  reference: boolean
}

export type NoticeView = {
  doneAt: string
  by: string
  channel: string
  person: string
  proof: string | null
}

export type DutyView = {
  id: string
  recipient: string
  due: { kind: 'law' | 'internal' | 'none'; hours?: number; at?: string }
  legalBasis: string | null
  verified: boolean
  /** Duties with the same key replace each other: one notice meets them all. */
  oneOf: string | null
  /** Told, or another of `oneOf` was. */
  met: boolean
  notice: NoticeView | null
}

export type AssignmentView = {
  id: string
  incidentId: string
  incidentCode: string
  stationCode: string
  stationName: string
  status: AssignmentStatus
  isLead: boolean
  brings: Brings[]
  crew: number
  decisionId: string
  estimate: {
    travelMinutes: number
    arrivalMinutes: number
    km: number
    mode: string
    source: string
    /** Where a team set out that was on the move; absent = its station. */
    from?: Position & { at: string }
  } | null
  ackDueAt: string
  orderedAt: string
  acknowledgedAt: string | null
  departedAt: string | null
  arrivedAt: string | null
  releasedAt: string | null
  returnedAt: string | null
  endedAt: string | null
  endReason: string | null
  /** The incident that its team came from, and the one it was turned round to. */
  divertedFrom: string | null
  divertedTo: string | null
  /** The latest position that was told of its team. */
  lastPosition: { position: Position; at: string } | null
  version: number
}

export type IncidentView = {
  id: string
  code: string
  world: string
  isDrill: boolean
  /** Short name for lists: the facility or ship, else the place as it was told, else the commune. */
  title: string
  hazard: Hazard
  medium: Medium
  alsoMedia: Medium[]
  position: Position | null
  positionSource: PositionSource | null
  accuracyM: number | null
  /** The place as the caller told it. */
  placeText: string | null
  place: PlaceOf
  summary: string
  status: Status
  priority: Priority
  occurredAt: string | null
  discoveredAt: string | null
  reportedAt: string | null
  loggedAt: string
  substance: Substance | null
  details: HazardDetails
  party: { name: string; owner: string | null; vessel: string | null } | null
  /** Only for those who may see it. */
  reporter: { name: string | null; phone: string | null; organisation: string | null } | null
  stillReleasing: boolean | null
  casualties: number | null
  quantities: QuantityView[]
  classifications: ClassificationView[]
  duties: DutyView[]
  assignments: AssignmentView[]
  /** Forces outside the stations that were asked, in the order they were. */
  supportRequests: SupportRequest[]
  reports: ReportView[]
  leadAgency: Agency
  duplicateOf: string | null
  version: number
  /** Sequence of its last journal entry; with `version` it makes the ETag. */
  lastSeq: number
}

export type JournalView = {
  id: string
  seq: number
  at: string
  actor: string
  kind: string
  /** Free text where a person wrote; otherwise null and `values` fill the message `journal.<kind>`. */
  body: string | null
  values: Record<string, string | number>
  correctsId: string | null
}

export type ReportView = {
  id: string
  kind: string
  status: 'draft' | 'issued'
  number: number | null
  symbol: string | null
  issuedAt: string | null
  createdAt: string
  sha256: string | null
}

export type StationStock = {
  capability: Capability
  unit: CapabilityUnit
  owned: number
  outOfService: number
  committed: number
  usable: number
  /** What the station should keep; null = nobody has said. */
  minimum: number | null
  /** Less than its minimum is left, what is out on orders counted. */
  isLow: boolean
  expiresOn: string | null
  checkedAt: string | null
}

/** `on-duty-out` is derived: ready or limited, with an open order. */
export type StationView = {
  code: string
  name: string
  agency: Agency
  position: Position
  province: { code: string; name: string } | null
  commune: { code: string; name: string } | null
  readiness: Readiness
  /** null = not told */
  readinessCause: ReadinessCause | null
  readinessReason: string | null
  readinessSince: string | null
  crewOnDuty: number
  crewFree: number
  crewEstablished: number
  mobilisationMinutes: number
  isSynthetic: boolean
  port: Port | null
  stock: StationStock[]
  /** Ids of open assignments. */
  assignments: string[]
  version: number
}

/** How ready one station is, as its crew's phone and the answer to a change tell it. */
export type StationReadiness = Pick<
  StationView,
  'code' | 'readiness' | 'readinessCause' | 'readinessReason' | 'readinessSince' | 'version'
>

/** A row of the board: little enough to send hundreds. */
export type BoardIncident = Pick<
  IncidentView,
  | 'id'
  | 'code'
  | 'world'
  | 'isDrill'
  | 'title'
  | 'hazard'
  | 'medium'
  | 'position'
  | 'place'
  | 'status'
  | 'priority'
  | 'loggedAt'
  | 'leadAgency'
  | 'version'
  | 'lastSeq'
> & {
  assignments: AssignmentView[]
  /** The most urgent duty not yet done, or null. */
  nextDuty: DutyView | null
  /** Requests for support that nobody has answered; absent = none. */
  openSupport?: SupportRequest[]
}

export type BoardView = {
  at: string
  lastSeq: number
  incidents: BoardIncident[]
  stations: (Pick<
    StationView,
    'code' | 'name' | 'position' | 'readiness' | 'crewOnDuty' | 'crewFree'
  > & { isOut: boolean; phone: string | null })[]
  /** Provinces below the minimum strength of the policy in force. */
  breaches: (Breach & { unit: CapabilityUnit })[]
  /** Stations whose stock is below its minimum, and how many lots of theirs. */
  lowStock: { stations: number; lots: number }
  /** When orders were last swept for answers; null = never. */
  sweptAt: string | null
  /** A crew that accepted should have left by then, min. */
  departMinutes: number
}

/** The snapshot that the page decides from (`GET /api/v1/desk/facts`). */
export type DeskFacts = {
  at: string
  world: string
  agency: Agency
  stations: StationFacts[]
  /** Teams on the move. */
  teams: Team[]
  plans: Plan[]
  mandates: Mandate[]
  externals: External[]
  policy: Policy
  /** So many incidents are open that orders spare what there is. */
  isSurge?: boolean
}

export type PreviewView = { recommendation: Recommendation }
