import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = {
  decisionId: string
  /** Said aloud where the words alone would not tell one link from the next. */
  label?: string
  children: ReactNode
}

/** To a decision as it was taken. Not fetched ahead: it holds a hundred stations. */
export const DecisionLink = ({ decisionId, label, children }: Props) => (
  <Link
    href={`/decisions/${decisionId}`}
    prefetch={false}
    aria-label={label}
    className="inline-flex min-h-6 items-center text-accent underline underline-offset-2 hover:text-accent-hi print:hidden"
  >
    {children}
  </Link>
)
