import { readFileSync } from 'node:fs'
import type { External, Mandate, Plan, Policy } from '@/lib/plans/plan'
import type { StationFacts } from '@/lib/stations/station'
import { kitOf } from '@/prisma/seed/stations/kit'
import rows from '@/prisma/seed/stations/stations.json'

/** The hundred stations as the seed makes them, nobody out, with the plans and rules of the desk. */
export const seededForces = () => ({
  stations: rows.map(asFacts),
  plans: seed<Plan[]>('plans.json'),
  mandates: seed<Mandate[]>('mandates.json'),
  externals: seed<External[]>('stations/externals.json'),
  policy: seed<Policy>('policy.json'),
})

function asFacts(row: (typeof rows)[number]): StationFacts {
  const { stock, crew, readiness } = kitOf(row)
  return {
    code: row.code,
    name: row.name,
    agency: 'SOS',
    position: { lat: row.lat, lng: row.lng },
    port: row.port && { name: row.port.name, position: { lat: row.port.lat, lng: row.port.lng } },
    mobilisationMinutes: row.mobilisationMinutes,
    readiness,
    readinessCause: null,
    crewOnDuty: crew.length,
    crewFree: crew.length,
    qualificationExpiresOn: null,
    stock: stock.map((lot) => ({ ...lot, committed: 0 })),
    isSynthetic: row.isSynthetic,
  }
}

/** Files are read as they ship; the tests that use them are the check. */
const seed = <T>(name: string): T => JSON.parse(readFileSync(`prisma/seed/${name}`, 'utf8')) as T
