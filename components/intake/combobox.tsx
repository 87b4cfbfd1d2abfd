'use client'

import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { TextInput } from '@/components/ui/field'

export type Suggestion = { key: string; label: ReactNode; detail?: ReactNode }

type Props = Omit<ComponentProps<typeof TextInput>, 'onChange' | 'list'> & {
  id: string
  value: string
  onChange: (text: string) => void
  suggestions: readonly Suggestion[]
  onChoose: (index: number) => void
  listLabel: string
  /** Stands inside the field at the right. */
  inside?: ReactNode
}

/**
 * A field whose suggestions are walked by the arrow keys and taken by Enter; Escape closes them. It
 * never takes a key while a letter is being put together.
 */
export function Combobox({
  id,
  value,
  onChange,
  suggestions,
  onChoose,
  listLabel,
  inside,
  ...rest
}: Props) {
  const listId = useId()
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const isShown = isOpen && suggestions.length > 0
  const at = Math.min(active, suggestions.length - 1)

  const choose = (index: number) => {
    setOpen(false)
    setActive(0)
    onChoose(index)
  }

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (
      event.nativeEvent.isComposing ||
      event.keyCode === 229 ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (suggestions.length === 0) return
      event.preventDefault()
      if (!isShown) return setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      return setActive((at + step + suggestions.length) % suggestions.length)
    }
    if (event.key === 'Enter' && isShown) {
      event.preventDefault()
      return choose(at)
    }
    if (event.key === 'Escape' && isShown) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
  }

  return (
    <div className="relative">
      <TextInput
        {...rest}
        id={id}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown ? `${listId}-${at}` : undefined}
        value={value}
        onChange={(event) => {
          setOpen(true)
          setActive(0)
          onChange(event.target.value)
        }}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      {inside && (
        <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center">
          {inside}
        </span>
      )}
      <div
        id={listId}
        role="listbox"
        aria-label={listLabel}
        hidden={!isShown}
        className="scroll-quiet absolute inset-x-0 top-full z-[900] mt-1 max-h-72 rounded-control border border-line-3 bg-bg-1 py-1"
      >
        {suggestions.map((suggestion, index) => (
          <div
            key={suggestion.key}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            // The field keeps the focus; a press must not take it away before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(index)}
            onKeyDown={() => {}}
            className={classNames(
              'cursor-pointer px-3 py-1.5',
              index === at && 'bg-bg-3 shadow-[inset_2px_0_0_var(--accent)]',
            )}
          >
            <span className="block truncate text-row">{suggestion.label}</span>
            {suggestion.detail && (
              <span className="block truncate text-meta text-text-2">{suggestion.detail}</span>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}
