import {
  BarChart3,
  ClipboardList,
  LayoutDashboard,
  type LucideIcon,
  Radar,
  Siren,
  Warehouse,
} from 'lucide-react'

/** The rooms of the desk, in the order of the rail. `letter` goes there after `G`. */
export const ROOMS = [
  { id: 'board', href: '/', letter: 'b', icon: LayoutDashboard },
  { id: 'incidents', href: '/incidents', letter: 's', icon: Siren },
  { id: 'stations', href: '/stations', letter: 't', icon: Warehouse },
  { id: 'coverage', href: '/coverage', letter: 'd', icon: Radar },
  { id: 'statistics', href: '/statistics', letter: 'k', icon: BarChart3 },
  { id: 'plans', href: '/plans', letter: 'p', icon: ClipboardList },
] as const satisfies readonly { id: string; href: string; letter: string; icon: LucideIcon }[]

export type RoomId = (typeof ROOMS)[number]['id']

/** The room a path belongs to: the longest one it begins with. */
export const roomOf = (path: string): RoomId | null =>
  ROOMS.filter(({ href }) =>
    href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`),
  ).at(-1)?.id ?? null
