import { expect, test } from 'vitest'
import { addressOf, viewAt } from './view-address'

test('a view is written as zoom, latitude, longitude and read back as it was', () => {
  const address = addressOf({ zoom: 9.254, centre: { lat: 15.36, lng: 108.8 } })
  expect(address).toBe('#map=9.25/15.3600/108.8000')
  expect(viewAt(address)).toEqual({ zoom: 9.25, centre: { lat: 15.36, lng: 108.8 } })
})

test.each([
  ['nothing', ''],
  ['another anchor', '#main'],
  ['words', '#map=near/here/there'],
  ['not a number', '#map=NaN/15/108'],
  ['two figures', '#map=9/15'],
  ['something after it', '#map=9/15/108&x=1'],
  ['a place abroad', '#map=9/48.85/2.35'],
  ['a zoom the map does not have', '#map=19/15.36/108.8'],
  ['zoom nought', '#map=0/15.36/108.8'],
])('an address with %s names no view', (_what, hash) => {
  expect(viewAt(hash)).toBeNull()
})
