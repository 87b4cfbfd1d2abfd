import { redirect } from 'next/navigation'
import { requireUser } from '@/lib/accounts/session'

type Props = { params: Promise<{ code: string }> }

/** A station's own address; it is shown beside the list. */
export default async function StationAddress({ params }: Props) {
  await requireUser('station:view')
  redirect(`/stations?station=${encodeURIComponent((await params).code)}`)
}
