'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { classNames } from './class-names'

type Props = {
  open: boolean
  onClose: () => void
  title: ReactNode
  /** Read after the title. */
  description?: ReactNode
  closeLabel: string
  children: ReactNode
  /** Where the focus goes; the first control otherwise. */
  initialFocus?: RefObject<HTMLElement | null>
  /** `list` lies over the board's list, 660 wide at the left, and leaves strip and map names clear. */
  place?: 'middle' | 'list'
}

export function Dialog(props: Props) {
  const {
    open,
    onClose,
    title,
    description,
    closeLabel,
    children,
    initialFocus,
    place = 'middle',
  } = props
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-[1200] bg-bg-0/62" />
        <Base.Popup
          {...(initialFocus ? { initialFocus } : {})}
          className={classNames(
            'come-in fixed z-[1210] flex max-h-[calc(100dvh-32px)] w-[660px] max-w-[calc(100vw-32px)] flex-col rounded-main border border-line-3 bg-bg-1',
            place === 'list'
              ? 'top-4 left-4 desk:top-[132px] desk:left-[72px] desk:max-h-[calc(100dvh-148px)]'
              : 'top-[10dvh] left-1/2 max-h-[80dvh] -translate-x-1/2',
          )}
        >
          <header className="flex items-start gap-4 border-b px-5 py-4">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-title">{title}</Base.Title>
              {description && (
                <Base.Description className="text-body text-text-2">{description}</Base.Description>
              )}
            </div>
            <Base.Close
              aria-label={closeLabel}
              className="-mr-2 rounded-control p-2 text-text-2 hover:text-text-1"
            >
              <X size={18} aria-hidden />
            </Base.Close>
          </header>
          <div className="scroll-quiet min-h-0 flex-1 px-5 py-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
