import { VEHICLES, type Vehicle } from '@/lib/travel/travel-rows'

export const WAY_MODES = ['road', 'sea'] as const
export type WayMode = (typeof WAY_MODES)[number]

/** What the form shows: exactly what stands in the address. */
export type WayQuestion = { from: string; to: string; mode: WayMode; vehicle: Vehicle }

type Params = Record<string, string | string[] | undefined>

const LONGEST = 200

/** Reads the address; a word it does not know is the usual one, so no address is an error. */
export function readQuestion(params: Params): WayQuestion {
  const text = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value.trim().slice(0, LONGEST) : ''
  }
  return {
    from: text('from'),
    to: text('to'),
    mode: WAY_MODES.find((mode) => mode === text('mode')) ?? 'road',
    vehicle: VEHICLES.find((vehicle) => vehicle === text('vehicle')) ?? 'truck',
  }
}

/** A page opened without any end asks nothing, and so has nothing to refuse. */
export const isAsked = ({ from, to }: WayQuestion) => from !== '' || to !== ''

/** The address that asks this; what is usual stays out of it. */
export function questionHref({ from, to, mode, vehicle }: WayQuestion): string {
  const entries = Object.entries({
    from,
    to,
    mode: mode === 'road' ? '' : mode,
    vehicle: vehicle === 'truck' ? '' : vehicle,
  }).filter(([, value]) => value !== '')
  const search = new URLSearchParams(entries).toString()
  return search === '' ? '/travel' : `/travel?${search}`
}
