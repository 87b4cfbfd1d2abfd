import 'server-only'
import { db } from '@/lib/db'
import { serverPlaces } from '@/lib/places/assets'
import { getPolicy } from '@/lib/plans/queries'
import { vietnamDay } from '@/lib/time/vietnam'
import { travelAssets } from '@/lib/travel/assets'
import { travelVersion, type Vehicle } from '@/lib/travel/travel-rows'
import { roadWay, seaWay, type WayEngine } from '@/lib/travel/way'
import { type Ends, readEnd, type WayAnswer, type WayEnd, type WayStation } from './way-ends'
import { quayOf, roadFault, seaFault } from './way-faults'

type Asked = Ends<string> & { mode: 'road' | 'sea'; vehicle: Vehicle }

/**
 * One way between two ends as they were typed, by the shipped network and sea: what an outside engine
 * would say is not drawn here, since only our own roads tell what each kilometre rests on.
 */
export async function answerWay(
  asked: Asked,
  stations: readonly WayStation[],
  now: Date,
): Promise<WayAnswer> {
  const [places, { travel }] = await Promise.all([serverPlaces(), getPolicy(db, vietnamDay(now))])
  const engine: WayEngine = { ...travelAssets(), policy: travel }
  const read = {
    from: readEnd(asked.from, stations, places),
    to: readEnd(asked.to, stations, places),
  }
  const from = read.from.ok ? read.from.value : null
  const to = read.to.ok ? read.to.value : null
  const faultOf = (side: 'from' | 'to') => {
    if (!read[side].ok) return read[side].error
    return asked.mode === 'road'
      ? roadFault(read[side].value, engine)
      : seaFault(read[side].value, engine, side)
  }
  const faults = { from: faultOf('from'), to: faultOf('to') }
  const isSound = faults.from === null && faults.to === null
  const way = from && to && isSound ? wayBetween(from, to, asked, engine) : null
  const { version } = travelVersion(engine.network, engine.sea)
  return {
    ends: { from, to },
    faults,
    way,
    isApart: isSound && way === null,
    accessFactor: travel.accessFactor,
    version,
  }
}

function wayBetween(
  from: WayEnd,
  to: WayEnd,
  { mode, vehicle }: Pick<Asked, 'mode' | 'vehicle'>,
  engine: WayEngine,
) {
  const at = (end: WayEnd) => ({ position: end.position, atSea: end.place.atSea })
  if (mode === 'road') return roadWay(at(from), at(to), vehicle, engine)
  const start = { position: from.position, port: from.station?.port ?? null }
  return seaWay(start, { position: quayOf(to), atSea: true }, engine)
}
