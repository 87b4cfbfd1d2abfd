'use client'

import { useEffect, useRef } from 'react'

type Table = Record<string, () => void>

/** Ctrl and a letter, also while typing in a field; never while a letter is being put together. */
export function useCtrlKeys(table: Table) {
  const latest = useRef(table)
  useEffect(() => {
    latest.current = table
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      if (event.isComposing || event.keyCode === 229) return
      const run = latest.current[event.key.toLowerCase()]
      if (!run || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
