import type { Hazard } from '@/lib/hazards/hazard'
import type { KnownSubstance, SpillZone } from './substance'

/** Key under `hazards.line` with the figures it holds. */
export type FirstLine = { key: string; values: Record<string, string | number> }

/**
 * The four lines a crew reads before it goes near, in this order: how far to stay away, what to
 * wear, what is dangerous, how to come out clean. A figure never stands without its edition; where
 * nothing is known of the substance, that is the first thing said.
 */
export function firstLines(hazard: Hazard, substance: KnownSubstance | null): FirstLine[] {
  if (hazard === 'radiation') return plain('radiation')
  if (hazard === 'dioxin') return plain('dioxin')
  if (substance) return [distance(substance), ppe(substance), danger(substance), decon(substance)]
  return plain(`${hazard}-unknown`)
}

const plain = (name: string): FirstLine[] =>
  ['distance', 'ppe', 'danger', 'decon'].map((part) => ({ key: `${name}-${part}`, values: {} }))

/** Of several rows (on land, in water) the farthest: the crew does not know yet which it is. */
function distance({ zones, table3, edition, state, un }: KnownSubstance): FirstLine {
  if (!zones || edition === null)
    return { key: `distance-${un === '1075' ? 'lpg' : state}`, values: {} }
  const small = farthest(zones.map((zone) => zone.small))
  const large = zones.flatMap((zone) => zone.large ?? [])
  const isolateLargeM = Math.max(
    ...large.map((zone) => zone.isolateM),
    ...(table3 ?? []).map((row) => row.isolateM),
  )
  const values = { isolateM: small.isolateM, downwindM: small.nightM, isolateLargeM, edition }
  return { key: 'distance-zone', values }
}

const farthest = (zones: SpillZone[]) =>
  zones.reduce((far, zone) => (zone.nightM > far.nightM ? zone : far))

const ppe = ({ ppe: level }: KnownSubstance): FirstLine => ({ key: `ppe-${level}`, values: {} })

const danger = ({ danger: kind }: KnownSubstance): FirstLine => ({
  key: `danger-${kind}`,
  values: {},
})

function decon({ danger: kind, oil }: KnownSubstance): FirstLine {
  if (oil) return { key: 'decon-oil', values: {} }
  if (kind === 'water-reactive') return { key: 'decon-water-reactive', values: {} }
  if (kind === 'pyrophoric') return { key: 'decon-pyrophoric', values: {} }
  if (kind === 'asphyxiant' || kind === 'flammable-gas') return { key: 'decon-gas', values: {} }
  return { key: 'decon-wash', values: {} }
}
