import type { Position } from '@/lib/geo/position'

/**
 * Drawn and named on every map by us and by no data set: no input can leave them out. Luật Đo đạc và
 * bản đồ 27/2018/QH14. Islets are the larger features only, by their own coordinates.
 */
export const ARCHIPELAGOS: readonly {
  lines: readonly string[]
  label: Position
  /** Top of the three-line name on the small map of the whole country, clear of islets and edges. */
  insetLabel: Position
  /** Middle of the two-line name on the sheet of the whole country, clear of islets and their waters. */
  countryLabel: Position
  islets: readonly (Position & { name: string })[]
}[] = [
  {
    lines: ['Quần đảo', 'Hoàng Sa', '(Việt Nam)'],
    label: { lat: 16.5, lng: 112.3 },
    insetLabel: { lat: 15.5, lng: 112.6 },
    countryLabel: { lat: 15.05, lng: 112.4 },
    islets: [
      { name: 'Hoàng Sa', lat: 16.534, lng: 111.607 },
      { name: 'Phú Lâm', lat: 16.836, lng: 112.34 },
      { name: 'Tri Tôn', lat: 15.786, lng: 111.203 },
      { name: 'Linh Côn', lat: 16.668, lng: 112.729 },
    ],
  },
  {
    lines: ['Quần đảo', 'Trường Sa', '(Việt Nam)'],
    label: { lat: 10, lng: 114 },
    insetLabel: { lat: 9.6, lng: 116 },
    countryLabel: { lat: 8.9, lng: 115 },
    islets: [
      { name: 'Trường Sa Lớn', lat: 8.645, lng: 111.921 },
      { name: 'Song Tử Tây', lat: 11.429, lng: 114.331 },
      { name: 'Nam Yết', lat: 10.18, lng: 114.366 },
      { name: 'Sinh Tồn', lat: 9.887, lng: 114.329 },
      { name: 'Sơn Ca', lat: 10.376, lng: 114.48 },
      { name: 'An Bang', lat: 7.891, lng: 112.92 },
    ],
  },
]
