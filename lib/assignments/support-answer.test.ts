import { describe, expect, test } from 'vitest'
import { proofOf, type SupportRequest, supportAnswerOf, unanswered } from './support-answer'
import { answerSupportSchema } from './support-schema'

const request = (id: string, askedAt: string, answer: SupportRequest['answer'] = null) =>
  ({ id, askedAt, answer }) as SupportRequest

describe('a request to a force outside the stations', () => {
  test('waits, the longest first, until it has an answer', () => {
    const requests = [
      request('c', '2026-11-24T03:00:00.000Z'),
      request('a', '2026-11-24T02:00:00.000Z', 'declined'),
      request('b', '2026-11-24T01:00:00.000Z'),
    ]
    expect(unanswered(requests).map(({ id }) => id)).toEqual(['b', 'c'])
  })

  test('is backed by who answered, how, and what there is to show', () => {
    const told = { person: 'Trực ban trung tâm', channel: 'điện thoại' }
    expect(proofOf(told)).toBe('Trực ban trung tâm, điện thoại')
    expect(proofOf({ ...told, proof: 'CV 12' })).toBe('Trực ban trung tâm, điện thoại; CV 12')
  })

  test('has no answer that we do not know', () => {
    expect(supportAnswerOf('partly')).toBe('partly')
    expect(supportAnswerOf('để xem')).toBeNull()
    expect(supportAnswerOf(null)).toBeNull()
  })

  test.each([
    [{ answer: 'coming', person: '', channel: 'điện thoại' }, 'support-person'],
    [{ answer: 'coming', person: 'A', channel: ' ' }, 'support-channel'],
    [{ answer: 'perhaps', person: 'A', channel: 'điện thoại' }, 'choice'],
    [
      {
        answer: 'declined',
        person: 'A',
        channel: 'điện thoại',
        arrivesAt: '2026-11-24T10:00:00+07:00',
      },
      'support-arrival',
    ],
  ])('%j is no answer: %s', (said, message) => {
    const parsed = answerSupportSchema.safeParse(said)
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message])
  })
})
