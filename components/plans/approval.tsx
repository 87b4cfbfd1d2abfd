'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { FormAction } from '@/components/ui/action-state'
import { Button, type ButtonTone } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Section } from '@/components/ui/section'
import type { ApprovalOutlook } from './outlook'
import { dayText } from './words'

type Props = {
  planId: string
  outlook: ApprovalOutlook
  /** Absent for those who only read. */
  actions: { approve: FormAction; withdraw: FormAction } | null
}

/** What approving would do, said before it is done. */
export function Approval({ planId, outlook, actions }: Props) {
  const t = useTranslations('plans.approval')
  const { isDraft, from, passed, ends, blockedBy } = outlook
  return (
    <Section level="section" title={t('title')}>
      <p className="mt-1 text-body text-text-2">
        {[
          passed && t('passed', { day: dayText(passed) }),
          blockedBy &&
            t('blocked', {
              version: blockedBy.version,
              from: dayText(blockedBy.effectiveFrom),
            }),
          !blockedBy && ends && t('ends', { version: ends.version, to: dayText(ends.to) }),
          !isDraft && t('stays'),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {actions === null ? (
        <p className="mt-1 text-body text-text-2">{t('readOnly')}</p>
      ) : (
        <div className="mt-2 flex flex-wrap gap-2">
          {!blockedBy && (
            <OneButton action={actions.approve} planId={planId} tone="main">
              {isDraft ? t('draft', { from: dayText(from) }) : t('shipped')}
            </OneButton>
          )}
          {isDraft && (
            <OneButton action={actions.withdraw} planId={planId} tone="neutral">
              {t('withdraw')}
            </OneButton>
          )}
        </div>
      )}
    </Section>
  )
}

type OneButtonProps = { action: FormAction; planId: string; tone: ButtonTone; children: string }

function OneButton({ action, planId, tone, children }: OneButtonProps) {
  const t = useTranslations('plans.approval')
  const [state, submit, isPending] = useActionState(action, { status: 'idle' })
  return (
    <form action={submit} className="max-w-full">
      <input type="hidden" name="id" value={planId} />
      <Button
        type="submit"
        tone={tone}
        size="input"
        busy={isPending}
        className="h-auto! min-h-9 whitespace-normal! py-1"
      >
        {isPending ? t('busy') : children}
      </Button>
      {state.status === 'failed' && (
        <Callout tone="error" icon={CircleAlert} title={state.title} live className="mt-2" />
      )}
    </form>
  )
}
