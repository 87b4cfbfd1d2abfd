import { classNames } from './class-names'

type Props = {
  children: string
  /** `on-accent` inside a solid accent button. */
  tone?: 'plain' | 'on-accent'
}

export function Kbd({ children, tone = 'plain' }: Props) {
  return (
    <kbd
      className={classNames(
        'inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-chip border px-1 font-sans text-[11px] leading-none font-medium',
        tone === 'plain' ? 'border-line-3 text-text-2' : 'border-current text-current',
      )}
    >
      {children}
    </kbd>
  )
}

/** Several keys held together, in the order they are named. */
export function Keys({ keys, tone = 'plain' }: { keys: readonly string[]; tone?: Props['tone'] }) {
  return (
    <span className="inline-flex shrink-0 gap-1" aria-hidden>
      {keys.map((key) => (
        <Kbd key={key} tone={tone ?? 'plain'}>
          {key}
        </Kbd>
      ))}
    </span>
  )
}
