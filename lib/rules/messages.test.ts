import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import enRules from '@/lib/i18n/messages/en/rules.json'
import viRules from '@/lib/i18n/messages/vi/rules.json'
import { rulesData } from './assets'
import { classify } from './classify'
import { facts } from './facts.fixture'
import type { Classified, RuleFacts, Scheme } from './rule'

type Say = (key: string, values: Record<string, string | number>) => string

/** Reasons are looked up by data, so the keys are not known to the compiler; `assets.test.ts` checks them. */
const speak = (locale: 'vi' | 'en', messages: object): Say => {
  const say = createTranslator<Record<string, unknown>>({
    locale,
    messages: messages as Record<string, unknown>,
    onError: (error) => {
      throw error
    },
  })
  return say as unknown as Say
}
const vi = speak('vi', viRules)
const en = speak('en', enRules)

const reasonOf = (given: RuleFacts, scheme: Scheme): Classified => {
  const row = classify(given, rulesData.rules).find((found) => found.scheme === scheme)
  if (!row) throw new Error(`no ${scheme}`)
  return row
}

describe('the reason of a level', () => {
  it.each<[string, RuleFacts, Scheme, string]>([
    [
      'a single figure',
      facts({ quantities: [{ max: 19.99 }] }),
      'oil-band',
      'Đã tràn 19,99 t: nhỏ. Từ 20 đến 500 t (m³) là trung bình.',
    ],
    [
      'a figure in another unit',
      facts({ quantities: [{ max: 5_000, unit: 'L' }] }),
      'oil-band',
      'Đã tràn 5.000 L = 5 m³: nhỏ. Từ 20 đến 500 t (m³) là trung bình.',
    ],
    [
      'a range across two bands',
      facts({ quantities: [{ min: 18_000, max: 117_200, unit: 'kg' }] }),
      'oil-band',
      'Đã tràn 18.000 – 117.200 kg = 18 – 117,2 t: đầu dưới là nhỏ, đầu trên là trung bình; lấy đầu trên. Từ 20 đến 500 t (m³) là trung bình.',
    ],
    [
      'a range across two response levels',
      facts({ quantities: [{ min: 18, max: 117.2 }] }),
      'oil-level',
      'Gợi ý theo quy mô, đã tràn 18 – 117,2 t: đầu dưới ứng với cấp cơ sở, đầu trên với cấp khu vực; lấy đầu trên. Cấp do năng lực ứng phó quyết định, người trực chốt.',
    ],
    [
      'the former district step',
      facts({ hazard: 'pollution', details: { extent: 'commune' } }),
      'environment-level',
      'Phạm vi ô nhiễm: ra ngoài cơ sở, trong một xã. Luật gọi là cấp huyện; từ 01/07/2025 không còn đơn vị cấp huyện.',
    ],
    [
      'a source',
      facts({
        hazard: 'radiation',
        substanceName: 'Ir-192',
        quantities: [{ max: 42.45, unit: 'Ci' }],
      }),
      'source-category',
      'Ir-192: A/D = 19,633. Giá trị D chưa đối chiếu bản in.',
    ],
    [
      'a lost source',
      facts({ hazard: 'radiation', details: { situation: 'lost' } }),
      'radiation-group',
      'Nguồn thất lạc, chưa có thông tin rò rỉ. Nâng nhóm khi phát hiện rò rỉ hoặc có người bị chiếu xạ.',
    ],
  ])('says %s', (_, given, scheme, sentence) => {
    const { reason, reasonValues } = reasonOf(given, scheme)
    expect(vi(`reason.${reason}`, reasonValues)).toBe(sentence)
  })

  it('can be said in both languages for every rule there is', () => {
    for (const { when, scheme } of rulesData.rules)
      for (const hazard of when.hazard) {
        const end = when.quantity ?? when.activityRatio
        const max = end?.lte ?? (end?.lt ?? end?.gt ?? end?.gte ?? 0) + (end?.lt ? -0.001 : 0.001)
        const given = facts({
          hazard,
          at: '2025-08-01T12:00:00+07:00',
          atSea: when.atSea ?? false,
          substanceName: 'Sr-90',
          quantities: end ? [{ max, unit: when.quantity ? 't' : 'TBq' }] : [],
          details: { extent: when.extent?.[0], situation: when.situation?.[0] },
        })
        const { reason, reasonValues } = reasonOf(given, scheme)
        for (const say of [vi, en])
          expect(say(`reason.${reason}`, reasonValues)).not.toMatch(/reason\.|[{}]/)
      }
  })
})
