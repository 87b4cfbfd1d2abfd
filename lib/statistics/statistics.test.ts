import { describe, expect, test } from 'vitest'
import { decisionsCsv } from './csv'
import {
  judge,
  monthOf,
  monthSpan,
  monthsAfter,
  parseMonth,
  type SentStation,
  summarise,
  type TakenDecision,
} from './statistics'

const station = (stationCode: string, arrivalMinutes: number): SentStation => ({
  stationCode,
  name: `Trạm ${stationCode}`,
  arrivalMinutes,
  brings: [],
})

const aDecision = (decision: Partial<TakenDecision> = {}): TakenDecision => ({
  id: '0198c0de-0000-7000-8000-000000000001',
  at: '2026-11-24T02:00:00.000Z',
  by: 'Trực ban thử',
  named: true,
  forced: false,
  reason: null,
  incidentCode: 'SC-2026-0001',
  hazard: 'oil',
  isDrill: false,
  needs: [],
  recommended: [station('76-01', 50.6), station('92-01', 68)],
  chosen: [station('76-01', 50.6), station('92-01', 68)],
  ...decision,
})

const changed = (from: number, to: number) =>
  judge(aDecision({ recommended: [station('76-01', from)], chosen: [station('77-01', to)] }))

describe('a month', () => {
  test.each([
    ['2026-11', { year: 2026, month: 11 }],
    ['2026-00', null],
    ['2026-13', null],
    ['26-11', null],
    ['2026-11-24', null],
    ['', null],
  ])('%j is read as %j', (text, month) => {
    expect(parseMonth(text)).toEqual(month)
  })

  test('begins and ends at midnight in Viet Nam', () => {
    expect(monthSpan({ year: 2026, month: 12 })).toEqual({
      from: new Date('2026-11-30T17:00:00Z'),
      before: new Date('2026-12-31T17:00:00Z'),
    })
  })

  test('00:30 on 1 January in Viet Nam belongs to January', () => {
    expect(monthOf(new Date('2026-12-31T17:30:00Z'))).toEqual({ year: 2027, month: 1 })
  })

  test('the months before and after cross the year', () => {
    expect(monthsAfter({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 })
    expect(monthsAfter({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 })
  })
})

describe('chosen against recommended', () => {
  test('the summary counts each decision once and adds up the minutes of the changed', () => {
    const summary = summarise([
      judge(aDecision()),
      judge(aDecision({ named: false, chosen: [station('76-01', 50.6)] })),
      changed(50, 58),
      changed(50, 61),
      changed(50, 45),
      changed(50, 50),
      judge(aDecision({ recommended: [] })),
    ])
    expect(summary).toEqual({
      decisions: 7,
      followed: 1,
      automatic: 1,
      changed: 5,
      later: { count: 2, minutes: 19 },
      earlier: { count: 1, minutes: 5 },
      level: 1,
      incomparable: 1,
      short: 0,
    })
  })

  test('minutes saved by leaving the boom behind are told as such', () => {
    const boom = { capability: 'boom-river', unit: 'm', quantity: 200 } as const
    const saved = judge(
      aDecision({
        needs: [{ ...boom, essential: true }],
        recommended: [{ ...station('76-01', 60), brings: [boom] }],
        chosen: [station('76-02', 30)],
      }),
    )
    expect(saved).toMatchObject({ costMinutes: -30, lost: ['boom-river'] })
    expect(summarise([saved]).short).toBe(1)
  })

  test('a month without decisions is all noughts', () => {
    const summary = summarise([])
    expect(summary.decisions).toBe(0)
    expect(summary.later).toEqual({ count: 0, minutes: 0 })
    expect(summary.earlier).toEqual({ count: 0, minutes: 0 })
  })
})

describe('the list for a spreadsheet', () => {
  test('has a line for each decision, with the minutes of both leads and their difference', () => {
    const [head, line] = decisionsCsv([changed(50.6, 58.4)]).split('\r\n')
    expect(head?.startsWith('\uFEFFThời điểm,Sự cố,')).toBe(true)
    expect(line).toBe(
      '2026-11-24T09:00:00+07:00,SC-2026-0001,Tràn dầu,thật,Trực ban thử,đổi,không,76-01 Trạm 76-01,77-01 Trạm 77-01,51,58,7,,,0198c0de-0000-7000-8000-000000000001',
    )
  })

  test('a reason that a spreadsheet would take for a formula stays a text', () => {
    const csv = decisionsCsv([judge(aDecision({ reason: '=1+1, "gấp"' }))])
    expect(csv).toContain(`"'=1+1, ""gấp"""`)
  })
})
