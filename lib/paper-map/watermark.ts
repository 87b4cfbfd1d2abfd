import type { Box, Label } from './display'
import { INK } from './marks'
import { textWidth } from './text-width'

/** Grey letters from corner to corner, under all lines: opaque, since PDF/A allows no transparency. */
export function watermark(words: string, frame: Box): Label {
  const angle = 32
  const radians = (angle * Math.PI) / 180
  const room = 0.94 * Math.min(frame.width / Math.cos(radians), frame.height / Math.sin(radians))
  const size = Math.min(72, (72 * room) / textWidth(words, 'bold', 72))
  return {
    kind: 'text',
    x: frame.x + frame.width / 2 + size * 0.06,
    y: frame.y + frame.height / 2 + size * 0.11,
    lines: [words],
    size: Math.floor(size),
    face: 'bold',
    colour: INK.watermark,
    anchor: 'middle',
    rotate: -angle,
  }
}
