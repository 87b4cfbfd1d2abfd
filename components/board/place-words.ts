import { useTranslations } from 'next-intl'
import type { PlaceOf } from '@/lib/places/place'
import { shortProvince } from '@/lib/places/short-name'

/** "Xã Vạn Tường, Quảng Ngãi"; at sea the nearest coast; what is not known is said. */
export function usePlaceWords() {
  const t = useTranslations('board')
  return (place: PlaceOf): string => {
    if (place.atSea) return place.nearest ? t('atSea', { place: place.nearest.name }) : t('sea')
    const names = [place.commune?.name, shortProvince(place.province?.name)].filter(Boolean)
    if (names.length > 0) return names.join(', ')
    return place.nearest?.name ?? t('unknownPlace')
  }
}
