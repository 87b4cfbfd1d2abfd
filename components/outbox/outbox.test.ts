import { describe, expect, it } from 'vitest'
import { isBehind, nextToSend, problemFrom, unsentOf, verdictOf, type Write } from './outbox'

const write = (id: string, changes: Partial<Write> = {}): Write => ({
  id,
  author: 'an',
  at: '2025-12-24T07:03:00Z',
  about: 'incident-1',
  kind: 'report',
  method: 'POST',
  path: '/api/v1/incidents',
  body: {},
  title: '',
  state: 'waiting',
  ...changes,
})

describe('the outbox', () => {
  it('sends the order only after the report it belongs to', () => {
    const writes = [write('1'), write('2', { kind: 'order' }), write('3', { about: 'incident-2' })]
    expect(nextToSend(writes, 'an')?.id).toBe('1')
    expect(isBehind(writes, { id: '2', about: 'incident-1' })).toBe(true)
    expect(isBehind(writes, { id: '3', about: 'incident-2' })).toBe(false)
  })

  it('passes over what was refused and what hangs on it, and sends the rest', () => {
    const writes = [
      write('1', { state: 'refused' }),
      write('2'),
      write('3', { about: 'incident-2' }),
    ]
    expect(nextToSend(writes, 'an')?.id).toBe('3')
  })

  it('never sends what another person wrote', () => {
    expect(nextToSend([write('1', { author: 'bình' })], 'an')).toBeNull()
    expect(
      unsentOf([write('1', { author: 'bình' }), write('2')], 'an').map(({ id }) => id),
    ).toEqual(['2'])
  })

  it.each([
    [201, 'done'],
    [401, 'signed-out'],
    [409, 'refused'],
    [422, 'refused'],
    [429, 'later'],
    [503, 'later'],
  ] as const)('takes a %d as %s', (status, verdict) => {
    expect(verdictOf(status)).toBe(verdict)
  })

  it('reads the sentences at the fields out of a refusal, and survives an answer that is no problem', () => {
    expect(
      problemFrom(422, { code: 'invalid', title: 'Sai', errors: { summary: ['Quá dài'] } }),
    ).toMatchObject({
      code: 'invalid',
      errors: { summary: ['Quá dài'] },
    })
    expect(problemFrom(500, '<html>')).toMatchObject({ code: 'other', errors: {} })
  })
})
