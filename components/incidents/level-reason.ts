import type { useTranslations } from 'next-intl'
import type { ClassificationView } from '@/lib/desk/view'

type Say = ReturnType<typeof useTranslations<'rules'>>

/** Why the rules suggest this level, in a sentence; nothing where a person alone has set it. */
export function reasonText(
  say: Say,
  { reason, reasonValues }: Pick<ClassificationView, 'reason' | 'reasonValues'>,
): string | undefined {
  const key = `reason.${reason}`
  return isKnown(say, key) ? say(key, reasonValues) : undefined
}

/** The key of a reason comes with the rule row: whether there is a sentence for it is asked, not assumed. */
const isKnown = (say: Say, key: string): key is Parameters<Say>[0] =>
  say.has(key as Parameters<Say>[0])
