import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'

/** What anybody may know before signing in: which mode this is, its version, where stations stand. */
export async function findAbout() {
  const [instance, stations] = await Promise.all([
    db.instance.findUnique({ where: { id: 1 }, select: { mode: true } }),
    db.station.findMany({
      where: { archivedAt: null },
      select: { code: true, name: true, lat: true, lng: true, isSynthetic: true },
      orderBy: { code: 'asc' },
    }),
  ])
  return {
    mode: instance?.mode ?? null,
    version: env.version,
    isSynthetic: stations.some((station) => station.isSynthetic),
    stations: stations.map(({ code, name, lat, lng }) => ({ code, name, position: { lat, lng } })),
  }
}
