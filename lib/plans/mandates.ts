import type { Agency } from '@/lib/accounts/agency'
import { AGENCIES } from '@/lib/accounts/agency'
import type { Hazard, Medium } from '@/lib/hazards/hazard'
import { isInForce } from './in-force'
import { plannedMagnitude } from './needs'
import { type External, MANDATE_ROLES, type Magnitude, type Mandate } from './plan'

export type MandatedCall = {
  hazard: Hazard
  medium: Medium
  alsoMedia: readonly Medium[]
  magnitude: Magnitude
  /** Decides which regional body is asked, degrees. */
  lat: number
  /** `YYYY-MM-DD` in Viet Nam */
  day: string
}

/** A body outside the stations that the mandates want asked or told; `why` is a message key. */
export type Support = {
  externalId: string
  name: string
  why: string
  legalBasis: string
  verified: boolean
}

/** NACCET where no unit of it is among the externals: a mandated body is never left out of an answer. */
const NACCET: Pick<External, 'id' | 'name'> = {
  id: 'naccet',
  name: 'Trung tâm Hành động quốc gia khắc phục hậu quả chất độc hóa học và môi trường',
}

/**
 * The row that says what a body does in this call, null where none does. `body` is one name or, for
 * an external, its id and its kind; an id goes before a kind. In each medium the row with the highest
 * `fromMagnitude` reached counts; among the media the strongest role.
 */
export function mandateOf(
  body: string | readonly [id: string, kind: string],
  call: Omit<MandatedCall, 'lat'>,
  mandates: readonly Mandate[],
): Mandate | null {
  const names = typeof body === 'string' ? [body] : body
  const rows = [...new Set([call.medium, ...call.alsoMedia])].flatMap(
    (medium) => narrowest(names, medium, call, mandates) ?? [],
  )
  return rows.sort(byStrength)[0] ?? null
}

/** The agency that must act for a hazard and medium, null where none must: then the desk that logged leads. */
export function leadAgencyOf(
  mandates: readonly Mandate[],
  call: { hazard: Hazard; medium: Medium; day: string },
): Agency | null {
  const asked = { ...call, alsoMedia: [], magnitude: 'unknown' } as const
  return AGENCIES.find((agency) => mandateOf(agency, asked, mandates)?.role === 'must') ?? null
}

/** Who else must act or be told, by id; regional bodies only for their own stretch of coast. */
export function supportFor(
  call: MandatedCall,
  mandates: readonly Mandate[],
  externals: readonly External[],
): Support[] {
  const answers = externals.filter((external) => answersFor(external, call.lat))
  const support: Support[] = []
  const naccet = mandateOf('NACCET', call, mandates)
  if (naccet?.role === 'must') {
    const units = answers.filter(
      ({ id, kind }) => kind === 'naccet-unit' && mandateOf(id, call, mandates)?.role !== 'none',
    )
    for (const unit of units.length > 0 ? units : [NACCET]) support.push(supportOf(unit, naccet))
  }
  for (const external of answers) {
    const mandate = mandateOf([external.id, external.kind], call, mandates)
    const isAsked = mandate?.role === 'must' || mandate?.role === 'inform'
    if (mandate && isAsked && !support.some(({ externalId }) => externalId === external.id))
      support.push(supportOf(external, mandate))
  }
  return support.sort((a, b) => (a.externalId < b.externalId ? -1 : 1))
}

/** Externals that answer for this latitude and are not shut out by a mandate `none`, by id. */
export const helpers = (
  call: MandatedCall,
  mandates: readonly Mandate[],
  externals: readonly External[],
) =>
  externals
    .filter(
      (external) =>
        answersFor(external, call.lat) &&
        mandateOf([external.id, external.kind], call, mandates)?.role !== 'none',
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))

/** The north end belongs to the next body, so a latitude on the border asks one and not two. */
const answersFor = ({ latFrom, latTo }: External, lat: number) =>
  (latFrom === null || latFrom <= lat) && (latTo === null || lat < latTo)

const supportOf = ({ id, name }: Pick<External, 'id' | 'name'>, mandate: Mandate): Support => ({
  externalId: id,
  name,
  why: `mandate-${mandate.role}`,
  legalBasis: mandate.source,
  verified: mandate.verified,
})

const SIZE = { small: 1, medium: 2, large: 3 } as const
const sizeOf = ({ fromMagnitude }: Mandate) => (fromMagnitude === null ? 0 : SIZE[fromMagnitude])

function narrowest(
  names: readonly string[],
  medium: Medium,
  call: Omit<MandatedCall, 'lat'>,
  mandates: readonly Mandate[],
) {
  const size = SIZE[plannedMagnitude(call.magnitude)]
  return mandates
    .filter(
      (mandate) =>
        names.includes(mandate.body) &&
        mandate.hazard === call.hazard &&
        mandate.medium === medium &&
        sizeOf(mandate) <= size &&
        isInForce(mandate, call.day),
    )
    .sort(
      (a, b) =>
        names.indexOf(a.body) - names.indexOf(b.body) ||
        sizeOf(b) - sizeOf(a) ||
        byStrength(a, b) ||
        (a.id < b.id ? -1 : 1),
    )[0]
}

const byStrength = (a: Mandate, b: Mandate) =>
  MANDATE_ROLES.indexOf(a.role) - MANDATE_ROLES.indexOf(b.role)
