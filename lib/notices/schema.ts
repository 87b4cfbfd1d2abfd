import { z } from 'zod'
import { instant, text } from '@/lib/incidents/schema'

export const recordNoticeSchema = z.object({
  doneAt: instant.optional(),
  channel: text(100).pipe(z.string().min(1, 'channel-missing')),
  person: text(200).pipe(z.string().min(1, 'person-missing')),
  proof: text(1000).optional(),
})
export type RecordNotice = z.output<typeof recordNoticeSchema>
