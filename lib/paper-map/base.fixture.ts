import type { PaperBase } from './base'
import type { PaperMapInput } from './sheet'

/** A square country west of 109° E with a lake in it: enough to see land, coast and sea. */
const coast = [
  [109, 22],
  [109, 16],
  [108.87, 15.4],
  [108.87, 15.3],
  [109, 14],
  [109, 9],
]

export const sketch: PaperBase = {
  land: [
    [[103, 22], ...coast, [103, 9], [103, 22]],
    [
      [105, 15],
      [106, 15],
      [106, 16],
      [105, 16],
      [105, 15],
    ],
  ],
  landFar: [
    [
      [99, 22],
      [103, 22],
      [103, 9],
      [99, 9],
      [99, 22],
    ],
  ],
  coast: [coast],
  border: [
    [
      [103, 22],
      [103, 9],
    ],
  ],
  provinceBorders: [
    [
      [103, 15.3],
      [108.87, 15.3],
    ],
  ],
}

export const dungQuat = { lat: 15.36, lng: 108.8 }

export const input: PaperMapInput = {
  title: 'Bản đồ hiện trường',
  centre: dungQuat,
  scale: 100_000,
  base: sketch,
  national: sketch,
  roads: [
    {
      name: 'QL1',
      isMain: true,
      line: [
        [108.74, 15.2],
        [108.76, 15.5],
      ],
    },
    {
      name: 'ĐT 999',
      isMain: false,
      line: [
        [108.85, 15.38],
        [109.2, 15.38],
      ],
    },
  ],
  places: [
    { name: 'Xã Vạn Tường', kind: 'commune', position: { lat: 15.335, lng: 108.84 } },
    { name: 'sông Trà Bồng', kind: 'water', position: { lat: 15.31, lng: 108.82 } },
  ],
  features: [
    {
      kind: 'incident',
      position: dungQuat,
      hazard: 'oil',
      isDrill: false,
      lines: ['SC-2025-0118, Kho 182'],
    },
    {
      kind: 'station',
      position: { lat: 15.39, lng: 108.79 },
      mark: 'limited',
      lines: ['76-02 Dung Quất'],
    },
  ],
  remarks: [],
  attribution: [],
  printedAt: '15 giờ 00 phút ngày 24/12/2025',
  watermark: null,
}
