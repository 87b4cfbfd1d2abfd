import { useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { BlockSkeleton } from '@/components/ui/skeleton'

type Props = {
  failed: boolean
  at: number
  onRetry: () => unknown
  lines: number
  isAdvice?: boolean
}

/** A part of the panel that is still being read, or could not be. */
export function PanelWaiting({ failed, at, onRetry, lines, isAdvice = false }: Props) {
  const t = useTranslations('board')
  const shell = useTranslations('shell')
  if (failed) {
    const time = clockOf(new Date(at))
    return (
      <Callout
        tone="error"
        title={isAdvice ? t('recommendation.failed', { time }) : t('failed.title', { time })}
        actions={
          <Button size="small" onClick={() => onRetry()}>
            {isAdvice ? t('recommendation.retry') : t('failed.retry')}
          </Button>
        }
      >
        {!isAdvice && t('failed.body')}
      </Callout>
    )
  }
  return (
    <div className="space-y-2">
      {Array.from({ length: lines }, (_, line) => (
        // Lines of a skeleton have no identity.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <BlockSkeleton key={line} label={shell('loading')} className="h-4" />
      ))}
    </div>
  )
}
