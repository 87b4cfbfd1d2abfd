'use client'

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { GO_WAIT_MS, shortcutOf } from './keys'

type Table = Record<string, () => void>
type Register = (table: () => Table) => () => void

const Shortcuts = createContext<Register>(() => () => {})

const FIELDS =
  'input:not([type=radio]):not([type=checkbox]):not([type=button]), textarea, select, [contenteditable=true]'

/** One listener for the whole page; the part shown last answers first. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const tables = useRef<(() => Table)[]>([])
  const [register] = useState<Register>(() => (table: () => Table) => {
    tables.current.push(table)
    return () => {
      tables.current = tables.current.filter((other) => other !== table)
    }
  })

  useEffect(() => {
    let wentAt = 0
    const hear = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      // An open dialog keeps its keys to itself.
      const dialog = document.querySelector('[role="dialog"]')
      // One that is opening gets what is typed meanwhile, not the page behind it.
      if (!dialog && document.querySelector('[data-shortcuts="off"]')) return
      if (dialog && !dialog.contains(target)) return
      const name = shortcutOf(
        {
          key: event.key,
          ctrl: event.ctrlKey || event.metaKey,
          alt: event.altKey,
          shift: event.shiftKey,
          composing: event.isComposing || event.keyCode === 229,
          inField: target?.closest(FIELDS) != null,
        },
        event.timeStamp - wentAt < GO_WAIT_MS,
      )
      if (name === null) return
      wentAt = name === 'g' ? event.timeStamp : 0
      if (dialog && name !== 'ctrl+enter') return
      for (const table of [...tables.current].reverse()) {
        const run = table()[name]
        if (!run) continue
        event.preventDefault()
        run()
        return
      }
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])

  return <Shortcuts value={register}>{children}</Shortcuts>
}

/** Keys of the part of the page that calls it, as long as it is shown. */
export function useShortcuts(table: Table) {
  const register = useContext(Shortcuts)
  const latest = useRef(table)
  useEffect(() => {
    latest.current = table
  })
  useEffect(() => register(() => latest.current), [register])
}
