'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { clockOf } from '@/components/dispatch/words'
import { fetchJson } from '@/components/live/fetch-json'
import type { IncidentView } from '@/lib/desk/view'
import { useCommand } from './use-command'

const ApproveDialog = dynamic(
  () => import('./approve-dialog').then((module) => module.ApproveDialog),
  { ssr: false },
)

type Approval = {
  decisionId: string
  isNeeded: boolean
  given: { by: string; via: string | null; at: string } | null
  mayApprove: boolean
}

type Props = { incident: IncidentView; decisionId: string; author: string }

/** Who approved an order, or that it still wants somebody's word; a commander records it here. */
export function OrderApproval({ incident, decisionId, author }: Props) {
  const t = useTranslations('incident')
  const { data } = useQuery({
    queryKey: ['incident', incident.code, 'approval', decisionId],
    queryFn: ({ signal }) =>
      fetchJson<Approval>(`/api/v1/decisions/${decisionId}/approval`, signal),
  })
  const command = useCommand(author, incident)
  const [isOpen, setOpen] = useState(false)
  if (!data || (!data.isNeeded && !data.given && !data.mayApprove)) return null
  if (data.given) {
    const { by, via, at } = data.given
    return (
      <span>{t('approval.given', { by, via: via ?? 'none', time: clockOf(new Date(at)) })}</span>
    )
  }
  const close = () => {
    setOpen(false)
    command.dismiss()
  }
  return (
    <>
      {data.isNeeded && <span className="font-semibold text-text-1">{t('approval.missing')}</span>}
      {data.mayApprove && (
        <button
          type="button"
          onClick={() => setOpen(true)}
          className="min-h-6 text-text-2 underline underline-offset-2 hover:text-text-1 print:hidden"
        >
          {t('approval.record')}
        </button>
      )}
      {isOpen && (
        <ApproveDialog
          state={command.state}
          onClose={close}
          onApprove={(body) =>
            command
              .run({ kind: 'order', path: `/api/v1/decisions/${decisionId}/approve`, body })
              .then((answer) => answer !== null && answer.is !== 'refused' && close())
          }
        />
      )}
    </>
  )
}
