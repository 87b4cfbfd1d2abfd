import { fold } from '@/lib/text/text'

/**
 * D-values in TBq: the activity from which a source out of control can hurt badly. Recalled from
 * IAEA RS-G-1.9 and not yet compared with the printed table.
 */
export const NUCLIDES = [
  { name: 'Co-60', element: 'Coban', names: ['coban', 'cobalt', 'co'], dTBq: 0.03 },
  {
    name: 'Cs-137',
    element: 'Xêsi',
    names: ['xesi', 'cesi', 'caesium', 'cesium', 'cs'],
    dTBq: 0.1,
  },
  { name: 'Ir-192', element: 'Iridi', names: ['iridi', 'iridium', 'ir'], dTBq: 0.08 },
  { name: 'Am-241', element: 'Amerixi', names: ['amerixi', 'americium', 'am'], dTBq: 0.06 },
  { name: 'Se-75', element: 'Selen', names: ['selen', 'selenium', 'se'], dTBq: 0.2 },
  { name: 'Sr-90', element: 'Stronti', names: ['stronti', 'strontium', 'sr'], dTBq: 1 },
  { name: 'Eu-152', element: 'Europi', names: ['europi', 'europium', 'eu'], dTBq: 0.06 },
] as const
export type Nuclide = (typeof NUCLIDES)[number]

/** The nuclide that a name means, in any usual spelling ("Ir-192", "Ir192", "192Ir", "Iridi 192"); null = not in the table. */
export function findNuclide(name: string): Nuclide | null {
  const letters = fold(name).replace(/[^a-z]/g, '')
  const digits = name.replace(/\D/g, '')
  return (
    NUCLIDES.find(
      (nuclide) =>
        nuclide.name.endsWith(`-${digits}`) &&
        (nuclide.names as readonly string[]).includes(letters),
    ) ?? null
  )
}

/** A/D: how dangerous a source is; from 1 up it can cause permanent injury within hours. */
export const activityRatio = (activityTBq: number, nuclide: Nuclide) =>
  Number((activityTBq / nuclide.dTBq).toPrecision(12))
