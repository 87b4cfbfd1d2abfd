import { classNames } from './class-names'

export type BarPart = {
  value: number
  /** `lead` accent · `second` paler accent · `free` solid text · `used` hatched · `short` hatched, dashed. */
  look: 'lead' | 'second' | 'free' | 'used' | 'short'
}

const LOOKS: Record<BarPart['look'], string> = {
  lead: 'bg-accent',
  second: 'bg-accent/55',
  free: 'bg-st',
  used: 'hatch [--hatch:var(--st)] shadow-[inset_0_0_0_1px_var(--st)]',
  short: 'hatch [--hatch:var(--text-3)]',
}

type Props = {
  /** In the order drawn, in the same unit as `total`. */
  parts: readonly BarPart[]
  total: number
  /** A 2-px tick, where the need lies. */
  mark?: number
  /** Said aloud in place of the drawing. */
  label: string
  className?: string
}

/** Parts of a whole, 8 px high: stock in use, or a need and who brings what of it. */
export function Bar({ parts, total, mark, label, className }: Props) {
  const share = (value: number) => `${total > 0 ? Math.min(100, (100 * value) / total) : 0}%`
  return (
    <div role="img" aria-label={label} className={classNames('relative h-2 bg-bg-3', className)}>
      <div className="flex h-full overflow-hidden">
        {parts.map((part, index) => (
          <span
            // Parts are positions in the bar.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            className={classNames('h-full', LOOKS[part.look])}
            style={{ width: share(part.value) }}
          />
        ))}
      </div>
      {mark !== undefined && (
        <span className="absolute -top-0.5 h-3 w-0.5 bg-text-1" style={{ left: share(mark) }} />
      )}
    </div>
  )
}
