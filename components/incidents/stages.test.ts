import { describe, expect, it } from 'vitest'
import type { JournalView } from '@/lib/desk/view'
import { needsReason, stageRows } from './stages'

const entry = (kind: string, at: string, values: JournalView['values']): JournalView => ({
  id: at,
  seq: 1,
  at,
  actor: 'Trực ban',
  kind,
  body: null,
  values,
  correctsId: null,
})

describe('the stages of an incident', () => {
  it('takes their times from the log, the first arrival included', () => {
    const rows = stageRows({ status: 'responding', loggedAt: '2025-12-24T07:02:00Z' }, [
      entry('status-changed', '2025-12-24T07:19:00Z', { from: 'reported', to: 'verified' }),
      entry('assignment-arrived', '2025-12-24T07:58:00Z', { station: '76-01', to: 'responding' }),
    ])
    expect(rows.map(({ state, at }) => [state, at?.slice(11, 16) ?? null])).toEqual([
      ['passed', '07:02'],
      ['passed', '07:19'],
      ['present', '07:58'],
      ['ahead', null],
      ['ahead', null],
      ['ahead', null],
    ])
  })

  it('gives a stage that was jumped over no time', () => {
    const rows = stageRows({ status: 'responding', loggedAt: '2025-12-24T07:02:00Z' }, [])
    expect(rows[1]).toEqual({ stage: 'verified', state: 'passed', at: null })
  })

  it('asks for a reason for every move but the next one', () => {
    expect(needsReason('reported', 'verified')).toBe(false)
    expect(needsReason('responding', 'verified')).toBe(true)
    expect(needsReason('verified', 'false-alarm')).toBe(true)
    expect(needsReason('contained', 'closed')).toBe(true)
  })
})
