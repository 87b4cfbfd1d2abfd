import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import { err, ok, type Result } from '@/lib/result'
import roads from './km-posts.json'

export type KmPostRefusal = 'road-unknown' | 'km-outside'

/** Posts are known to a few kilometres … */
const POST_ACCURACY_M = 5000
/** … and between two of them a straight line strays from the road, more so farther from either. */
const STRAY_M_PER_KM = 150

type Post = { km: number; position: Position }

const ROADS = new Map(
  roads.map(({ road, posts }) => [
    road,
    posts.map(
      ([km, lat, lng]): Post => ({
        km: Number(km),
        position: { lat: Number(lat), lng: Number(lng) },
      }),
    ),
  ]),
)

/**
 * Where a kilometre post of a national road stands, by interpolation between known posts (general
 * knowledge, few roads). `QL1A` is `QL1`. Outside the known stretch it refuses; it never extrapolates.
 */
export function kmPostPosition(
  road: string,
  km: number,
): Result<{ position: Position; accuracyM: number }, KmPostRefusal> {
  const posts = ROADS.get(
    road
      .toUpperCase()
      .replace(/[\s.]/g, '')
      .replace(/^QL0*(\d+)A?$/, 'QL$1'),
  )
  if (!posts) return err('road-unknown')
  const next = posts.findIndex((post) => post.km >= km)
  const after = posts[next]
  if (!after) return err('km-outside')
  if (after.km === km) return ok({ position: after.position, accuracyM: POST_ACCURACY_M })
  const before = posts[next - 1]
  if (!before) return err('km-outside')
  const share = (km - before.km) / (after.km - before.km)
  const fromPostKm = Math.min(km - before.km, after.km - km)
  return ok({
    position: {
      lat: before.position.lat + share * (after.position.lat - before.position.lat),
      lng: before.position.lng + share * (after.position.lng - before.position.lng),
    },
    accuracyM: Math.round(POST_ACCURACY_M + STRAY_M_PER_KM * fromPostKm),
  })
}

/** The table itself, for checks: each stretch with the length its posts say and the straight line. */
export const knownStretches = () =>
  [...ROADS].flatMap(([road, posts]) =>
    posts.slice(1).map((post, i) => ({
      road,
      fromKm: posts[i]?.km ?? 0,
      toKm: post.km,
      straightKm: distanceKm(posts[i]?.position ?? post.position, post.position),
    })),
  )
