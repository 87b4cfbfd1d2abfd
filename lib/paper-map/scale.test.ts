import { expect, test } from 'vitest'
import { destination } from '@/lib/geo/distance'
import { BAR_PART_MM, BAR_PARTS, isShown, SCALES, viewOf } from './scale'

const incident = { lat: 15.36, lng: 108.8 }

test('every scale bar is 50 mm and its kilometres are those of the scale', () => {
  for (const { scale, partKm } of SCALES) {
    expect(BAR_PART_MM * BAR_PARTS).toBe(50)
    expect((partKm * 1e6) / scale).toBeCloseTo(BAR_PART_MM, 9)
  }
})

test('an incident alone is drawn in the middle at 1:100 000', () => {
  expect(viewOf(incident, [])).toEqual({ centre: incident, scale: 100_000 })
})

test('a station 4 km away fits beside the centred incident', () => {
  expect(viewOf(incident, [destination(incident, 340, 4)])).toEqual({
    centre: incident,
    scale: 100_000,
  })
})

test('the largest scale that holds incident and stations is chosen', () => {
  const stations = [destination(incident, 310, 20), destination(incident, 170, 6)]
  const view = viewOf(incident, stations)
  expect(view.scale).toBe(200_000)
  expect([incident, ...stations].every((position) => isShown(position, view))).toBe(true)
})

test('a station 300 km away does not shrink the scene', () => {
  const far = destination(incident, 350, 300)
  const near = destination(incident, 90, 3)
  const view = viewOf(incident, [far, near])
  expect(view.scale).toBe(100_000)
  expect(isShown(far, view)).toBe(false)
  expect(isShown(near, view)).toBe(true)
})
