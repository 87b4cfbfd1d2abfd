import type { Position } from '@/lib/geo/position'
import type { View } from './use-view'

/** In sight or so little beyond the edge that a drag may bring it in. */
export const near = (view: View, at: Position) => {
  const { x, y } = view.project(at)
  const { left, right, top, bottom } = view.frame
  const [w, h] = [(right - left) * 0.35, (bottom - top) * 0.35]
  return x > left - w && x < right + w && y > top - h && y < bottom + h
}
