import { describe, expect, it } from 'vitest'
import { reportIncidentSchema } from '@/lib/incidents/schema'
import { fromVietnam } from '@/lib/time/vietnam'
import { toBody } from './body'
import { type Draft, draftFrom, emptyDraft, isEmpty, withHazard } from './draft'
import { NOTHING, type Understood } from './understood'

const now = fromVietnam(2025, 12, 24, 14, 3)
const ID = '0193f7a4-8f00-7000-8000-000000000001'

const draft = (changes: Partial<Draft> = {}): Draft => ({
  ...emptyDraft(ID, now.toISOString()),
  hazard: 'oil',
  placeText: 'kho 182',
  medium: 'river',
  ...changes,
})

const found: Understood = {
  ...NOTHING,
  by: 'name',
  point: {
    position: { lat: 15.36, lng: 108.8 },
    source: 'place',
    accuracyM: 1000,
    name: 'Kho 182 Dung Quất',
  },
}

const bodyOf = (changes: Partial<Draft> = {}) => toBody(draft(changes), found, now)

describe('the body of a report', () => {
  it('is accepted by the door it is sent to', () => {
    const { body } = bodyOf({
      what: 'DO',
      from: '0,2',
      to: '1',
      summary: 'Dầu ra mương',
      phone: '0255',
      discovered: '13:40',
      casualties: '0',
      releasing: 'yes',
    })
    const read = reportIncidentSchema.safeParse(body)
    expect(read.success).toBe(true)
    expect(read.data).toMatchObject({
      quantity: { min: 0.2, max: 1, unit: 'm3', kind: 'released' },
      details: { product: 'DO' },
      substance: { un: '1202' },
      discoveredAt: fromVietnam(2025, 12, 24, 13, 40),
      casualties: 0,
      stillReleasing: true,
    })
  })

  it('leaves out what was left blank: blank is never zero', () => {
    const { body } = bodyOf()
    for (const field of [
      'quantity',
      'casualties',
      'discoveredAt',
      'reportedAt',
      'reporter',
      'party',
      'stillReleasing',
    ])
      expect(body).not.toHaveProperty(field)
  })

  it('sends no quantity that is said to be unknown, whatever was typed before', () => {
    expect(bodyOf({ from: '5', isUnknown: true }).body).not.toHaveProperty('quantity')
  })

  it('reads a range from the first field alone', () => {
    expect(bodyOf({ from: '0,2-1' }).body?.quantity).toMatchObject({ min: 0.2, max: 1 })
  })

  it('reads a substance by UN, by CAS and by name', () => {
    const chemical = (what: string) =>
      bodyOf({ hazard: 'chemical', medium: 'facility', what }).body?.substance
    expect(chemical('UN 1017')?.cas).toBe('7782-50-5')
    expect(chemical('7782-50-5')?.un).toBe('1017')
    expect(chemical('chất chưa ai biết')).toEqual({ name: 'chất chưa ai biết' })
  })

  it.each([
    [{ hazard: null }, 'hazard', 'hazard-missing'],
    [{ placeText: ' ' }, 'placeText', 'place-missing'],
    [{ medium: null }, 'medium', 'medium-missing'],
    [{ from: 'nhiều' }, 'from', 'amount'],
    [{ from: '2', to: '1' }, 'to', 'range-reversed'],
    [{ summary: 'd'.repeat(4001) }, 'summary', 'summary-long'],
    [{ discovered: '31/02 10:00' }, 'discovered', 'moment'],
    [{ reported: '25/12/2025 10:00' }, 'reported', 'moment-future'],
    [{ casualties: '1,5' }, 'casualties', 'casualties'],
  ] as const)('finds %j at its field', (changes, field, fault) => {
    expect(bodyOf(changes).faults).toEqual({ [field]: fault })
  })

  it('takes the sea as the medium of a point at sea, and guesses nothing on land', () => {
    const atSea = { ...found, place: { ...NOTHING.place, atSea: true } }
    expect(toBody(draft({ medium: null }), atSea, now).body?.medium).toBe('sea')
  })
})

describe('a draft', () => {
  it('comes back from the browser as it was, and not from what is no draft', () => {
    const kept = draft({ summary: 'Đang nghe dở', alsoMedia: ['coast'] })
    expect(draftFrom(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
    expect(draftFrom({ id: 1 })).toBeNull()
    expect(draftFrom(null)).toBeNull()
  })

  it('is empty until something is entered', () => {
    expect(isEmpty(emptyDraft(ID, now.toISOString()))).toBe(true)
    expect(isEmpty(draft())).toBe(false)
  })

  it('keeps what was typed when the hazard changes, but a unit it counts in', () => {
    const changed = withHazard(draft({ from: '3', unit: 'm3' }), 'radiation')
    expect(changed).toMatchObject({ from: '3', unit: 'GBq' })
  })
})
