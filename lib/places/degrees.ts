import type { Position } from '@/lib/geo/position'

/** "15°21′36″ B, 108°48′00″ Đ", as Vietnamese maps write it: B for north, N for south, Đ for east, T for west. */
export const degreesText = ({ lat, lng }: Position) =>
  `${angle(lat)} ${lat < 0 ? 'N' : 'B'}, ${angle(lng)} ${lng < 0 ? 'T' : 'Đ'}`

function angle(value: number): string {
  const seconds = Math.round(Math.abs(value) * 3600)
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}°${pad(Math.floor(seconds / 60) % 60)}′${pad(seconds % 60)}″`
}
