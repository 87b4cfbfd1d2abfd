import type { Viewer } from '@/lib/accounts/permissions'
import type { CommandContext } from '@/lib/journal/command'

export const officer = (overrides: Partial<Viewer> = {}): Viewer => ({
  id: 'officer',
  name: 'Trực ban thử',
  agency: 'SOS',
  role: 'coordinator',
  stationCode: null,
  ...overrides,
})

export const crewOf = (stationCode: string): Viewer =>
  officer({ id: `crew-${stationCode}`, name: `Trạm ${stationCode}`, role: 'crew', stationCode })

export const acting = (viewer: Viewer, at: Date = new Date(), key?: string): CommandContext => ({
  actor: { id: viewer.id, name: viewer.name, agency: viewer.agency },
  now: at,
  idempotency: key === undefined ? undefined : { key, requestHash: key },
})
