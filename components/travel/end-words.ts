import { useTranslations } from 'next-intl'
import type { WayEnd } from '@/lib/desk/way-ends'
import { degreesText } from '@/lib/places/degrees'

/** An end as it is named, and what was understood of it: nothing is left for the reader to guess. */
export function useEndWords() {
  const t = useTranslations('travel')
  return {
    name: ({ station, name, position }: WayEnd) =>
      station
        ? t('end.station', { code: station.code, name: station.name })
        : (name ?? degreesText(position)),
    understood: ({ station, name, position, place, others }: WayEnd, bySea: boolean) =>
      [
        bySea && station?.port ? t('end.port', { name: station.port.name }) : name,
        place.province?.name !== name && place.province?.name,
        place.atSea && t('end.atSea'),
        place.abroad && t('end.abroad'),
        degreesText((bySea && station?.port?.position) || position),
        others > 0 && t('end.others', { count: others }),
      ]
        .filter(Boolean)
        .join(' · '),
  }
}
