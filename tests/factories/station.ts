import type { Capability } from '@/lib/plans/capability'
import type { StationFacts, Stock } from '@/lib/stations/station'

/** A station that is ready, has a crew of four and no stock; state only what the case turns on. */
export const aStation = (facts: Partial<StationFacts> = {}): StationFacts => ({
  code: '76-02',
  name: `Trạm ${facts.code ?? '76-02'}`,
  agency: 'SOS',
  position: { lat: 15.39, lng: 108.79 },
  port: null,
  mobilisationMinutes: 20,
  readiness: 'ready',
  readinessCause: null,
  crewOnDuty: 4,
  crewFree: 4,
  qualificationExpiresOn: null,
  stock: [],
  isSynthetic: true,
  ...facts,
})

/** `stockOf({ 'boom-river': 200 })`: whole, in service, free and without expiry. */
export const stockOf = (
  quantities: Partial<Record<Capability, number>>,
  state: Partial<Stock> = {},
): Stock[] =>
  Object.entries(quantities).map(([capability, owned]) => ({
    capability: capability as Capability,
    owned,
    outOfService: 0,
    committed: 0,
    expiresOn: null,
    ...state,
  }))
