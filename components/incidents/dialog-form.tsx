'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { CommandOutcome } from './command-outcome'
import type { CommandState } from './use-command'

type Props = {
  title: string
  description?: ReactNode
  submit: string
  state: CommandState
  unavailable?: string | undefined
  onClose: () => void
  onSubmit: () => void
  children: ReactNode
}

/** A question with one answer: Enter or Ctrl+Enter sends it, Escape leaves; what was typed stays on a refusal. */
export function DialogForm({
  title,
  description,
  submit,
  state,
  unavailable,
  onClose,
  onSubmit,
  children,
}: Props) {
  const t = useTranslations('incident')
  const s = useTranslations('shell')
  const first = useRef<HTMLElement>(null)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (unavailable === undefined && state.is !== 'busy') onSubmit()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={description}
      closeLabel={s('close')}
      initialFocus={first}
    >
      <form
        ref={(form) => {
          first.current = form?.querySelector<HTMLElement>('input, textarea, select') ?? null
        }}
        noValidate
        onSubmit={send}
        onKeyDown={(event) => {
          if (
            event.key === 'Enter' &&
            (event.ctrlKey || event.metaKey) &&
            !event.nativeEvent.isComposing
          ) {
            event.stopPropagation()
            send(event)
          }
        }}
        className="space-y-3"
      >
        {children}
        <CommandOutcome state={state} />
        <div className="flex justify-end gap-2 pt-1">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            type="submit"
            busy={state.is === 'busy'}
            unavailable={unavailable}
            className="h-auto! min-h-8 min-w-24 py-1"
          >
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
