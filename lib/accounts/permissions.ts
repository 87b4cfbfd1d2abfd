import type { Agency } from '@/lib/accounts/agency'
import type { Audience } from '@/lib/journal/journal'

export const ROLES = ['viewer', 'crew', 'coordinator', 'commander', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Who asks, as far as rules need to know. */
export type Viewer = {
  id: string
  name: string
  agency: Agency
  role: Role
  stationCode: string | null
}

export const PERMISSIONS = [
  'desk:view',
  'incident:report',
  'incident:edit',
  'incident:see-reporter',
  'station:view',
  'station:edit',
  'dispatch:order',
  'dispatch:approve',
  'assignment:step',
  'crew:view',
  'report:write',
  'report:issue',
  'plan:edit',
  'account:manage',
] as const
export type Permission = (typeof PERMISSIONS)[number]

const DESK: readonly Permission[] = [
  'desk:view',
  'station:view',
  'incident:report',
  'incident:edit',
  'incident:see-reporter',
  'dispatch:order',
  'assignment:step',
  'report:write',
  'report:issue',
]

/** The whole table of who may what. A crew steps its own station's orders only: checked on the row. */
const MAY: Record<Role, readonly Permission[]> = {
  viewer: ['desk:view', 'station:view'],
  crew: ['crew:view', 'assignment:step'],
  coordinator: DESK,
  commander: [...DESK, 'dispatch:approve', 'station:edit', 'plan:edit'],
  admin: [...DESK, 'dispatch:approve', 'station:edit', 'plan:edit', 'account:manage'],
}

export const can = (viewer: { role: Role }, permission: Permission) =>
  MAY[viewer.role].includes(permission)

/**
 * A restricted incident is known only to its lead agency, and to the crews that are sent to it: that they
 * are is checked on the row of their order.
 */
export const seesIncident = (
  viewer: Viewer,
  incident: { restricted: boolean; leadAgency: Agency },
) => !incident.restricted || incident.leadAgency === viewer.agency || viewer.role === 'crew'

/** The audiences whose journal entries a viewer may read, in feeds and streams too. */
export function audiencesOf(viewer: Viewer): Audience[] {
  if (viewer.role === 'crew' || viewer.role === 'viewer') return ['all']
  return ['all', 'desk', `agency:${viewer.agency}`]
}
