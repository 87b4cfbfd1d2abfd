import { z } from 'zod'
import { AGENCIES } from '@/lib/accounts/agency'
import { ASSIGNMENT_STATUSES } from '@/lib/assignments/assignment'
import { SUPPORT_ANSWERS } from '@/lib/assignments/support-answer'
import type {
  BoardView,
  DeskFacts,
  IncidentView,
  JournalView,
  ReportView,
  StationView,
} from '@/lib/desk/view'
import {
  COMPARISON_REASONS,
  NEED_REASONS,
  NOTES,
  type Recommendation,
  STATION_REASONS,
} from '@/lib/dispatch/recommendation'
import { HAZARDS, MEDIA } from '@/lib/hazards/hazard'
import { EXTENTS, PRIORITIES, RADIATION_SITUATIONS, STATUSES } from '@/lib/incidents/incident'
import { ENTRY_KINDS } from '@/lib/journal/journal'
import { POSITION_SOURCES } from '@/lib/places/place'
import { CAPABILITIES, CAPABILITY_UNIT } from '@/lib/plans/capability'
import { MAGNITUDES } from '@/lib/plans/plan'
import { QUANTITY_KINDS, UNITS } from '@/lib/quantities/quantity'
import { SCHEMES } from '@/lib/rules/rule'
import { READINESS, READINESS_CAUSES } from '@/lib/stations/station'
import { TEAM_STATES } from '@/lib/stations/team'
import { TRAVEL_MODES, UNREACHABLE_BECAUSE } from '@/lib/travel/travel'

/** What every response looks like: the source of the OpenAPI document and of the example tests. */

const instant = z.iso.datetime({ offset: true })
const named = z.object({ code: z.string(), name: z.string() })
const position = z.object({ lat: z.number(), lng: z.number() })
const capability = z.enum(CAPABILITIES as [string, ...string[]])
const capabilityUnit = z.enum([...new Set(Object.values(CAPABILITY_UNIT))] as [string, ...string[]])
const brings = z.array(z.object({ capability, unit: capabilityUnit, quantity: z.number() }))

const placeSchema = z.object({
  province: named.nullable(),
  commune: named.nullable(),
  nearest: z.object({ name: z.string(), km: z.number() }).nullable(),
  atSea: z.boolean(),
  abroad: z.boolean(),
})

const quantityView = z.object({
  id: z.uuid(),
  kind: z.enum(QUANTITY_KINDS),
  min: z.number(),
  max: z.number(),
  unit: z.enum(UNITS),
  source: z.string().nullable(),
  at: instant,
  usedForLevel: z.boolean(),
})

const classified = z.object({
  scheme: z.enum(SCHEMES as [string, ...string[]]),
  level: z.string(),
  instrument: z.string().nullable(),
  article: z.string().nullable(),
  legalBasis: z.string().nullable(),
  effectiveFrom: z.string().nullable(),
  effectiveTo: z.string().nullable(),
  verified: z.boolean(),
  reason: z.string(),
  reasonValues: z.record(z.string(), z.union([z.string(), z.number()])),
  reference: z.boolean(),
})

const due = z.object({
  kind: z.enum(['law', 'internal', 'none']),
  hours: z.number().optional(),
  at: instant.optional(),
})
const duty = z.object({
  id: z.string(),
  recipient: z.string(),
  due,
  legalBasis: z.string().nullable(),
  verified: z.boolean(),
  oneOf: z.string().nullable(),
})
const notice = z.object({
  doneAt: instant,
  by: z.string(),
  channel: z.string(),
  person: z.string(),
  proof: z.string().nullable(),
})
const dutyView = duty.extend({ met: z.boolean(), notice: notice.nullable() })

