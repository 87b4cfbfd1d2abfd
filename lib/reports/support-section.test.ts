import { describe, expect, test } from 'vitest'
import type { SupportRequest } from '@/lib/assignments/support-answer'
import { facts } from './facts.fixture'
import { forceBlocks } from './force-section'
import { supportBlocks } from './support-section'

const request = (more: Partial<SupportRequest> = {}): SupportRequest => ({
  id: 'r-1',
  externalId: 'oil-centre-central',
  name: 'Trung tâm Ứng phó sự cố tràn dầu miền Trung',
  kind: 'oil-centre',
  verified: false,
  needs: [
    { capability: 'boom-sea', quantity: 300 },
    { capability: 'vessel-sea', quantity: 1 },
  ],
  askedAt: '2025-12-24T14:20:00+07:00',
  askedBy: 'Trực ban thử',
  answer: null,
  answeredAt: null,
  proof: null,
  ...more,
})
const withRequests = (...supportRequests: SupportRequest[]) => ({
  ...facts,
  incident: { ...facts.incident, supportRequests },
})
const cells = (...requests: SupportRequest[]) => {
  const [table] = supportBlocks(withRequests(...requests))
  return table?.kind === 'table' ? table.rows.map((row) => row.map(spaced)) : []
}
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

describe('forces that were asked, on a paper', () => {
  test('stand with what was asked and when; until they answer that is "chưa rõ"', () => {
    expect(cells(request())).toEqual([
      [
        '1',
        'Trung tâm Ứng phó sự cố tràn dầu miền Trung (*)',
        'Phao quây biển 300 m; 01 tàu biển',
        '14:20',
        'chưa rõ',
        '–',
      ],
    ])
  })

  test.each([
    ['coming', 'đến'],
    ['partly', 'đến một phần'],
    ['declined', 'không đến'],
  ] as const)('that answered %s stand with "%s" and the time', (answer, words) => {
    const answered = request({ answer, answeredAt: '2025-12-24T14:35:00+07:00', verified: true })
    expect(cells(answered)[0]?.slice(-2)).toEqual([words, '14:35'])
    expect(cells(answered)[0]?.[1]).not.toContain('*')
  })

  test('follow the table of stations and are never counted in it', () => {
    const blocks = forceBlocks(withRequests(request()))
    expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'table', 'paragraph'])
    expect(blocks[0]).toEqual(forceBlocks(facts)[0])
    expect(JSON.stringify(blocks[0])).not.toContain('Trung tâm')
  })

  test('have no table where nobody was asked, also on papers from before they were told', () => {
    expect(supportBlocks(facts)).toEqual([])
    const { supportRequests: _none, ...older } = facts.incident
    const stored = JSON.parse(JSON.stringify({ ...facts, incident: older }))
    expect(supportBlocks(stored)).toEqual([])
  })
})
