import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  /** One sentence that says what to do, with the key to press. */
  children: ReactNode
  detail?: ReactNode
  action?: ReactNode
}

export function EmptyState({ title, children, detail, action }: Props) {
  return (
    <div className="px-4 py-4">
      <h2 className="mb-1 text-title">{title}</h2>
      <p className="text-row leading-6 font-normal text-text-2">{children}</p>
      {detail && <p className="mt-2 text-meta text-text-3">{detail}</p>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}