export const assignmentSchema = z
  .object({
    id: z.uuid(),
    incidentId: z.uuid(),
    incidentCode: z.string(),
    stationCode: z.string(),
    stationName: z.string(),
    status: z.enum(ASSIGNMENT_STATUSES),
    isLead: z.boolean(),
    brings,
    crew: z.int(),
    decisionId: z.uuid(),
    estimate: z
      .object({
        travelMinutes: z.number(),
        arrivalMinutes: z.number(),
        km: z.number(),
        mode: z.string(),
        source: z.string(),
        from: position.extend({ at: instant }).optional(),
      })
      .nullable(),
    ackDueAt: instant,
    orderedAt: instant,
    acknowledgedAt: instant.nullable(),
    departedAt: instant.nullable(),
    arrivedAt: instant.nullable(),
    releasedAt: instant.nullable(),
    returnedAt: instant.nullable(),
    endedAt: instant.nullable(),
    endReason: z.string().nullable(),
    divertedFrom: z.string().nullable(),
    divertedTo: z.string().nullable(),
    lastPosition: z.object({ position, at: instant }).nullable(),
    version: z.int(),
  })
  .meta({ id: 'Assignment' })

export const reportSchema = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    status: z.enum(['draft', 'issued']),
    number: z.int().nullable(),
    symbol: z.string().nullable(),
    issuedAt: instant.nullable(),
    createdAt: instant,
    sha256: z.string().nullable(),
  })
  .meta({ id: 'Report' })

export const draftedReportSchema = reportSchema
  .extend({
    files: z.object({ html: z.string(), pdf: z.string(), docx: z.string().nullable() }),
    verifyUrl: z.string().nullable(),
  })
  .meta({ id: 'ReportWithFiles' })

export const incidentSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    world: z.string(),
    isDrill: z.boolean(),
    title: z.string(),
    hazard: z.enum(HAZARDS),
    medium: z.enum(MEDIA),
    alsoMedia: z.array(z.enum(MEDIA)),
    position: position.nullable(),
    positionSource: z.enum(POSITION_SOURCES).nullable(),
    accuracyM: z.number().nullable(),
    placeText: z.string().nullable(),
    place: placeSchema,
    summary: z.string(),
    status: z.enum(STATUSES),
    priority: z.literal(PRIORITIES),
    occurredAt: instant.nullable(),
    discoveredAt: instant.nullable(),
    reportedAt: instant.nullable(),
    loggedAt: instant,
    substance: z
      .object({
        un: z.string().optional(),
        cas: z.string().optional(),
        name: z.string().optional(),
      })
      .nullable(),
    details: z.object({
      product: z.string().optional(),
      extent: z.enum(EXTENTS).optional(),
      matrix: z.string().optional(),
      teq: z.number().optional(),
      situation: z.enum(RADIATION_SITUATIONS).optional(),
      kind: z.string().optional(),
    }),
    party: z
      .object({ name: z.string(), owner: z.string().nullable(), vessel: z.string().nullable() })
      .nullable(),
    reporter: z
      .object({
        name: z.string().nullable(),
        phone: z.string().nullable(),
        organisation: z.string().nullable(),
      })
      .nullable(),
    stillReleasing: z.boolean().nullable(),
    casualties: z.int().nullable(),
    quantities: z.array(quantityView),
    classifications: z.array(
      classified.extend({
        suggested: z.string().nullable(),
        setBy: z.string().nullable(),
        setReason: z.string().nullable(),
      }),
    ),
    duties: z.array(dutyView),
    assignments: z.array(assignmentSchema),
    reports: z.array(reportSchema),
    leadAgency: z.enum(AGENCIES),
    duplicateOf: z.string().nullable(),
    version: z.int(),
    lastSeq: z.int(),
  })
  .meta({ id: 'Incident' })

/** As `contract-support` tells it; that file stands on this one, so it cannot be asked here. */
const openSupport = z.object({
  id: z.uuid(),
  externalId: z.string(),
  name: z.string(),
  kind: z.enum(['oil-centre', 'cbrn-centre', 'naccet-unit']),
  verified: z.boolean(),
  needs: z.array(z.object({ capability, quantity: z.number() })),
  askedAt: instant,
  askedBy: z.string(),
  answer: z.enum(SUPPORT_ANSWERS).nullable(),
  answeredAt: instant.nullable(),
  proof: z.string().nullable(),
})

