import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** `error`: a save that failed. `offline`: dashed, waiting. `note`: worth knowing, nothing to do. */
export type CalloutTone = 'error' | 'offline' | 'note'

const TONES: Record<CalloutTone, string> = {
  error: 'border-danger',
  offline: 'border-dashed border-line-3',
  note: 'border-transparent bg-bg-2',
}

type Props = {
  tone?: CalloutTone
  icon?: LucideIcon
  title?: ReactNode
  children?: ReactNode
  /** Two ways on, as buttons. */
  actions?: ReactNode
  /** Announced at once when it appears. */
  live?: boolean
  className?: string | undefined
}

export function Callout({
  tone = 'note',
  icon: Icon,
  title,
  children,
  actions,
  live,
  className,
}: Props) {
  return (
    <div
      role={live ? 'alert' : undefined}
      className={classNames(
        'flex gap-3 rounded-control border px-3 py-2.5',
        TONES[tone],
        className,
      )}
    >
      {Icon && (
        <Icon
          size={16}
          aria-hidden
          className={classNames(
            'mt-0.5 shrink-0',
            tone === 'error' ? 'text-danger' : 'text-text-2',
          )}
        />
      )}
      <div className="min-w-0 flex-1 text-meta text-text-2">
        {title && <p className="text-body font-semibold text-text-1">{title}</p>}
        {children}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
