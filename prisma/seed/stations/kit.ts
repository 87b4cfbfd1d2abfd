import { CAPABILITIES, type Capability } from '@/lib/plans/capability'
import type { KeptStock } from '@/lib/stations/low-stock'
import type { Readiness } from '@/lib/stations/station'
import rules from './kit-rules.json'

/** What the rules need to know of a station of `stations.json`. */
export type KitStation = { code: string; kinds: string[] }

export type Kit = {
  stock: Omit<KeptStock, 'committed'>[]
  /** On shift now. */
  crew: { role: string }[]
  /** On the roster too, at home. */
  offDuty: { role: string }[]
  readiness: Readiness
}

type Rule = { crew: number; stock: Partial<Record<Capability, number>> }

const base: Rule = rules.base
const kinds: Partial<Record<string, Rule>> = rules.kinds
const fixed: Partial<Record<string, Rule>> = rules.stations
const steps: Partial<Record<Capability, number>> = rules.step

/** Establishment differs by station: three quarters, as the rule says, or a quarter more. */
const SHARES = [0.75, 1, 1, 1.25] as const
/** One lot in nine was never bought, one in eleven is partly in the workshop, one in forty expired. */
const NEVER_BOUGHT = 9
const IN_WORKSHOP = 11
const EXPIRED = 40
/** What is used up rather than brought home, and the steps in which its minimum is said. */
const CONSUMED: Partial<Record<Capability, number>> = {
  sorbent: 50,
  neutraliser: 50,
  'soil-sampling': 1,
}

/**
 * The invented stock, crew and readiness of a synthetic station, by the rules of `kit-rules.json`: of
 * the kits of all its kinds of place the largest amount of each capability, then varied by its code.
 * The same code gives the same kit for ever. Stations listed by name have exactly what is listed.
 */
export function kitOf({ code, kinds: own }: KitStation): Kit {
  const parts = [base, ...own.flatMap((kind) => kinds[kind] ?? [])]
  const established = fixed[code]?.crew ?? Math.max(...parts.map(({ crew }) => crew))
  const onDuty = rules.oneOnDuty.includes(code) ? 1 : established
  const roster = Array.from({ length: established + 2 }, (_, i) => ({
    role: rules.roles[i % rules.roles.length] ?? '',
  }))
  return {
    stock: CAPABILITIES.flatMap((capability) => lotOf(code, capability, parts)),
    crew: roster.slice(0, onDuty),
    offDuty: roster.slice(onDuty),
    readiness: readinessOf(code),
  }
}

function lotOf(code: string, capability: Capability, parts: Rule[]): Kit['stock'] {
  const listed = fixed[code]?.stock[capability]
  if (listed !== undefined)
    return listed > 0
      ? [
          {
            capability,
            owned: listed,
            outOfService: 0,
            minimum: minimumOf(capability, listed),
            expiresOn: expiryOf(code, capability, true),
          },
        ]
      : []
  const most = Math.max(0, ...parts.map(({ stock }) => stock[capability] ?? 0))
  const dice = hash(`${code} ${capability}`)
  if (most === 0 || dice % NEVER_BOUGHT === 0) return []
  const step = steps[capability] ?? 1
  const share = SHARES[(dice >>> 8) % SHARES.length] ?? 1
  const owned = Math.max(step, Math.round((most * share) / step) * step)
  const isDown = (dice >>> 12) % IN_WORKSHOP === 0
  const outOfService = isDown
    ? Math.min(owned, Math.max(step, Math.round(owned / 4 / step) * step))
    : 0
  return [
    {
      capability,
      owned,
      outOfService,
      minimum: minimumOf(capability, owned),
      expiresOn: expiryOf(code, capability, false),
    },
  ]
}

/** Invented: half of what the station owns at first, at least one step; nobody says one for what comes home. */
function minimumOf(capability: Capability, owned: number): number | null {
  const step = CONSUMED[capability]
  return step === undefined ? null : Math.max(step, Math.round(owned / 2 / step) * step)
}

/** Between March 2027 and December 2029, but for the few lots that nobody has replaced in time. */
function expiryOf(code: string, capability: Capability, isListed: boolean): string | null {
  if (!rules.perishable.includes(capability)) return null
  const dice = hash(`${capability} ${code}`)
  if (!isListed && dice % EXPIRED === 0) return '2026-09-30'
  const month = 3 + ((dice >>> 6) % 34)
  const year = 2027 + Math.floor((month - 1) / 12)
  return `${year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-28`
}

function readinessOf(code: string): Readiness {
  if (rules.off.includes(code)) return 'off'
  return rules.limited.includes(code) ? 'limited' : 'ready'
}

/** FNV-1a with a last stir, 32 bits: variety without chance. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++)
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0
  return (value ^ (value >>> 13)) >>> 0
}