const boardIncident = incidentSchema
  .pick({
    id: true,
    code: true,
    world: true,
    isDrill: true,
    title: true,
    hazard: true,
    medium: true,
    position: true,
    place: true,
    status: true,
    priority: true,
    loggedAt: true,
    leadAgency: true,
    version: true,
    lastSeq: true,
  })
  .extend({
    assignments: z.array(assignmentSchema),
    nextDuty: dutyView.nullable(),
    openSupport: z.array(openSupport).optional(),
  })
  .meta({ id: 'IncidentSummary' })

export const incidentPageSchema = z
  .object({ items: z.array(boardIncident), nextCursor: z.string().nullable() })
  .meta({ id: 'IncidentPage' })

const port = z.object({ name: z.string(), position }).nullable()
const stock = z.object({
  capability,
  owned: z.number(),
  outOfService: z.number(),
  committed: z.number(),
  expiresOn: z.string().nullable(),
})

export const stationSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    agency: z.enum(AGENCIES),
    position,
    province: named.nullable(),
    commune: named.nullable(),
    readiness: z.enum(READINESS),
    readinessCause: z.enum(READINESS_CAUSES).nullable(),
    readinessReason: z.string().nullable(),
    readinessSince: instant.nullable(),
    crewOnDuty: z.int(),
    crewFree: z.int(),
    crewEstablished: z.int(),
    mobilisationMinutes: z.number(),
    isSynthetic: z.boolean(),
    port,
    stock: z.array(
      stock.extend({
        unit: capabilityUnit,
        usable: z.number(),
        minimum: z.number().nullable(),
        isLow: z.boolean(),
        checkedAt: instant.nullable(),
      }),
    ),
    assignments: z.array(z.uuid()),
    version: z.int(),
  })
  .meta({ id: 'Station' })
export const stationReadinessSchema = stationSchema
  .pick({
    code: true,
    readiness: true,
    readinessCause: true,
    readinessReason: true,
    readinessSince: true,
    version: true,
  })
  .meta({ id: 'StationReadiness' })
