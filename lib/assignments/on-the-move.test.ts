import { describe, expect, test } from 'vitest'
import { carried, isOnWater, lastKnown, type Moving } from './on-the-move'

const NOW = new Date('2026-11-24T03:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const HOME = { lat: 15.1, lng: 108.8 }
const SCENE = { lat: 15.36, lng: 108.8 }
const ROAD = { lat: 15.2, lng: 108.8 }

/** Left its station ten minutes ago by road for an oil spill, and has told no position. */
const aTeam = (order: Partial<Moving> = {}): Moving => ({
  status: 'departed',
  departedAt: ago(10),
  arrivedAt: null,
  releasedAt: null,
  from: { position: HOME, at: null },
  scene: SCENE,
  scenes: [],
  mode: 'road',
  fix: null,
  commitments: [
    { capability: 'boom-river', quantity: 200 },
    { capability: 'sorbent', quantity: 300 },
  ],
  ...order,
})
const left = {
  status: 'released',
  departedAt: ago(90),
  arrivedAt: ago(60),
  releasedAt: ago(5),
  scenes: ['oil'],
} as const

describe('where a team was last known to be', () => {
  test.each<[string, Partial<Moving>, ReturnType<typeof lastKnown>]>([
    ['where it set out, when nothing was told since', {}, { at: ago(10), position: HOME }],
    ['where it told', { fix: { at: ago(3), position: ROAD } }, { at: ago(3), position: ROAD }],
    [
      'where it set out, when what it told is older',
      { fix: { at: ago(30), position: ROAD } },
      { at: ago(10), position: HOME },
    ],
    ['the scene it was released from', left, { at: ago(5), position: SCENE }],
    [
      'what it told on its way home',
      { ...left, fix: { at: ago(2), position: ROAD } },
      { at: ago(2), position: ROAD },
    ],
    [
      'where it was seen, when it was stood down on its way',
      { ...left, departedAt: ago(20), arrivedAt: null, fix: { at: ago(15), position: ROAD } },
      { at: ago(15), position: ROAD },
    ],
    [
      'where it set out, when it was stood down on its way and nothing was told',
      { ...left, departedAt: ago(20), arrivedAt: null },
      { at: ago(20), position: HOME },
    ],
    [
      'where it was turned round, as old as that was told',
      { from: { position: ROAD, at: ago(25) } },
      { at: ago(25), position: ROAD },
    ],
    ['nowhere, half an hour later', { departedAt: ago(31) }, null],
    ['nowhere, from a scene that nobody could point at', { ...left, scene: null }, null],
    ['nowhere before it has left', { status: 'acknowledged', departedAt: null }, null],
    ['nowhere while it works at the scene', { status: 'arrived', arrivedAt: ago(1) }, null],
  ])('%s', (_where, order, known) => {
    expect(lastKnown(aTeam(order), NOW)).toEqual(known)
  })
})

describe('what a team can do with it elsewhere', () => {
  test('everything it carries, when it never got there', () => {
    expect(carried(aTeam())).toEqual(aTeam().commitments)
  })

  test('not what may be used up, when it was at an oil spill', () => {
    expect(carried(aTeam(left))).toEqual([{ capability: 'boom-river', quantity: 200 }])
  })

  test.each(['chemical', 'dioxin', 'radiation'] as const)(
    'nothing before it is cleaned, when it was at a %s scene',
    (hazard) => {
      expect(carried(aTeam({ ...left, scenes: ['oil', hazard] }))).toBeNull()
    },
  )
})

test.each<[string, Partial<Moving>, boolean | null]>([
  ['on the road it is not', { mode: 'road' }, false],
  ['sailing it is', { mode: 'sea' }, true],
  ['by road and then by sea, nobody can say', { mode: 'road-sea' }, null],
  ['at a scene it sailed to, it is', { ...left, mode: 'road-sea' }, true],
])('is a team on the water: %s', (_how, order, isIt) => {
  expect(isOnWater(aTeam(order))).toBe(isIt)
})
