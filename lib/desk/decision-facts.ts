import type { RecommendInput } from '@/lib/dispatch/input'
import type { Reason } from '@/lib/dispatch/recommendation'
import { CAPABILITY_UNIT, type Capability, type CapabilityUnit } from '@/lib/plans/capability'
import { isInForce } from '@/lib/plans/in-force'
import type { Mandate } from '@/lib/plans/plan'
import { type StationFacts, usable } from '@/lib/stations/station'
import type { TravelOption } from '@/lib/travel/travel'
import type { Decision } from './decision'

/** What became of a station in a decision. `stayed`: neither proposed nor nearer than the lead. */
export const FATES = ['lead', 'package', 'reserve', 'passed-over', 'stayed'] as const
export type Fate = (typeof FATES)[number]

/** Stock of one need, as it was; the rest of what is owned was out of service, committed or expired. */
export type KnownStock = {
  capability: Capability
  unit: CapabilityUnit
  usable: number
  owned: number
}

/** A station as the desk knew it at the moment of the decision. */
export type KnownStation = Omit<
  StationFacts,
  'position' | 'port' | 'stock' | 'isSynthetic' | 'qualificationExpiresOn'
> & {
  fate: Fate
  isChosen: boolean
  /** Of each need; what it had none of is there with 0. */
  stock: KnownStock[]
  straightKm: number | null
  /** The fastest way there, without getting ready; null = none was known. */
  way: Omit<TravelOption, 'route'> | null
  /** Why it was passed over, all of it; empty where it was not. */
  reasons: Reason[]
}

/** Every station that was considered: those that mattered first, the rest by travel, then by code. */
export function knownStations({ inputs, result, chosen }: Decision): KnownStation[] {
  const passed = new Map(result.passedOver.map((each) => [each.stationCode, each.reasons]))
  const going = result.package.map(({ stationCode }) => stationCode)
  const reserves = result.reserves.map(({ stationCode }) => stationCode)
  const sent = chosen.map(({ stationCode }) => stationCode)
  const fateOf = (code: string): Fate => {
    if (going.includes(code)) return code === result.lead?.stationCode ? 'lead' : 'package'
    if (reserves.includes(code)) return 'reserve'
    return passed.has(code) ? 'passed-over' : 'stayed'
  }
  const known = inputs.stations.map((station): KnownStation => {
    const row = inputs.travel.rows[station.code]
    const [fastest] = row?.options ?? []
    return {
      code: station.code,
      name: station.name,
      agency: station.agency,
      readiness: station.readiness,
      crewOnDuty: station.crewOnDuty,
      crewFree: station.crewFree,
      mobilisationMinutes: station.mobilisationMinutes,
      fate: fateOf(station.code),
      isChosen: sent.includes(station.code),
      stock: result.needs.map(({ capability }) => stockOf(station, capability, inputs.call.day)),
      straightKm: row?.straightKm ?? null,
      way: fastest ? withoutRoute(fastest) : null,
      reasons: passed.get(station.code) ?? [],
    }
  })
  return known.sort(
    (a, b) => rankOf(a) - rankOf(b) || minutesOf(a) - minutesOf(b) || (a.code < b.code ? -1 : 1),
  )
}

const rankOf = ({ fate, isChosen }: KnownStation) =>
  isChosen && fate === 'stayed' ? FATES.indexOf('package') : FATES.indexOf(fate)

const minutesOf = ({ way, mobilisationMinutes }: KnownStation) =>
  way ? way.minutes + mobilisationMinutes : Number.MAX_VALUE

function stockOf({ stock }: StationFacts, capability: Capability, day: string): KnownStock {
  const lots = stock.filter((lot) => lot.capability === capability)
  return {
    capability,
    unit: CAPABILITY_UNIT[capability],
    usable: lots.reduce((sum, lot) => sum + usable(lot, day), 0),
    owned: lots.reduce((sum, lot) => sum + lot.owned, 0),
  }
}

const withoutRoute = ({ route: _route, ...way }: TravelOption) => way

/** The mandates in force that day for the hazard and the media of the call, by id. */
export const mandatesThen = ({ call, mandates }: RecommendInput): Mandate[] =>
  mandates
    .filter(
      (mandate) =>
        mandate.hazard === call.hazard &&
        [call.medium, ...call.alsoMedia].includes(mandate.medium) &&
        isInForce(mandate, call.day),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
