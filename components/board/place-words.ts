import { useTranslations } from 'next-intl'
import type { PlaceOf } from '@/lib/places/place'

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

/** "Tỉnh Quảng Ngãi" → "Quảng Ngãi": after a commune the kind of unit says nothing. */
export const shortProvince = (name: string | undefined) => name?.replace(/^(Tỉnh|Thành phố) /, '')
