import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { previewIncident } from '@/lib/desk/drafts'
import { deskFacts } from '@/lib/desk/queries'
import type { DeskFacts } from '@/lib/desk/view'
import { draftCall } from '@/lib/dispatch/draft-call'
import { recommend } from '@/lib/dispatch/recommend'
import { HAZARDS, MEDIA } from '@/lib/hazards/hazard'
import { draftIncidentSchema } from '@/lib/incidents/schema'
import { assemble } from '@/lib/places/assemble'
import type { SeaGridAsset } from '@/lib/places/asset-format'
import type { Places } from '@/lib/places/place'
import { placeOf } from '@/lib/places/province'
import { vietnamDay } from '@/lib/time/vietnam'
import { buildNetwork, type Network } from '@/lib/travel/network'
import type { NetworkData } from '@/lib/travel/network-data'
import { decodeSeaGrid, type SeaGrid } from '@/lib/travel/sea-grid'
import { travelRows } from '@/lib/travel/travel-rows'
import { ROOT } from '@/tests/architecture/modules'
import { officer } from '@/tests/factories/officer'

const CALLS = 1_000
const now = new Date('2026-11-24T07:00:00Z')
const asset = (name: string) => JSON.parse(readFileSync(join(ROOT, 'public/assets', name), 'utf8'))

/** What the browser holds: the answer of /desk/facts after JSON, and the static files. */
let page: { facts: DeskFacts; network: Network; sea: SeaGrid; places: Places }

beforeAll(async () => {
  const built = buildNetwork(asset('network.json') as NetworkData)
  if (!built.ok) throw new Error('the network does not build')
  page = {
    facts: JSON.parse(JSON.stringify(await deskFacts(officer(), 'real', now))),
    network: built.value,
    sea: decodeSeaGrid(asset('sea-grid.json') as SeaGridAsset),
    places: assemble({
      basemap: asset('basemap.json'),
      provinces: asset('provinces.json'),
      places: asset('places.json'),
    }),
  }
}, 120_000)

/** A seeded generator, so that a disagreement can be found again. */
function dice(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

describe('the page and the server', () => {
  test(`recommend the same on ${CALLS} random calls`, async () => {
    const roll = dice(20_261_124)
    const oneOf = <T>(choices: readonly T[]) => choices[Math.floor(roll() * choices.length)] as T
    const differing: unknown[] = []
    for (let at = 0; at < CALLS; at += 1) {
      const draft = draftIncidentSchema.parse({
        hazard: oneOf(HAZARDS),
        medium: oneOf(MEDIA),
        alsoMedia: roll() < 0.3 ? [oneOf(MEDIA)] : [],
        position: { lat: 8 + roll() * 15, lng: 102.5 + roll() * 8 },
        quantity:
          roll() < 0.7
            ? { value: Math.round(10 ** (roll() * 5 - 1)), unit: 't', kind: 'released' }
            : undefined,
      })
      const position = draft.position ?? { lat: 0, lng: 0 }
      const { atSea } = placeOf(position, page.places.geo)
      const call = draftCall({
        world: 'real',
        hazard: draft.hazard,
        medium: draft.medium,
        alsoMedia: draft.alsoMedia ?? [],
        quantities: draft.quantity ? [draft.quantity] : [],
        substanceName: null,
        position,
        atSea,
        day: vietnamDay(now),
      })
      const travel = travelRows(
        { position, atSea },
        page.facts.stations,
        page.network,
        page.sea,
        page.facts.policy.travel,
      )
      const inPage = recommend({ call, ...page.facts, travel, computedAt: now.toISOString() })
      // What a package costs in coverage is the server's addition, outside what both decide.
      const { alternative: _swap, ...decided } = await previewIncident(draft, now)
      const onServer = { ...decided, coverageCost: null }
      if (JSON.stringify(inPage) !== JSON.stringify(onServer))
        differing.push({
          draft,
          inPage: inPage.lead?.stationCode,
          onServer: onServer.lead?.stationCode,
        })
    }
    expect(differing).toEqual([])
  }, 300_000)

  test('the snapshot is small enough to keep: at most 60 KB compressed', async () => {
    const { gzipSync } = await import('node:zlib')
    expect(gzipSync(JSON.stringify(page.facts)).length).toBeLessThan(60_000)
  })
})
