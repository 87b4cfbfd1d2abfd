import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** `dashed`: not verified or not real. `drill`: hatched, capitals. `danger`: overdue or harm to people. */
export type ChipTone = 'plain' | 'filled' | 'dashed' | 'accent' | 'danger' | 'drill'

const TONES: Record<ChipTone, string> = {
  plain: 'border-line-3 text-text-1',
  filled: 'border-transparent bg-bg-3 text-text-2',
  dashed: 'border-dashed border-line-3 text-text-2',
  accent: 'border-accent text-accent',
  danger: 'border-danger text-danger',
  drill:
    'border-text-2 text-text-1 font-semibold tracking-[.05em] uppercase hatch [--hatch:var(--line-2)]',
}

type Props = {
  tone?: ChipTone
  size?: 'normal' | 'small'
  children: ReactNode
  className?: string
}

export function Chip({ tone = 'plain', size = 'normal', children, className }: Props) {
  return (
    <span
      className={classNames(
        'inline-flex shrink-0 items-center gap-1 rounded-chip border px-1.5 text-[11px] leading-none whitespace-nowrap',
        size === 'normal' ? 'h-[22px]' : 'h-[18px]',
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}
