import 'server-only'
import type { Agency } from '@/lib/accounts/agency'
import type { Viewer } from '@/lib/accounts/permissions'
import { db } from '@/lib/db'
import { getIncident, listJournalOf } from '@/lib/desk/queries'
import { rulesData } from '@/lib/rules/assets'
import { listStations } from '@/lib/stations/queries'
import { journalLines } from './entries'
import { ISSUERS, type Issued, NO_EDITS, type ReportEdits, type ReportFacts } from './facts'

type Asked = {
  incidentId: string
  agency: Agency
  edits: Partial<ReportEdits>
  issued: Issued | null
  now: Date
}

/** All that a report says, as of now; the caller's name and number are left out. */
export async function gatherReportFacts(viewer: Viewer, asked: Asked): Promise<ReportFacts | null> {
  const incident = await getIncident(viewer, asked.incidentId)
  if (!incident) return null
  const [journal, stations, instance] = await Promise.all([
    listJournalOf(viewer, incident.id, { limit: 1_000 }),
    listStations(incident.world, asked.now),
    db.instance.findUnique({ where: { id: 1 }, select: { mode: true } }),
  ])
  const ordered = new Set(incident.assignments.map(({ stationCode }) => stationCode))
  return {
    issuer: ISSUERS[asked.agency],
    incident: { ...incident, reporter: null },
    source: incident.reporter?.organisation ?? null,
    journal: journalLines(journal),
    instruments: rulesData.instruments,
    stations: stations
      .filter(({ code }) => ordered.has(code))
      .map(({ code, name, position, readiness }) => ({ code, name, position, readiness })),
    drawings: [],
    mode: { demo: instance?.mode !== 'live', drill: incident.isDrill },
    issued: asked.issued,
    asOf: asked.now.toISOString(),
    edits: { ...NO_EDITS, ...asked.edits },
  }
}
