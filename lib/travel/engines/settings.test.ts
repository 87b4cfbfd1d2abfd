import { describe, expect, test } from 'vitest'
import { readRoadEngine } from './settings'

describe('the setting of the road engine', () => {
  test('is the shipped network unless set', () => {
    expect(readRoadEngine({})).toEqual({ ok: true, value: null })
    expect(readRoadEngine({ ROAD_ENGINE: '', ROAD_ENGINE_URL: 'x' })).toMatchObject({ value: null })
    expect(readRoadEngine({ ROAD_ENGINE: 'network' })).toMatchObject({ value: null })
  })

  test('keeps the limits that the engines are shipped with, and takes others', () => {
    expect(
      readRoadEngine({ ROAD_ENGINE: 'valhalla', ROAD_ENGINE_URL: 'http://10.0.0.5:8002' }),
    ).toEqual({
      ok: true,
      value: { name: 'valhalla', url: 'http://10.0.0.5:8002/', most: 50, reachKm: 400 },
    })
    expect(
      readRoadEngine({
        ROAD_ENGINE: 'osrm',
        ROAD_ENGINE_URL: 'https://maps.example/osrm',
        ROAD_ENGINE_MOST: '1',
        ROAD_ENGINE_REACH_KM: '2000',
      }),
    ).toEqual({
      ok: true,
      value: { name: 'osrm', url: 'https://maps.example/osrm/', most: 1, reachKm: 2000 },
    })
  })

  test.each([
    [{ ROAD_ENGINE: 'google' }, 'ROAD_ENGINE=google is not one of network, valhalla, osrm'],
    [{ ROAD_ENGINE: 'osrm' }, 'ROAD_ENGINE=osrm needs ROAD_ENGINE_URL'],
    [{ ROAD_ENGINE: 'osrm', ROAD_ENGINE_URL: 'localhost:5000' }, 'ROAD_ENGINE_URL'],
    [{ ROAD_ENGINE: 'osrm', ROAD_ENGINE_URL: 'file:///etc' }, 'ROAD_ENGINE_URL'],
    [{ ROAD_ENGINE: 'osrm', ROAD_ENGINE_URL: 'http://a:b@host' }, 'ROAD_ENGINE_URL'],
    [{ ROAD_ENGINE: 'osrm', ROAD_ENGINE_URL: 'http://host/?key=1' }, 'ROAD_ENGINE_URL'],
    [
      { ROAD_ENGINE: 'osrm', ROAD_ENGINE_URL: 'http://host', ROAD_ENGINE_MOST: '0' },
      'ROAD_ENGINE_MOST=0 is not a whole number above 0',
    ],
    [
      { ROAD_ENGINE: 'osrm', ROAD_ENGINE_URL: 'http://host', ROAD_ENGINE_REACH_KM: '4e2' },
      'ROAD_ENGINE_REACH_KM=4e2 is not a whole number',
    ],
  ])('that is faulty is named: %j', (environment, sentence) => {
    const read = readRoadEngine(environment)
    expect(read.ok ? '' : read.error).toContain(sentence)
  })
})
