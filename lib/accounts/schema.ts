import { z } from 'zod'
import { AGENCIES } from '@/lib/accounts/agency'
import { STATION_CODE } from '@/lib/text/station-code'
import { ROLES } from './permissions'

const bound = {
  agency: z.enum(AGENCIES),
  role: z.enum(ROLES),
  stationCode: z.string().regex(STATION_CODE).nullable(),
}
const crewHasStation = ({ role, stationCode }: { role: string; stationCode: string | null }) =>
  role !== 'crew' || stationCode !== null

export const createUserSchema = z
  .object({
    username: z
      .string()
      .min(3)
      .max(60)
      .regex(/^[a-z0-9._-]+$/),
    password: z.string().min(10).max(200),
    name: z.string().trim().min(1).max(120),
    isDemo: z.boolean().default(false),
    ...bound,
  })
  .refine(crewHasStation, { path: ['stationCode'] })
export type CreateUser = z.infer<typeof createUserSchema>

export const createApiKeySchema = z
  .object({ name: z.string().trim().min(1).max(120), expiresAt: z.date().nullable(), ...bound })
  .refine(crewHasStation, { path: ['stationCode'] })
export type CreateApiKey = z.infer<typeof createApiKeySchema>
