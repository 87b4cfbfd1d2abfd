import type { Tx } from '@/lib/db'
import type { External } from '@/lib/plans/plan'
import externals from './stations/externals.json'
import { kitOf } from './stations/kit'
import stations from './stations/stations.json'

/** Long before any demonstration: the roster and readiness of the synthetic stations have no end. */
const SINCE = new Date('2020-01-01T00:00:00Z')

/** The synthetic 100 with stock, crews, roster and readiness by the rules of `kit.ts`, and the externals. */
export async function seedForces(tx: Tx) {
  const known = new Set(
    (await tx.station.findMany({ select: { code: true } })).map(({ code }) => code),
  )
  const fresh = stations
    .filter(({ code }) => !known.has(code))
    .map((station) => ({ station, kit: kitOf(station) }))
  await tx.station.createMany({
    data: fresh.map(({ station }) => ({
      code: station.code,
      name: station.name,
      agency: 'SOS' as const,
      lat: station.lat,
      lng: station.lng,
      portName: station.port?.name ?? null,
      portLat: station.port?.lat ?? null,
      portLng: station.port?.lng ?? null,
      mobilisationMinutes: station.mobilisationMinutes,
      provinceCode: station.provinceCode,
      communeCode: station.communeCode,
      oldProvince: station.oldProvince,
      isSynthetic: station.isSynthetic,
    })),
  })
  await tx.stockLot.createMany({
    data: fresh.flatMap(({ station, kit }) =>
      kit.stock.map((lot) => ({
        ...lot,
        id: `${station.code}-${lot.capability}`,
        stationCode: station.code,
        expiresOn: lot.expiresOn ? new Date(lot.expiresOn) : null,
      })),
    ),
  })
  const members = fresh.flatMap(({ station, kit }) =>
    [
      ...kit.crew.map((member) => ({ ...member, onDuty: true })),
      ...kit.offDuty.map((member) => ({ ...member, onDuty: false })),
    ].map((member, at) => ({
      ...member,
      id: `${station.code}-${String(at + 1).padStart(2, '0')}`,
      stationCode: station.code,
    })),
  )
  await tx.member.createMany({
    data: members.map(({ id, stationCode, role }) => ({ id, stationCode, role })),
  })
  await tx.shiftSlot.createMany({
    data: members
      .filter(({ onDuty }) => onDuty)
      .map(({ id }) => ({ id: `${id}-standing`, memberId: id, startsAt: SINCE })),
  })
  await tx.readiness.createMany({
    data: fresh.map(({ station, kit }) => ({
      id: `${station.code}-seed`,
      stationCode: station.code,
      state: kit.readiness,
      at: SINCE,
      by: 'dữ liệu mô phỏng',
    })),
  })
  await tx.external.createMany({ data: externals as External[], skipDuplicates: true })
}
