/** Capability keys with the unit their stock is counted in (design §2). */
export const CAPABILITY_UNIT = {
  'boom-river': 'm',
  'boom-sea': 'm',
  skimmer: 'm3/h',
  sorbent: 'kg',
  boat: 'unit',
  'vessel-sea': 'unit',
  'tank-temp': 'm3',
  'pump-chem': 'm3/h',
  neutraliser: 'kg',
  'ppe-a': 'set',
  'ppe-b': 'set',
  'ppe-c': 'set',
  scba: 'set',
  'gas-detector': 'unit',
  dosimeter: 'unit',
  'survey-meter': 'unit',
  'isotope-id': 'unit',
  'source-container': 'unit',
  'decon-unit': 'unit',
  'soil-sampling': 'kit',
  'haz-waste-truck': 'unit',
  'cordon-kit': 'kit',
} as const
export type Capability = keyof typeof CAPABILITY_UNIT
export type CapabilityUnit = (typeof CAPABILITY_UNIT)[Capability]
export const CAPABILITIES = Object.keys(CAPABILITY_UNIT) as Capability[]

/** Is it gone once it is used, so that a scene may leave none of it? */
export const isUsedUp = (capability: Capability) => USED_UP.includes(capability)
const USED_UP: readonly Capability[] = ['sorbent', 'neutraliser', 'soil-sampling']
