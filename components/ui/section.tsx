import type { ReactNode } from 'react'
import { classNames } from './class-names'

type Props = {
  title: ReactNode
  count?: number
  /** At the right end of the heading. */
  aside?: ReactNode
  children?: ReactNode
  className?: string
  /** `caption`: small capitals over a list. `section`: a part of a page. */
  level?: 'caption' | 'section'
}

export function Section({ title, count, aside, children, className, level = 'caption' }: Props) {
  return (
    <section className={className}>
      <header className="flex items-baseline justify-between gap-3">
        <h2 className={level === 'caption' ? 'caption' : 'text-section'}>
          {title}
          {count !== undefined && (
            <span
              className={classNames('ml-2', level === 'caption' ? 'text-text-2' : 'text-text-3')}
            >
              {count}
            </span>
          )}
        </h2>
        {aside && <span className="text-meta text-text-3">{aside}</span>}
      </header>
      {children}
    </section>
  )
}

/** Name and value in two columns; a value that is not known says so in words, never an empty cell. */
export function Facts({ rows }: { rows: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-[84px_1fr] gap-x-2 gap-y-0.5 text-body">
      {rows.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="text-text-3">{name}</dt>
          <dd className="min-w-0 text-text-1">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
