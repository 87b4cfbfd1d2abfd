import { type Month, monthKey, monthOf, parseMonth } from '@/lib/statistics/statistics'

/** What the page shows: exactly what stands in the address. */
export type Shown = { month: Month; world: 'real' | 'drill' }

/** What is no month or no world is left out: an address typed by hand shows this month, never an error. */
export function readShown(params: Record<string, string | string[] | undefined>, now: Date): Shown {
  const { month, world } = params
  return {
    month: (typeof month === 'string' ? parseMonth(month) : null) ?? monthOf(now),
    world: world === 'drill' ? 'drill' : 'real',
  }
}

export const statisticsAddress = ({ month, world }: Shown, path = '/statistics') =>
  `${path}?month=${monthKey(month)}${world === 'drill' ? '&world=drill' : ''}`
