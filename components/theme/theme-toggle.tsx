'use client'

import { Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { rememberChoice } from './remember-choice'
import { THEME_COOKIE, type Theme } from './theme'

function subscribe(listener: () => void) {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

/** The theme on screen, chosen or not: the ground's own colour says it. */
const read = (): Theme =>
  getComputedStyle(document.documentElement).colorScheme.includes('light') ? 'light' : 'dark'

export const useTheme = () => useSyncExternalStore<Theme>(subscribe, read, () => 'dark')

/** Kept in a cookie, so that the server paints the next page in it and nothing flashes. */
export function switchTheme() {
  const next: Theme = read() === 'dark' ? 'light' : 'dark'
  document.documentElement.dataset.theme = next
  rememberChoice(THEME_COOKIE, next)
}

export function ThemeToggle({ className }: { className?: string }) {
  const t = useTranslations('shell')
  const theme = useTheme()
  const Icon = theme === 'dark' ? Sun : Moon
  return (
    <button type="button" className={className} onClick={switchTheme}>
      <Icon size={20} strokeWidth={1.6} aria-hidden />
      <span>{theme === 'dark' ? t('theme.toLight') : t('theme.toDark')}</span>
    </button>
  )
}
