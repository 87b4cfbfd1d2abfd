import 'server-only'
import type { z } from 'zod'
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi'
import { STEPS } from '@/lib/assignments/assignment'
import {
  approveSchema,
  orderSchema,
  stepSchema,
  supportRequestSchema,
  tellPositionSchema,
} from '@/lib/assignments/schema'
import { answerSupportSchema } from '@/lib/assignments/support-schema'
import { whatIfSchema } from '@/lib/dispatch/schema'
import {
  changeStatusSchema,
  draftIncidentSchema,
  duplicateSchema,
  editIncidentSchema,
  noteSchema,
  quantitySchema,
  reportIncidentSchema,
  setLevelSchema,
} from '@/lib/incidents/schema'
import { recordNoticeSchema } from '@/lib/notices/schema'
import { draftReportSchema, editReportSchema, issueReportSchema } from '@/lib/reports/schema'
import { acceptFactorSchema, endFactorSchema } from '@/lib/stations/calibration-schema'
import { setReadinessSchema } from '@/lib/stations/schema'
import * as contract from './contract'
import { calibrationSchema } from './contract-calibration'
import { coverageAnswerSchema, coverageFeaturesSchema } from './contract-coverage'
import { incidentViewSchema, supportViewSchema } from './contract-support'

const answers = { ...contract, incidentSchema: incidentViewSchema }

type Method = 'get' | 'post' | 'patch'
/** One line a call: what it takes and what it answers. */
type Call = {
  path: string
  method: Method
  summary: string
  body?: z.ZodType
  status?: 200 | 201
  answer: z.ZodType
  open?: true
}

const incident = '/api/v1/incidents/{code}'

