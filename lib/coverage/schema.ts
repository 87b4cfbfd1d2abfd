import { z } from 'zod'
import { HAZARDS, MEDIA } from '@/lib/hazards/hazard'
import { instant } from '@/lib/incidents/schema'
import { CAPABILITIES } from '@/lib/plans/capability'
import { type CoverageAsk, FORCES, GAP_MINUTES, MEASURES, NO_CHANGE, type WhatIf } from './coverage'

const code = z.string().regex(/^[\w-]{1,12}$/, 'station')
const figure = (least: number, most: number) =>
  z.coerce.number<string>('figure').min(least, 'figure').max(most, 'figure')

/** `ppe-a:2:29-01:31-01`: how much of what goes from which station to which. */
const move = z
  .string()
  .transform((said) => said.split(':'))
  .pipe(z.tuple([z.enum(CAPABILITIES, 'choice'), figure(0.001, 1_000_000), code, code], 'choice'))
  .transform(([capability, quantity, from, to]) => ({ capability, quantity, from, to }))

/** `15.4,108.79,Dung Quất`: where a new station would stand; the name may be left out. */
const add = z
  .string()
  .max(120, 'choice')
  .transform((said) => {
    const [lat = '', lng = '', ...name] = said.split(',')
    return { lat: lat.trim() || 'x', lng: lng.trim() || 'x', name: name.join(',').trim() }
  })
  .pipe(z.object({ lat: figure(-90, 90), lng: figure(-180, 180), name: z.string().max(80) }))

/** What the coverage page and `GET /api/v1/coverage` are asked, as a query string. */
export const coverageSchema = z
  .object({
    hazard: z.enum(HAZARDS, 'choice').optional(),
    medium: z.enum(MEDIA, 'choice').optional(),
    capability: z.enum(CAPABILITIES, 'choice').optional(),
    quantity: figure(0.001, 1_000_000).default(1),
    minutes: figure(10, 480).default(GAP_MINUTES),
    forces: z.enum(FORCES, 'choice').default('ready'),
    measure: z.enum(MEASURES, 'choice').default('complete'),
    at: instant.optional(),
    off: z
      .string()
      .transform((said) => said.split(',').filter((part) => part !== ''))
      .pipe(z.array(code).max(100, 'choice'))
      .default([]),
    move: move.optional(),
    add: add.optional(),
  })
  .refine(({ hazard, capability }) => hazard === undefined || capability === undefined, {
    path: ['capability'],
    error: 'choice',
  })

export type CoverageQuery = z.output<typeof coverageSchema>

/** Oil by its plans where nothing is said: the hazard most stations are kept for. */
export const askOf = ({ hazard, medium, capability, quantity }: CoverageQuery): CoverageAsk =>
  capability === undefined
    ? { by: 'plan', hazard: hazard ?? 'oil', medium: medium ?? null }
    : { by: 'capability', capability, quantity }

export const changeOf = ({ off, move, add }: CoverageQuery): WhatIf => ({
  ...NO_CHANGE,
  off,
  move: move ?? null,
  add: add ?? null,
})
