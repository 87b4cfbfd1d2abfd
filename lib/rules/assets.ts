import duties from '@/prisma/seed/rules/duties.json'
import holidays from '@/prisma/seed/rules/holidays.json'
import instruments from '@/prisma/seed/rules/instruments.json'
import rules from '@/prisma/seed/rules/rules.json'
import type { RulesData } from './rule'

/**
 * The rules this version ships with, the same in the browser and on the server. JSON has no
 * literal types: `assets.test.ts` holds every row to the type.
 */
export const rulesData = { instruments, rules, duties, holidays } as RulesData
