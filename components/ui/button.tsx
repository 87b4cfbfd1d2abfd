import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { Keys } from './kbd'

/**
 * `main` is the one solid accent button a screen may have. `neutral` is every other button,
 * `quiet` a button that is only its words, `danger` the two in an overdue strip.
 */
export type ButtonTone = 'main' | 'neutral' | 'quiet' | 'danger' | 'stripes'
export type ButtonSize = 'small' | 'normal' | 'input' | 'main' | 'phone'

type Look = {
  tone?: ButtonTone | undefined
  size?: ButtonSize | undefined
  keys?: readonly string[] | undefined
  /** Second line under the words, as on the main button of the board. */
  detail?: ReactNode
  children: ReactNode
  className?: string | undefined
}

const TONES: Record<ButtonTone, string> = {
  main: 'bg-accent text-on-accent font-semibold hover:bg-accent-hi',
  neutral: 'border border-line-3 bg-bg-2 text-text-1 font-medium hover:bg-bg-3',
  quiet: 'text-text-2 hover:text-text-1 font-medium',
  danger: 'border border-danger/60 text-text-1 font-medium hover:bg-danger-bg',
  stripes:
    'border-2 border-dashed border-accent text-text-1 font-semibold hatch [--hatch:var(--line)]',
}

const SIZES: Record<ButtonSize, string> = {
  small: 'h-7 rounded-control px-2 text-meta gap-2',
  normal: 'h-8 rounded-control px-3 text-body gap-2',
  input: 'h-9 rounded-control px-3 text-body gap-2',
  main: 'min-h-14 rounded-main px-4 text-section gap-3',
  phone: 'min-h-14 rounded-phone px-4 text-section gap-3 tablet:rounded-main',
}

const OFF =
  'border border-dashed border-line-3 bg-transparent text-text-3 font-medium cursor-not-allowed'

export function buttonClass({
  tone = 'neutral',
  size = 'normal',
  off = false,
  className = '',
}: {
  tone?: ButtonTone | undefined
  size?: ButtonSize | undefined
  off?: boolean
  className?: string | undefined
}) {
  return classNames(
    'inline-flex shrink-0 items-center justify-center whitespace-nowrap select-none',
    SIZES[size],
    off ? OFF : TONES[tone],
    className,
  )
}

function Face({ tone, keys, detail, children }: Look) {
  const face = detail ? (
    <span className="min-w-0 flex-1 text-left">
      <span className="block truncate">{children}</span>
      <span className="block truncate text-meta font-normal opacity-90">{detail}</span>
    </span>
  ) : (
    children
  )
  return (
    <>
      {face}
      {keys && <Keys keys={keys} tone={tone === 'main' ? 'on-accent' : 'plain'} />}
    </>
  )
}

type Props = Look &
  Omit<ComponentProps<'button'>, 'children'> & {
    /** Why it cannot be pressed. The button stays focusable and says so; pressing does nothing. */
    unavailable?: string | undefined
    busy?: boolean
  }

export function Button(props: Props) {
  const { tone, size, keys, detail, children, className, unavailable, busy, onClick, ...rest } =
    props
  const off = unavailable !== undefined || busy === true
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ tone, size, off: unavailable !== undefined, className })}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      title={unavailable ?? rest.title}
      onClick={off ? (event) => event.preventDefault() : onClick}
    >
      <Face
        tone={unavailable === undefined ? tone : 'neutral'}
        keys={keys}
        detail={unavailable ?? detail}
      >
        {children}
      </Face>
    </button>
  )
}

type LinkProps = Look & Omit<ComponentProps<typeof Link>, 'children'>

export function LinkButton({ tone, size, keys, detail, children, className, ...rest }: LinkProps) {
  return (
    <Link {...rest} className={buttonClass({ tone, size, className })}>
      <Face tone={tone} keys={keys} detail={detail}>
        {children}
      </Face>
    </Link>
  )
}
