import auth from './messages/vi/auth.json'
import board from './messages/vi/board.json'
import coverage from './messages/vi/coverage.json'
import crew from './messages/vi/crew.json'
import decisions from './messages/vi/decisions.json'
import dispatch from './messages/vi/dispatch.json'
import errors from './messages/vi/errors.json'
import hazards from './messages/vi/hazards.json'
import incident from './messages/vi/incident.json'
import incidents from './messages/vi/incidents.json'
import intake from './messages/vi/intake.json'
import invalid from './messages/vi/invalid.json'
import journal from './messages/vi/journal.json'
import map from './messages/vi/map.json'
import outbox from './messages/vi/outbox.json'
import palette from './messages/vi/palette.json'
import plans from './messages/vi/plans.json'
import problem from './messages/vi/problem.json'
import reports from './messages/vi/reports.json'
import rules from './messages/vi/rules.json'
import shell from './messages/vi/shell.json'
import stations from './messages/vi/stations.json'
import statistics from './messages/vi/statistics.json'
import travel from './messages/vi/travel.json'
import verify from './messages/vi/verify.json'
import words from './messages/vi/words.json'

/** Every area of the screen's words. A new file under messages/vi gets one line above and one below. */
export const vi = {
  auth,
  board,
  coverage,
  decisions,
  dispatch,
  errors,
  hazards,
  incidents,
  invalid,
  journal,
  map,
  palette,
  plans,
  problem,
  reports,
  rules,
  shell,
  stations,
  statistics,
  intake,
  outbox,
  incident,
  crew,
  travel,
  verify,
  words,
}
