import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

const CONTROL =
  'w-full rounded-control border border-line-3 bg-bg-1 px-3 text-text-1 placeholder:text-text-3 aria-invalid:border-danger disabled:border-dashed disabled:text-text-3'
const HEIGHTS = {
  normal: 'h-9 text-row font-normal',
  large: 'h-11 text-section font-normal',
} as const

type FieldProps = {
  /** Id of the control it names; hint and error are `<id>-hint` and `<id>-error`. */
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** At the right of the label: a key, a unit, "không bắt buộc". */
  aside?: ReactNode
  children: ReactNode
  className?: string
}

export function Field({ id, label, hint, error, aside, children, className }: FieldProps) {
  return (
    <div className={className}>
      <div className="mb-1 flex items-baseline justify-between gap-2 text-body text-text-2">
        <label htmlFor={id}>{label}</label>
        {aside && <span className="text-meta text-text-3">{aside}</span>}
      </div>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-meta text-text-3">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 text-meta font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  )
}

/** Ties a control to the hint and error that `Field` prints under it. */
export function describedBy(id: string, { hint, error }: { hint?: unknown; error?: unknown }) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return ids === '' ? undefined : ids
}

type InputProps = Omit<ComponentProps<'input'>, 'size'> & { size?: keyof typeof HEIGHTS }

export function TextInput({ size = 'normal', className, ...rest }: InputProps) {
  return (
    <input
      autoComplete="off"
      spellCheck={false}
      {...rest}
      className={classNames(CONTROL, HEIGHTS[size], className)}
    />
  )
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={3}
      {...rest}
      className={classNames(CONTROL, 'min-h-16 resize-y py-2 text-row font-normal', className)}
    />
  )
}

/** The device's own list: it works by keyboard, by touch and read aloud without our help. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <select {...rest} className={classNames(CONTROL, 'h-9 pr-2 text-row font-normal', className)}>
      {children}
    </select>
  )
}
