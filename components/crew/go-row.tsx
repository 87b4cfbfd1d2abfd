'use client'

import { Navigation } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDispatchWords } from '@/components/dispatch/words'
import { buttonClass } from '@/components/ui/button'
import { TRAVEL_MODES } from '@/lib/travel/travel'
import type { CrewOrder } from './crew-page'

/** Minutes on the way, how far, and the phone's own map to be led by. */
export function GoRow({ order: { assignment, incident } }: { order: CrewOrder }) {
  const t = useTranslations('crew')
  const w = useTranslations('words')
  const say = useDispatchWords()
  const { estimate } = assignment
  const mode = TRAVEL_MODES.find((known) => known === estimate?.mode)
  const { position } = incident
  return (
    <div className="flex min-h-16 items-center gap-3 border-b px-4 py-2">
      {estimate ? (
        <>
          <p className="whitespace-nowrap">
            <span className="text-clock">{Math.round(estimate.travelMinutes)}</span>{' '}
            <span className="text-section">{t('go.minutes')}</span>
          </p>
          <p className="min-w-0 flex-1 text-body">
            <span className="block font-semibold">{t('go.km', { km: say.km(estimate.km) })}</span>
            {mode && (
              <span className="block text-text-2">
                {t('go.mode', { mode: w(`travelMode.${mode}`) })}
              </span>
            )}
          </p>
        </>
      ) : (
        <p className="flex-1 text-body text-text-2">{t('go.unknown')}</p>
      )}
      {position && (
        // `geo:` opens the map the phone has, with or without a network.
        <a
          href={`geo:${position.lat},${position.lng}?q=${position.lat},${position.lng}`}
          className={buttonClass({ className: 'h-12! rounded-main! px-4! text-accent!' })}
        >
          <Navigation size={16} aria-hidden />
          {t('go.directions')}
        </a>
      )}
    </div>
  )
}
