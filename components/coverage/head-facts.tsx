import { useTranslations } from 'next-intl'
import type { Band } from '@/lib/coverage/coverage'
import { useCoverageWords } from './words'

type Props = {
  minutes: number
  bands: readonly Band[]
  before: readonly Band[] | null
  capable: number
  stations: number
}

/** The three figures one remembers; with a change, what they were before it. */
export function HeadFacts({ minutes, bands, before, capable, stations }: Props) {
  const t = useTranslations('coverage')
  const say = useCoverageWords()
  const of = (all: readonly Band[] | null) => all?.find((band) => band.minutes === minutes)
  const now = of(bands)
  const was = of(before)
  const facts = (
    [
      ['land', now?.landShare ?? null, was?.landShare],
      ['sea', now?.coastShare ?? null, was?.coastShare],
      ['places', now?.placeShare ?? null, was?.placeShare],
    ] as const
  ).filter(([, share]) => share !== null)
  return (
    <dl className="flex flex-wrap divide-x">
      {facts.map(([key, share, former]) => (
        <div key={key} className="min-w-36 flex-1 px-4 first:pl-0">
          <dd className="text-[28px]/9 font-semibold">{say.share(share)}</dd>
          <dt className="text-body text-text-2">{t(`head.${key}`, { minutes })}</dt>
          {former !== undefined && former !== null && (
            <dd className="text-meta text-text-3">
              {t('head.before', { share: say.share(former) })}
            </dd>
          )}
        </div>
      ))}
      <div className="min-w-36 flex-1 px-4">
        <dd className="text-[28px]/9 font-semibold">
          {capable}
          <span className="text-title font-normal text-text-3">/{stations}</span>
        </dd>
        <dt className="text-body text-text-2">{t('head.capable')}</dt>
      </div>
    </dl>
  )
}
