import type { Need } from '@/lib/plans/plan'
import { type Holding, usableIn } from '@/lib/stations/holding'
import { pickedTeam } from './brings'
import { type Assessed, type Candidate, isCandidate } from './candidates'
import type { BecomesEligibleIf, PassedOver, Reason } from './recommendation'

/**
 * Every station that a person would have expected before the lead (nearer in a straight line, by the
 * kilometres it would travel, or in minutes) and that does not go, with all its reasons, nearest
 * first. With no lead: all stations. A station nobody asked travel about has no distance to compare
 * and is left out.
 */
export function passedOverFor(
  assessed: readonly Assessed[],
  lead: Candidate | null,
  members: readonly Candidate[],
  needs: readonly Need[],
  day: string,
): PassedOver[] {
  const going = new Set<Assessed>(members)
  return assessed
    .filter((station) => !going.has(station) && Number.isFinite(station.row.straightKm))
    .filter((station) => lead === null || isBefore(station, lead))
    .map((station) => passedOver(station, lead, needs, day))
    .sort((a, b) => a.straightKm - b.straightKm || (a.stationCode < b.stationCode ? -1 : 1))
}

const isBefore = (station: Assessed, lead: Candidate) =>
  isNearer(station, lead) || (station.arrival !== null && station.arrival.at < lead.arrival.at)

const isNearer = ({ row, arrival }: Assessed, lead: Candidate) =>
  row.straightKm < lead.row.straightKm ||
  (arrival !== null && arrival.option.km < lead.arrival.option.km)

function passedOver(
  station: Assessed,
  lead: Candidate | null,
  needs: readonly Need[],
  day: string,
): PassedOver {
  const { row, arrival, reasons } = station
  const change = eligibleIf(station, needs, day)
  return {
    stationCode: station.station.code,
    name: station.station.name,
    straightKm: row.straightKm,
    distanceKm: arrival && finite(arrival.option.km),
    arrivalMinutes: arrival?.minutes ?? null,
    marginMinutes: arrival && lead ? lead.arrival.minutes - arrival.minutes : null,
    reasons: [...reasons, ...compared(station, lead)],
    ...(change ? { becomesEligibleIf: change } : {}),
    ...(station.team ? { team: pickedTeam(station.team) } : {}),
  }
}

/** Why one that could go stays: it is nearer but later, or nothing gets there sooner with it. */
function compared(station: Assessed, lead: Candidate | null): Reason[] {
  const nothingAsked = station.stationFailures === 0 && station.holds.length === 0
  if (!isCandidate(station)) return nothingAsked ? [{ code: 'not-needed' }] : []
  const isLater = lead !== null && station.arrival.at > lead.arrival.at && isNearer(station, lead)
  return [{ code: isLater ? 'arrives-later' : 'not-needed' }]
}

/** The one change that would make it a candidate; none where it takes more than one, or no change helps. */
function eligibleIf(
  { reasons, stationFailures, holds, held }: Assessed,
  needs: readonly Need[],
  day: string,
): BecomesEligibleIf | null {
  const ofStation = reasons.slice(0, stationFailures).map(({ code }) => code)
  const brings = holds.some((quantity) => quantity > 0)
  if (ofStation.length === 0) return brings ? null : returnOfStock(held, needs, day)
  if (!brings) return null
  if (ofStation.every((code) => code === 'no-crew' || code === 'crew-short')) {
    const short = reasons.find(({ code }) => code === 'crew-short')
    return { change: 'call-crew', count: Math.ceil((short?.needed ?? 1) - (short?.has ?? 0)) }
  }
  if (ofStation.length > 1) return null
  if (ofStation[0] === 'off-duty') return { change: 'back-on-duty' }
  return ofStation[0] === 'qualification-expired' ? { change: 'renew-qualification' } : null
}

/** What has to come back before something can go; nothing of a lot that is expired or broken as a whole. */
function returnOfStock(
  held: readonly Holding[],
  needs: readonly Need[],
  day: string,
): BecomesEligibleIf | null {
  for (let i = 0; i < needs.length; i++) {
    const need = needs[i]
    const holding = held[i]
    const committed = holding?.committed ?? 0
    const whole = holding ? usableIn({ ...holding, committed: 0 }, day) : 0
    if (!need || committed <= 0 || whole <= 0) continue
    // More may be bound than is whole: that much comes back before anything is free.
    const bound = Math.max(0, committed - whole)
    return {
      change: 'return-stock',
      capability: need.capability,
      quantity: Math.min(committed, bound + Math.min(need.quantity, whole)),
    }
  }
  return null
}

const finite = (figure: number) => (Number.isFinite(figure) ? figure : null)
