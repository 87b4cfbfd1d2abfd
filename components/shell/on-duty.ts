import type { Agency } from '@/lib/incidents/incident'

/** Who sits at this desk, as far as the screen shows it. */
export type OnDuty = {
  id: string
  name: string
  agency: Agency
  canRecord: boolean
  canOrder: boolean
  /** Invented stations and trial accounts: said on every screen. */
  simulated: boolean
}