export const CALLS: readonly Call[] = [
  {
    path: '/api/health',
    method: 'get',
    summary: 'Whether this instance can do its work',
    answer: answers.healthSchema,
    open: true,
  },
  {
    path: '/api/v1/incidents',
    method: 'get',
    summary: 'Incidents by filter: status, hazard, bbox, from, to, q, world, cursor, limit',
    answer: answers.incidentPageSchema,
  },
  {
    path: '/api/v1/incidents',
    method: 'post',
    summary: 'Log an incident',
    body: reportIncidentSchema,
    status: 201,
    answer: answers.incidentSchema,
  },
  {
    path: incident,
    method: 'get',
    summary: 'One incident; ETag is "version.lastSeq"',
    answer: answers.incidentSchema,
  },
  {
    path: incident,
    method: 'patch',
    summary: 'Edit its own fields; needs If-Match',
    body: editIncidentSchema,
    answer: answers.incidentSchema,
  },
  {
    path: `${incident}/status`,
    method: 'post',
    summary: 'Move along the life cycle',
    body: changeStatusSchema,
    answer: answers.incidentSchema,
  },
  {
    path: `${incident}/quantities`,
    method: 'post',
    summary: 'Add a reported quantity',
    body: quantitySchema,
    status: 201,
    answer: answers.incidentSchema,
  },
  {
    path: `${incident}/quantities/{id}/choose`,
    method: 'post',
    summary: 'Mark the figure that the level is judged by',
    answer: answers.incidentSchema,
  },
  {
    path: `${incident}/journal`,
    method: 'get',
    summary: 'Its log, oldest first',
    answer: answers.journalPageSchema,
  },
  {
    path: `${incident}/journal`,
    method: 'post',
    summary: 'Add a note or a correction',
    body: noteSchema,
    status: 201,
    answer: answers.journalEntrySchema,
  },
  {
    path: `${incident}/duplicate-of`,
    method: 'post',
    summary: 'Link it as a duplicate, or null to undo',
    body: duplicateSchema,
    answer: answers.incidentSchema,
  },
  {
    path: `${incident}/classifications`,
    method: 'post',
    summary: 'Set a level, with a reason',
    body: setLevelSchema,
    status: 201,
    answer: answers.incidentSchema,
  },
  {
    path: `${incident}/notices/{id}`,
    method: 'post',
    summary: 'Record that an authority was told',
    body: recordNoticeSchema,
    answer: answers.incidentSchema,
  },
  {
    path: `${incident}/support-requests`,
    method: 'post',
    summary: 'Ask a force outside the stations',
    body: supportRequestSchema,
    status: 201,
    answer: answers.supportRequestedSchema,
  },
  {
    path: '/api/v1/support-requests/{id}/answer',
    method: 'post',
    summary:
      'Record what it answered, once; `corrects` names the answer that a correction replaces',
    body: answerSupportSchema,
    answer: supportViewSchema,
  },
  {
    path: `${incident}/recommendation`,
    method: 'get',
    summary: 'Who should go now; nothing is saved',
    answer: answers.recommendationSchema,
  },
  {
    path: `${incident}/what-if`,
    method: 'post',
    summary:
      'Who would go if crew, stock, duty, papers or magnitude were otherwise; nothing is saved',
    body: whatIfSchema,
    answer: answers.recommendationSchema,
  },
  {
    path: `${incident}/assignments`,
    method: 'post',
    summary: 'Order stations: the fresh package, or exactly those named',
    body: orderSchema,
    status: 201,
    answer: answers.orderedSchema,
  },
  {
    path: `${incident}/reports`,
    method: 'post',
    summary: 'Open a draft report',
    body: draftReportSchema,
    status: 201,
    answer: answers.draftedReportSchema,
  },
  {
    path: '/api/v1/classify',
    method: 'post',
    summary: 'Levels and duties of an incident that is not saved',
    body: draftIncidentSchema,
    answer: answers.classifySchema,
  },
  {
    path: '/api/v1/dispatch/preview',
    method: 'post',
    summary: 'A recommendation for an incident that is not saved',
    body: draftIncidentSchema,
    answer: answers.recommendationSchema,
  },
  {
    path: '/api/v1/assignments/{id}',
    method: 'get',
    summary: 'One order; `{id}.pdf` is the paper a crew carries',
    answer: answers.assignmentSchema,
  },
  {
    path: '/api/v1/assignments/{id}/position',
    method: 'post',
    summary: 'Where its team is, between departure and return; a place in words will do',
    body: tellPositionSchema,
    answer: answers.assignmentSchema,
  },
  ...STEPS.map(
    (step): Call => ({
      path: `/api/v1/assignments/{id}/${step}`,
      method: 'post',
      summary: `Step: ${step}`,
      body: stepSchema,
      answer: answers.assignmentSchema,
    }),
  ),
  {
    path: '/api/v1/decisions/{id}',
    method: 'get',
    summary: 'A decision with everything that was known',
    answer: answers.decisionSchema,
  },
  {
    path: '/api/v1/decisions/{id}/approval',
    method: 'get',
    summary: 'Whether its orders want an approval, and who gave it',
    answer: answers.approvalSchema,
  },
  {
    path: '/api/v1/decisions/{id}/approve',
    method: 'post',
    summary: 'Record who approved its orders, by telephone or on paper; once',
    body: approveSchema,
    answer: answers.approvalSchema,
  },
  {
    path: '/api/v1/stations',
    method: 'get',
    summary: 'Stations by code',
    answer: answers.stationPageSchema,
  },
  {
    path: '/api/v1/stations/{code}',
    method: 'get',
    summary: 'One station',
    answer: answers.stationSchema,
  },
  {
    path: '/api/v1/stations/{code}/readiness',
    method: 'post',
    summary:
      'How ready it is, told by its crew or by a desk of its agency; not ready wants a cause',
    body: setReadinessSchema,
    answer: answers.stationReadinessSchema,
  },
  {
    path: '/api/v1/stations/{code}/calibration',
    method: 'get',
    summary: 'Estimated against actual travel per class of road, and the factors in force',
    answer: calibrationSchema,
  },
  {
    path: '/api/v1/stations/{code}/calibration/accept',
    method: 'post',
    summary: 'Accept a suggested factor as it was seen, with a reason; administrators',
    body: acceptFactorSchema,
    answer: calibrationSchema,
  },
  {
    path: '/api/v1/stations/{code}/calibration/end',
    method: 'post',
    summary: 'End the factor in force on a class of road, with a reason; administrators',
    body: endFactorSchema,
    answer: calibrationSchema,
  },
  {
    path: '/api/v1/stations.geojson',
    method: 'get',
    summary: 'Stations as GeoJSON',
    answer: answers.featureCollectionSchema,
  },
  {
    path: '/api/v1/incidents.geojson',
    method: 'get',
    summary: 'Incidents as GeoJSON',
    answer: answers.featureCollectionSchema,
  },
  {
    path: '/api/v1/travel',
    method: 'get',
    summary: 'One way between two points: from, to, mode, vehicle, at',
    answer: answers.travelSchema,
  },
  {
    path: '/api/v1/coverage',
    method: 'get',
    summary:
      'Who reaches what in time: hazard, medium or capability, quantity; minutes, forces, measure, at; off, move, add; `coverage.csv` and `coverage.pdf` are the list and the paper',
    answer: coverageAnswerSchema,
  },
  {
    path: '/api/v1/coverage.geojson',
    method: 'get',
    summary: 'The same as areas and points',
    answer: coverageFeaturesSchema,
  },
  {
    path: '/api/v1/reports/{id}',
    method: 'get',
    summary: 'A report; `{id}.pdf` and `{id}.html` are the paper',
    answer: answers.draftedReportSchema,
  },
  {
    path: '/api/v1/reports/{id}',
    method: 'patch',
    summary: 'Change what a draft says',
    body: editReportSchema,
    answer: answers.draftedReportSchema,
  },
  {
    path: '/api/v1/reports/{id}/issue',
    method: 'post',
    summary: 'Issue a draft: number, snapshot, hash',
    body: issueReportSchema,
    answer: answers.draftedReportSchema,
  },
  {
    path: '/api/v1/desk/facts',
    method: 'get',
    summary: 'The snapshot that the page decides from: world',
    answer: answers.factsSchema,
  },
  {
    path: '/api/v1/board',
    method: 'get',
    summary: 'Open incidents and all stations',
    answer: answers.boardSchema,
  },
]

export function openApiDocument() {
  const paths: ZodOpenApiPathsObject = {}
  for (const call of CALLS)
    paths[call.path] = { ...paths[call.path], [call.method]: operation(call) }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Truc Ban',
      version: '1',
      description:
        'JSON, camelCase, ISO 8601 with offset. Errors are problem+json (RFC 9457). Writes take an optional Idempotency-Key.',
    },
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'truc-ban.session_token' },
      },
    },
    security: [{ key: [] }, { session: [] }],
    paths,
  })
}

function operation({
  path,
  method,
  summary,
  body,
  status = 200,
  answer,
  open,
}: Call): ZodOpenApiOperationObject {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  return {
    operationId: `${method} ${path}`.replace(/[^a-z]+/gi, '-'),
    summary,
    ...(open ? { security: [] } : {}),
    parameters: names.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...(body ? { requestBody: { content: { 'application/json': { schema: body } } } } : {}),
    responses: {
      [status]: { description: summary, content: { 'application/json': { schema: answer } } },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: answers.problemSchema } },
      },
    },
  }
}
