import type { AccountRefusal } from '@/lib/accounts/commands'
import type { ApproveRefusal } from '@/lib/assignments/approve-command'
import type { OrderRefusal } from '@/lib/assignments/commands'
import type { TellPositionRefusal } from '@/lib/assignments/position-command'
import type { TakeStepRefusal } from '@/lib/assignments/step-command'
import type { AnswerSupportRefusal, SupportRefusal } from '@/lib/assignments/support-commands'
import type { EditRefusal, ReportRefusal } from '@/lib/incidents/commands'
import type { RecordRefusal } from '@/lib/incidents/record-commands'
import type { IdempotencyRefusal } from '@/lib/journal/command'
import type { NoticeRefusal } from '@/lib/notices/commands'
import type { IssueRefusal } from '@/lib/reports/commands'
import type { CalibrationRefusal } from '@/lib/stations/calibration-commands'

/** What the door itself refuses, before any command. */
export type DoorRefusal =
  | { code: 'invalid-input'; errors: Record<string, string[]> }
  | { code: 'not-json' }
  | { code: 'not-signed-in' }
  | { code: 'not-allowed' }
  | { code: 'foreign-origin' }
  | { code: 'not-found' }
  | { code: 'bad-idempotency-key' }
  | { code: 'if-match-missing' }
  | { code: 'too-large' }
  | { code: 'database-unavailable' }

export type Refusal =
  | DoorRefusal
  | AccountRefusal
  | OrderRefusal
  | ApproveRefusal
  | SupportRefusal
  | AnswerSupportRefusal
  | TakeStepRefusal
  | TellPositionRefusal
  | EditRefusal
  | ReportRefusal
  | RecordRefusal
  | IdempotencyRefusal
  | NoticeRefusal
  | IssueRefusal
  | CalibrationRefusal

/** The only place where a refusal becomes a number; a new one does not compile until it is listed. */
export const HTTP_STATUS: Record<Refusal['code'], number> = {
  'invalid-input': 422,
  'not-json': 422,
  'not-signed-in': 401,
  'not-allowed': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'bad-idempotency-key': 422,
  'if-match-missing': 428,
  'too-large': 413,
  'database-unavailable': 503,
  'username-taken': 409,
  'unknown-station': 422,
  'incident-not-found': 404,
  'not-taking-orders': 409,
  'changed-since': 409,
  'no-longer-eligible': 409,
  'nothing-to-send': 409,
  'external-not-found': 404,
  'support-already-answered': 409,
  'illegal-step': 409,
  'time-out-of-order': 409,
  'assignment-not-found': 404,
  'decision-not-found': 404,
  'already-approved': 409,
  'approval-in-future': 422,
  'not-your-station': 403,
  'suggestion-changed': 409,
  'no-factor-in-force': 404,
  'not-on-the-move': 409,
  'place-unknown': 422,
  'not-lead-agency': 403,
  'reason-missing': 422,
  'consumed-more-than-brought': 422,
  'stale-version': 412,
  'incident-exists': 409,
  'illegal-move': 409,
  'stations-still-out': 409,
  'quantity-not-found': 404,
  'entry-not-found': 404,
  'level-unknown': 422,
  'duplicate-chain': 409,
  'idempotency-key-reused': 422,
  'notice-exists': 409,
  'report-not-found': 404,
  'report-already-issued': 409,
  'report-number-taken': 409,
}
