import auth from './messages/en/auth.json'
import board from './messages/en/board.json'
import coverage from './messages/en/coverage.json'
import crew from './messages/en/crew.json'
import decisions from './messages/en/decisions.json'
import dispatch from './messages/en/dispatch.json'
import errors from './messages/en/errors.json'
import hazards from './messages/en/hazards.json'
import incident from './messages/en/incident.json'
import incidents from './messages/en/incidents.json'
import intake from './messages/en/intake.json'
import invalid from './messages/en/invalid.json'
import journal from './messages/en/journal.json'
import map from './messages/en/map.json'
import outbox from './messages/en/outbox.json'
import palette from './messages/en/palette.json'
import plans from './messages/en/plans.json'
import problem from './messages/en/problem.json'
import reports from './messages/en/reports.json'
import rules from './messages/en/rules.json'
import shell from './messages/en/shell.json'
import stations from './messages/en/stations.json'
import statistics from './messages/en/statistics.json'
import travel from './messages/en/travel.json'
import verify from './messages/en/verify.json'
import words from './messages/en/words.json'

export const en = {
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
