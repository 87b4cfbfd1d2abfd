import type { ReactNode } from 'react'

type Props = { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode }

/** On or off at once, saved nowhere: the browser's own box, drawn as a switch. */
export function Switch({ checked, onChange, children }: Props) {
  return (
    <label className="inline-flex min-h-6 cursor-pointer items-center gap-2 text-meta text-text-1">
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="relative h-4 w-7 shrink-0 cursor-pointer appearance-none rounded-full border border-line-3 bg-bg-2 before:absolute before:top-[2px] before:left-[2px] before:size-2.5 before:rounded-full before:bg-text-2 checked:border-accent checked:bg-accent checked:before:translate-x-3 checked:before:bg-on-accent"
      />
      <span className="min-w-0">{children}</span>
    </label>
  )
}