export const stationPageSchema = z
  .object({ items: z.array(stationSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'StationPage' })

export const boardSchema = z
  .object({
    at: instant,
    lastSeq: z.int(),
    incidents: z.array(boardIncident),
    stations: z.array(
      stationSchema
        .pick({
          code: true,
          name: true,
          position: true,
          readiness: true,
          crewOnDuty: true,
          crewFree: true,
        })
        .extend({ isOut: z.boolean(), phone: z.string().nullable() }),
    ),
    breaches: z.array(
      z.object({
        province: named,
        capability,
        unit: capabilityUnit,
        minimum: z.number(),
        has: z.number(),
      }),
    ),
    lowStock: z.object({ stations: z.int(), lots: z.int() }),
    sweptAt: instant.nullable(),
    departMinutes: z.number(),
  })
  .meta({ id: 'Board' })

export const journalEntrySchema = z
  .object({
    id: z.uuid(),
    seq: z.int(),
    at: instant,
    actor: z.string(),
    kind: z.enum(ENTRY_KINDS),
    body: z.string().nullable(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    correctsId: z.uuid().nullable(),
  })
  .meta({ id: 'JournalEntry' })
export const journalPageSchema = z
  .object({ items: z.array(journalEntrySchema), nextCursor: z.string().nullable() })
  .meta({ id: 'JournalPage' })

const leaves = z.discriminatedUnion('is', [
  z.object({ is: z.literal('covered') }),
  z.object({
    is: z.literal('reserve'),
    stationCode: z.string(),
    name: z.string(),
    arrivalMinutes: z.number(),
  }),
  z.object({ is: z.literal('nobody') }),
])
const pickedTeam = z
  .object({
    assignmentId: z.uuid(),
    state: z.enum(TEAM_STATES),
    incidentCode: z.string(),
    position,
    knownAt: instant,
    ageMinutes: z.int(),
    leaves,
  })
  .meta({ id: 'Team' })

const pick = z
  .object({
    stationCode: z.string(),
    name: z.string(),
    arrivalMinutes: z.number(),
    arrivalLow: z.number(),
    arrivalHigh: z.number(),
    mobilisationMinutes: z.number(),
    travelMinutes: z.number(),
    straightKm: z.number(),
    distanceKm: z.number(),
    mode: z.enum(TRAVEL_MODES),
    source: z.string(),
    estimate: z.boolean(),
    brings,
    crew: z.int(),
    team: pickedTeam.optional(),
  })
  .meta({ id: 'Pick' })

const reason = z.object({
  code: z.enum([...STATION_REASONS, ...NEED_REASONS, ...COMPARISON_REASONS]),
  capability: capability.optional(),
  needed: z.number().optional(),
  has: z.number().optional(),
  because: z.enum([...UNREACHABLE_BECAUSE, 'cleaning']).optional(),
})
const becomesEligibleIf = z.discriminatedUnion('change', [
  z.object({ change: z.literal('call-crew'), count: z.int() }),
  z.object({ change: z.literal('return-stock'), capability, quantity: z.number() }),
  z.object({ change: z.literal('back-on-duty') }),
  z.object({ change: z.literal('renew-qualification') }),
])

export const recommendationSchema = z
  .object({
    hash: z.string(),
    afterDecision: z.uuid().nullable(),
    computedAt: instant,
    world: z.string(),
    magnitude: z.enum(MAGNITUDES),
    plans: z.array(
      z.object({ id: z.string(), medium: z.enum(MEDIA), version: z.int(), approved: z.boolean() }),
    ),
    needs: z.array(
      z.object({ capability, unit: capabilityUnit, quantity: z.number(), essential: z.boolean() }),
    ),
    crewNeeded: z.int(),
    lead: pick.nullable(),
    package: z.array(pick),
    reserves: z.array(pick),
    passedOver: z.array(
      z.object({
        stationCode: z.string(),
        name: z.string(),
        straightKm: z.number(),
        distanceKm: z.number().nullable(),
        arrivalMinutes: z.number().nullable(),
        marginMinutes: z.number().nullable(),
        reasons: z.array(reason),
        becomesEligibleIf: becomesEligibleIf.optional(),
        team: pickedTeam.optional(),
      }),
    ),
    shortfalls: z.array(
      z.object({
        capability,
        unit: capabilityUnit,
        needed: z.number(),
        available: z.number(),
        next: z
          .object({ stationCode: z.string(), arrivalMinutes: z.number(), quantity: z.number() })
          .optional(),
        externals: z.array(z.string()),
      }),
    ),
    support: z.array(
      z.object({
        externalId: z.string(),
        name: z.string(),
        why: z.string(),
        legalBasis: z.string(),
        verified: z.boolean(),
      }),
    ),
    coverageCost: z
      .array(
        z.object({
          capability,
          area: z.string(),
          before: z.number(),
          after: z.number(),
          moveUp: z.object({ stationCode: z.string(), to: z.string() }).optional(),
        }),
      )
      .nullable(),
    alternative: z
      .object({
        replaces: z.string(),
        stationCode: z.string(),
        name: z.string(),
        extraMinutes: z.number(),
      })
      .optional(),
    travel: z.object({ source: z.string(), version: z.string() }),
    proven: z.boolean(),
    notes: z.array(z.enum(NOTES)),
  })
  .meta({ id: 'Recommendation' })

export const classifySchema = z
  .object({ classifications: z.array(classified), duties: z.array(duty) })
  .meta({ id: 'Classification' })

export const orderedSchema = z
  .object({ decisionId: z.uuid(), assignments: z.array(assignmentSchema) })
  .meta({ id: 'Ordered' })

export const decisionSchema = z
  .object({
    id: z.uuid(),
    incidentId: z.uuid(),
    incidentCode: z.string(),
    at: instant,
    by: z.string(),
    inputsHash: z.string(),
    engineVersion: z.string(),
    result: recommendationSchema,
    chosen: z.array(pick),
    named: z.boolean(),
    forced: z.boolean(),
    reason: z.string().nullable(),
    inputs: z.record(z.string(), z.unknown()),
    isIntact: z.boolean(),
  })
  .meta({ id: 'Decision' })

export const approvalSchema = z
  .object({
    decisionId: z.uuid(),
    isNeeded: z.boolean(),
    given: z.object({ by: z.string(), via: z.string().nullable(), at: instant }).nullable(),
    mayApprove: z.boolean(),
  })
  .meta({ id: 'Approval' })

export const travelSchema = z
  .object({
    minutes: z.number(),
    minutesLow: z.number(),
    minutesHigh: z.number(),
    km: z.number(),
    mode: z.enum(TRAVEL_MODES),
    source: z.string(),
    estimate: z.boolean(),
    route: z.array(z.object({ road: z.string(), km: z.number() })),
  })
  .meta({ id: 'Travel' })

export const factsSchema = z
  .object({
    at: instant,
    world: z.string(),
    agency: z.enum(AGENCIES),
    stations: z.array(
      stationSchema
        .pick({
          code: true,
          name: true,
          agency: true,
          position: true,
          readiness: true,
          crewOnDuty: true,
          crewFree: true,
          mobilisationMinutes: true,
          isSynthetic: true,
        })
        .extend({
          readinessCause: z.enum(READINESS_CAUSES).nullable().optional(),
          port,
          qualificationExpiresOn: z.string().nullable(),
          stock: z.array(stock),
        }),
    ),
    teams: z.array(
      pickedTeam.extend({
        stationCode: z.string(),
        priority: z.literal([1, 2, 3]),
        onWater: z.boolean(),
        crew: z.int(),
        carries: z.array(z.object({ capability, quantity: z.number() })),
      }),
    ),
    plans: z.array(z.looseObject({ id: z.string() })),
    mandates: z.array(z.looseObject({ id: z.string() })),
    externals: z.array(z.looseObject({ id: z.string() })),
    policy: z.looseObject({ version: z.int() }),
    isSurge: z.boolean().optional(),
  })
  .meta({ id: 'DeskFacts' })

export const supportRequestedSchema = z
  .object({
    id: z.uuid(),
    externalId: z.string(),
    needs: z.array(z.object({ capability, quantity: z.number() })),
    answer: z.string().nullable(),
  })
  .meta({ id: 'SupportRequest' })

export const featureCollectionSchema = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.string(),
        geometry: z.object({
          type: z.literal('Point'),
          coordinates: z.tuple([z.number(), z.number()]),
        }),
        properties: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'FeatureCollection' })

export const healthSchema = z
  .object({
    status: z.string(),
    database: z.string(),
    mode: z.string().nullable(),
    version: z.string(),
    commit: z.string(),
  })
  .meta({ id: 'Health' })

export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    errors: z.record(z.string(), z.array(z.string())).optional(),
  })
  .meta({ id: 'Problem' })

/** If a view and its schema drift apart, this does not compile. */
type Same<View, Schema extends z.ZodType> = [z.input<Schema>] extends [never]
  ? never
  : View extends z.input<Schema>
    ? true
    : never
type Agreement = [
  Same<IncidentView, typeof incidentSchema>,
  Same<StationView, typeof stationSchema>,
  Same<BoardView, typeof boardSchema>,
  Same<ReportView, typeof reportSchema>,
  Same<Recommendation, typeof recommendationSchema>,
  Same<DeskFacts, typeof factsSchema>,
  Same<Omit<JournalView, 'kind'>, ReturnType<typeof withoutKind>>,
]
const withoutKind = () => journalEntrySchema.omit({ kind: true })
export const AGREEMENT: Agreement = [true, true, true, true, true, true, true]
