import type { Viewer } from '@/lib/accounts/permissions'
import { reportIncident } from '@/lib/incidents/commands'
import { locate } from '@/lib/incidents/locate'
import { reportIncidentSchema } from '@/lib/incidents/schema'
import { acting, officer } from './officer'

type Body = Record<string, unknown>

/** Dung Quất, 24/12/2025: diesel from a depot into a ditch that reaches a river. */
export const dungQuat: Body = {
  hazard: 'oil',
  medium: 'river',
  position: { lat: 15.36, lng: 108.8 },
  summary: 'Dầu từ Phân kho 85 ra mương thoát, chảy theo sông Đầm.',
  quantity: { min: 0.2, max: 1, unit: 'm3', kind: 'released', source: 'người báo ước' },
  substance: { un: '1202', name: 'Dầu DO' },
}

/** Logs an incident as the desk does and answers its id and code; a refusal fails the test. */
export async function logIncident(
  overrides: Body = {},
  viewer: Viewer = officer(),
  at: Date = new Date(),
) {
  const input = reportIncidentSchema.parse({ ...dungQuat, ...overrides })
  const result = await reportIncident(acting(viewer, at), viewer, input, await locate(input))
  if (!result.ok) throw new Error(`not logged: ${JSON.stringify(result.error)}`)
  return result.value
}
