import { en } from './en'
import type { Locale } from './locale'
import { vi } from './vi'

export type Area = keyof typeof vi

/** Vietnamese is the source: English is checked against it by test, key by key and placeholder by placeholder. */
export const MESSAGES: Record<Locale, typeof vi> = { vi, en }
