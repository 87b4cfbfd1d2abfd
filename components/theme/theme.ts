export const THEMES = ['dark', 'light'] as const
export type Theme = (typeof THEMES)[number]
export const THEME_COOKIE = 'theme'

/** What a cookie says; null = nobody chose, and the room decides (see globals.css). */
export const toTheme = (value: string | undefined): Theme | null =>
  THEMES.find((theme) => theme === value) ?? null
