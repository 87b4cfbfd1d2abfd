import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type SegmentOption<Value extends string> = {
  value: Value
  label: ReactNode
  /** Figure after the label, as in filters. */
  count?: number
}

type Props<Value extends string> = {
  /** Read aloud before the options; shown only where `showLegend`. */
  legend: string
  showLegend?: boolean
  name: string
  options: readonly SegmentOption<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  /** Fill the width in equal parts. */
  wide?: boolean
  size?: 'normal' | 'large'
}

/** One of a few, all in sight: a radio group, so arrows and a screen reader work as they should. */
export function Segmented<Value extends string>(props: Props<Value>) {
  const {
    legend,
    showLegend = false,
    name,
    options,
    value,
    onChange,
    wide,
    size = 'normal',
  } = props
  return (
    <fieldset className="min-w-0">
      <legend className={showLegend ? 'mb-1 text-body text-text-2' : 'sr-only'}>{legend}</legend>
      <div
        className={classNames(
          'rounded-control border border-line-3',
          wide ? 'flex' : 'inline-flex',
        )}
      >
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              'relative flex items-center justify-center gap-2 border-l border-line-3 px-3 whitespace-nowrap first:rounded-l-[5px] first:border-l-0 last:rounded-r-[5px] has-focus-visible:z-10 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              size === 'normal' ? 'h-8 text-body' : 'h-10 text-row',
              wide && 'flex-1',
              option.value === value
                ? 'bg-bg-3 font-semibold text-text-1 shadow-[inset_0_-2px_0_var(--text-1)]'
                : 'font-normal text-text-2 hover:bg-bg-2',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 m-0 cursor-pointer opacity-0"
            />
            {option.label}
            {option.count !== undefined && <span className="font-semibold">{option.count}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
