import type { useTranslations } from 'next-intl'
import type { Scheme } from '@/lib/rules/rule'

type Say = ReturnType<typeof useTranslations<'rules'>>

/** "Nhỏ", "Cấp khu vực": the name of a level in its scheme; a level nobody named stands as it is. */
export function levelName(say: Say, scheme: Scheme, level: string): string {
  const key = `level.${scheme}.${level}`
  return isKnown(say, key) ? say(key) : level
}

/** Level and scheme come as data; whether there is a name for them is asked, not assumed. */
const isKnown = (say: Say, key: string): key is Parameters<Say>[0] =>
  say.has(key as Parameters<Say>[0])
