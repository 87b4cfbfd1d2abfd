'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { MapView } from '@/components/map/map-view'
import type { Position } from '@/lib/geo/position'

type Props = {
  stations: readonly { code: string; name: string; position: Position }[]
  isSynthetic: boolean
}

/** Where the standing force is; readiness is for those who have signed in. */
export function SignInMap({ stations, isSynthetic }: Props) {
  const t = useTranslations('auth')
  const marks = useMemo(
    () => stations.map((station) => ({ ...station, state: 'ready' as const })),
    [stations],
  )
  return (
    <>
      <MapView
        label={t('mapLabel')}
        look={{ on: 'country' }}
        stations={marks}
        controls={false}
        interactive={false}
      />
      {stations.length > 0 && (
        <div className="pointer-events-none absolute top-6 right-6 text-right [text-shadow:0_0_3px_var(--halo)]">
          <p className="text-title">{t('stations', { count: stations.length })}</p>
          {isSynthetic && <p className="text-meta text-text-2">{t('stationsNote')}</p>}
        </div>
      )}
    </>
  )
}
