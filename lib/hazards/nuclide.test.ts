import { describe, expect, it } from 'vitest'
import { activityRatio, findNuclide, NUCLIDES } from './nuclide'

describe('a nuclide', () => {
  it.each([
    ['Ir-192', 'Ir-192'],
    ['ir192', 'Ir-192'],
    ['192Ir', 'Ir-192'],
    ['Iridi-192', 'Ir-192'],
    ['IRIDIUM 192', 'Ir-192'],
    ['Xêsi-137', 'Cs-137'],
    ['Cesium-137', 'Cs-137'],
    ['Coban 60', 'Co-60'],
    ['Ir-92', null],
    ['Ir', null],
    ['Cs-60', null],
    ['amoniac', null],
    ['', null],
  ])('written %j is %s', (name, found) => {
    expect(findNuclide(name)?.name ?? null).toBe(found)
  })

  it('of 42,45 Ci iridium is about twenty times its D-value', () => {
    const iridium = findNuclide('Ir-192')
    expect(iridium && activityRatio(1.57065, iridium)).toBeCloseTo(19.63, 2)
  })

  it.each(NUCLIDES)('$name has A/D of exactly 1 at its D-value', (nuclide) => {
    expect(activityRatio(nuclide.dTBq, nuclide)).toBe(1)
  })
})
