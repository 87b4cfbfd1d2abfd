import { expect, test } from 'vitest'
import type { JournalView } from '@/lib/desk/view'
import { journalLines } from './entries'

const entry = (seq: number, kind: string, more: Partial<JournalView> = {}): JournalView => ({
  id: `e-${seq}`,
  seq,
  at: `2025-12-24T07:${10 + seq}:00Z`,
  actor: 'trực ban',
  kind,
  body: null,
  values: {},
  correctsId: null,
  ...more,
})

test('a report tells what happened, not how it was filed', () => {
  const lines = journalLines([
    entry(1, 'incident-reported', { values: { code: 'SC-2025-0118' } }),
    entry(2, 'stations-ordered', { values: { stations: '76-02 Dung Quất' } }),
    entry(3, 'notice-done', {
      values: { recipient: 'UBND xã', person: 'Lê Văn Nghe', channel: 'điện thoại' },
    }),
    entry(4, 'report-drafted', { values: { kind: 'initial' } }),
    entry(5, 'note', { body: 'Gió đông bắc nhẹ' }),
  ])
  expect(lines.map(({ text }) => text)).toEqual(['Điều động 76-02 Dung Quất.', 'Gió đông bắc nhẹ.'])
})

test('a step is told at the time it was taken, with its reason', () => {
  const [line] = journalLines([
    entry(1, 'assignment-declined', {
      body: 'xe hỏng',
      values: { station: '76-01 Quảng Ngãi', by: 'desk', at: '2025-12-24T07:05:00Z' },
    }),
  ])
  expect(line).toMatchObject({
    at: '2025-12-24T07:05:00Z',
    text: '76-01 Quảng Ngãi từ chối, trực ban ghi hộ. Xe hỏng.',
  })
})

test('a change of stage names the stage', () => {
  expect(
    journalLines([
      entry(1, 'status-changed', { values: { from: 'responding', to: 'contained' } }),
    ])[0]?.text,
  ).toBe('Chuyển sang giai đoạn khống chế.')
})

test.each([
  [
    { answer: 'partly', arrives: '2025-12-24T08:20:00.000Z' },
    'Trung tâm miền Trung trả lời: đến một phần, dự kiến 15 giờ 20 phút ngày 24/12/2025. Lê Văn Nghe, điện thoại. Chỉ có một tàu.',
  ],
  [
    { answer: 'declined' },
    'Trung tâm miền Trung trả lời: không đến. Lê Văn Nghe, điện thoại. Chỉ có một tàu.',
  ],
])('what a force outside the stations answered is told in words: %j', (said, text) => {
  const values = { external: 'Trung tâm miền Trung', person: 'Lê Văn Nghe', channel: 'điện thoại' }
  const [line] = journalLines([
    entry(1, 'support-answered', { body: 'chỉ có một tàu', values: { ...values, ...said } }),
  ])
  expect(line?.text.replaceAll('\u00a0', ' ')).toBe(text)
})
