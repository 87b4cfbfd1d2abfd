import { describe, expect, it } from 'vitest'
import { HAZARDS } from '@/lib/hazards/hazard'
import en from '@/lib/i18n/messages/en/hazards.json'
import vi from '@/lib/i18n/messages/vi/hazards.json'
import { firstLines } from './first-lines'
import { identifySubstance, SUBSTANCES } from './substance'

const keys = (lines: ReturnType<typeof firstLines>) => lines.map(({ key }) => key)

describe('the four lines for the crew', () => {
  it('give the distances of ammonia with their edition', () => {
    const [distance, ...rest] = firstLines('chemical', identifySubstance({ un: '1005' }))
    expect(distance).toEqual({
      key: 'distance-zone',
      values: { isolateM: 30, downwindM: 200, isolateLargeM: 300, edition: 'ERG 2016' },
    })
    expect(keys(rest)).toEqual(['ppe-a', 'danger-toxic-gas', 'decon-wash'])
  })

  it('take the farther of the rows on land and in water', () => {
    const [distance] = firstLines('chemical', identifySubstance({ un: '1836' }))
    expect(distance?.values).toMatchObject({ isolateM: 100, downwindM: 2400, isolateLargeM: 600 })
  })

  it('say what is not known where the substance is not', () => {
    for (const hazard of ['oil', 'chemical', 'pollution'] as const) {
      const [first] = firstLines(hazard, null)
      expect(vi.line[first?.key as keyof typeof vi.line]).toMatch(/^Chưa rõ/)
    }
  })

  it('have a figure only with its source beside it', () => {
    for (const [key, line] of Object.entries(vi.line))
      if (/\d m\b|M, number/.test(line)) expect(line, key).toMatch(/ERG|IAEA|\{edition\}/)
  })

  it('are four, in both languages, for every hazard and substance', () => {
    for (const hazard of HAZARDS)
      for (const substance of [null, ...SUBSTANCES]) {
        const lines = firstLines(hazard, substance)
        expect(lines).toHaveLength(4)
        for (const { key, values } of lines)
          for (const messages of [vi, en]) {
            const text = (messages.line as Record<string, string>)[key]
            expect(text, key).toBeTruthy()
            const asked = [...(text ?? '').matchAll(/\{(\w+)/g)].map((match) => match[1])
            expect(Object.keys(values), key).toEqual(expect.arrayContaining(asked))
          }
      }
  })
})
