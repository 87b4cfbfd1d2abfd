'use client'

import { useSyncExternalStore } from 'react'

const light = () => window.matchMedia('(prefers-color-scheme: light)')

function subscribe(listener: () => void) {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  const query = light()
  query.addEventListener('change', listener)
  return () => {
    observer.disconnect()
    query.removeEventListener('change', listener)
  }
}

const read = () => `${document.documentElement.dataset.theme ?? 'device'}-${light().matches}`

/** Changes whenever the colours on screen may have changed: what is drawn by hand is drawn anew. */
export const useThemeName = () => useSyncExternalStore(subscribe, read, () => '')
