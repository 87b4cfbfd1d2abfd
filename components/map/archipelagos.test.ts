import { expect, test } from 'vitest'
import seed from '@/prisma/seed/places/islands.json'
import { ARCHIPELAGOS, BOTH_IN_SIGHT, COUNTRY } from './archipelagos'
import { FIRST_LAYERS, LAYERS } from './layers'

test('both archipelagos are on every map, under their Vietnamese names', () => {
  expect(ARCHIPELAGOS.map(({ name }) => name)).toEqual(['Quần đảo Hoàng Sa', 'Quần đảo Trường Sa'])
})

test('their islets are those of the gazetteer', () => {
  const ofMap = ARCHIPELAGOS.map(({ id, islets }) => ({ id, islets }))
  const ofGazetteer = seed.archipelagos.map(({ id, islets }) => ({
    id,
    islets: islets.map(({ lat, lng }) => ({ lat, lng })),
  }))
  expect(ofMap).toEqual(ofGazetteer)
})

test('the view of the whole country holds every islet with room for the names', () => {
  for (const { lat, lng } of ARCHIPELAGOS.flatMap(({ islets }) => islets)) {
    for (const box of [COUNTRY, BOTH_IN_SIGHT]) {
      expect(lat).toBeGreaterThanOrEqual(box.south)
      expect(lat).toBeLessThanOrEqual(box.north)
      expect(lng).toBeGreaterThanOrEqual(box.west)
      expect(lng).toBeLessThanOrEqual(box.east)
    }
  }
})

test('no switch of the layer list takes them, the coast or the sea away', () => {
  expect(LAYERS.map(({ id }) => id)).toEqual([
    'roads',
    'names',
    'assignments',
    'stations',
    'incidents',
  ])
  expect(FIRST_LAYERS.size).toBe(LAYERS.length)
})
