import type { Need } from '@/lib/plans/plan'
import { type Thousandths, thousandthsUp } from '@/lib/quantities/thousandths'
import { err, ok, type Result } from '@/lib/result'
import { asksOf } from './asks'
import { aloneShare, fill, pickOf } from './brings'
import { type Assessed, assess, byArrival, type Candidate } from './candidates'
import type { RecommendInput } from './input'
import { firstOnScene, leadFirst } from './lead'
import {
  COMPARISON_REASONS,
  type Pick as Picked,
  type Reason,
  type ReasonCode,
  STATION_REASONS,
} from './recommendation'

/** A named station that cannot go, with all its reasons. */
export type NamedRefusal = {
  stationCode: string
  /** null = there is no such station */
  name: string | null
  reasons: Reason[]
  /** Would `force` with a reason send it all the same? */
  forcible: boolean
}

/** What a person may overrule. Never: off duty, no crew, no way there, already on its way, stock that is not there. */
const FORCIBLE: readonly ReasonCode[] = [
  'crew-short',
  'out-of-mandate',
  'qualification-expired',
  'declined-this-incident',
]

export type Overrulable = 'freely' | 'by-force'

/** May a person send it against its reasons: as it is, only by force, or (null) not at all. */
export function overrulable(reasons: readonly Pick<Reason, 'code'>[]): Overrulable | null {
  const ofStation = reasons.filter(({ code }) => IS_OF_STATION.has(code))
  if (ofStation.length === 0)
    return reasons.some(({ code }) => IS_COMPARISON.has(code)) ? 'freely' : null
  return ofStation.every(({ code }) => FORCIBLE.includes(code)) ? 'by-force' : null
}

const IS_OF_STATION: ReadonlySet<string> = new Set(STATION_REASONS)
const IS_COMPARISON: ReadonlySet<string> = new Set(COMPARISON_REASONS)

/**
 * Exactly the stations a person named, lead first, or a refusal for each that cannot go. A station
 * short of stock goes with the part it has; one that has nothing of what the call needs does not go,
 * forced or not. A station whose share others already bring was named on purpose and brings what it
 * would bring alone. With `force`, what a person may overrule is overruled: a short crew goes as it is.
 */
export function planNamed(
  input: RecommendInput,
  codes: readonly string[],
  { force = false }: { force?: boolean } = {},
): Result<Picked[], NamedRefusal[]> {
  const { planned, gross: needs, net } = asksOf(input)
  const crewNeeded = planned.crewPerStation
  const open = needs.map((need) => thousandthsUp(netOf(need, net)))
  const named = new Map(
    assess({ ...input, stations: stationsOf(input, codes) }, needs, crewNeeded, open).map(
      (assessed) => [assessed.station.code, assessed],
    ),
  )
  const members: Candidate[] = []
  const refused: NamedRefusal[] = []
  for (const code of new Set(codes)) {
    const assessed = named.get(code)
    const refusal = assessed ? refusalOf(assessed, needs) : unknown(code)
    if (refusal && !(force && refusal.forcible)) refused.push(refusal)
    else if (assessed && comes(assessed)) members.push(assessed)
  }
  if (refused.length > 0) return err(refused)

  members.sort(byArrival)
  const asked = needs.map(({ quantity }) => thousandthsUp(quantity))
  const { shares } = fill(members, open)
  const lead = firstOnScene(members, needs, open, input.policy.firstShare)
  return ok(
    leadFirst(lead, members).map((member) => {
      const crew = Math.min(crewNeeded, Math.max(0, Math.floor(member.station.crewFree)))
      return pickOf(member, shareOf(member, shares, asked), needs, crew)
    }),
  )
}

const stationsOf = ({ stations }: RecommendInput, codes: readonly string[]) =>
  stations.filter(({ code }) => codes.includes(code))

const comes = (assessed: Assessed): assessed is Candidate => assessed.arrival !== null

const unknown = (stationCode: string): NamedRefusal => ({
  stationCode,
  name: null,
  reasons: [],
  forcible: false,
})

function refusalOf(
  { station, reasons, stationFailures, holds }: Assessed,
  needs: readonly Need[],
): NamedRefusal | null {
  const bringsNothing = needs.length > 0 && !holds.some((quantity) => quantity > 0)
  if (stationFailures === 0 && !bringsNothing) return null
  const ofStation = reasons.slice(0, stationFailures)
  return {
    stationCode: station.code,
    name: station.name,
    reasons,
    forcible: !bringsNothing && ofStation.every(({ code }) => FORCIBLE.includes(code)),
  }
}

const netOf = ({ capability }: Need, net: readonly Need[]) =>
  net.find((need) => need.capability === capability)?.quantity ?? 0

function shareOf(
  member: Candidate,
  shares: ReadonlyMap<Candidate, Thousandths[]>,
  asked: readonly Thousandths[],
) {
  const share = shares.get(member) ?? []
  return share.some((quantity) => quantity > 0) ? share : aloneShare(member, asked)
}
