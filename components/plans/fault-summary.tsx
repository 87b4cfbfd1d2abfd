import type { Ref } from 'react'
import type { Fault } from './draft-fields'

type Props = { ref: Ref<HTMLDivElement>; title: string; note: string; faults: readonly Fault[] }

/** Takes the focus when a form failed, and leads to each field. */
export const FaultSummary = ({ ref, title, note, faults }: Props) => (
  <div
    ref={ref}
    tabIndex={-1}
    role="alert"
    className="rounded-control border border-danger px-3 py-2 outline-offset-2"
  >
    <p className="text-body font-semibold">{title}</p>
    <ul className="text-body">
      {faults.map(({ field, sentence }) => (
        <li key={field}>
          <a href={`#${field}`} className="text-danger underline underline-offset-2">
            {sentence}
          </a>
        </li>
      ))}
    </ul>
    <p className="text-meta text-text-2">{note}</p>
  </div>
)
