import { describe, expect, it } from 'vitest'
import type { Hazard } from '@/lib/hazards/hazard'
import { readinessSchema } from '@/lib/stations/schema'
import { type Chosen, firstChoice, LIMITED_CAUSES, RETURN_CHOICES, toldOf } from './readiness'

describe('a crew that is home again', () => {
  it.each<[string, Hazard | null, boolean, Chosen['choice']]>([
    ['oil that was reached', 'oil', true, 'ready'],
    ['pollution that was reached', 'pollution', true, 'ready'],
    ['a chemical that was reached', 'chemical', true, null],
    ['dioxin that was reached', 'dioxin', true, null],
    ['radiation that was reached', 'radiation', true, null],
    ['a chemical it was turned back from', 'chemical', false, 'ready'],
    ['a hazard that this screen does not know', null, true, null],
  ])('after %s', (_what, hazard, hasArrived, choice) => {
    expect(firstChoice(hazard, hasArrived).choice).toBe(choice)
  })

  it('has said nothing until it has chosen, and of a limit also why', () => {
    expect(toldOf({ choice: null, cause: null })).toBeNull()
    expect(toldOf({ choice: 'limited', cause: null })).toBeNull()
  })

  it('is off duty while it is cleaned', () => {
    expect(toldOf({ choice: 'cleaning', cause: null })).toEqual({ state: 'off', cause: 'cleaning' })
  })

  it('says what the desk accepts, whatever it chooses', () => {
    const said = RETURN_CHOICES.flatMap((choice) =>
      LIMITED_CAUSES.map((cause) => readinessSchema.safeParse(toldOf({ choice, cause })).success),
    )
    expect(said).toEqual(said.map(() => true))
  })
})
