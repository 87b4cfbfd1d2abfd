export const HAZARDS = ['oil', 'chemical', 'dioxin', 'radiation', 'pollution'] as const
export type Hazard = (typeof HAZARDS)[number]

/** Where it goes: one medium leads, others may follow. */
export const MEDIA = ['sea', 'coast', 'river', 'land', 'facility', 'air'] as const
export type Medium = (typeof MEDIA)[number]

/** After these a crew and its gear may still carry what they were sent into: nobody presumes them clean. */
export const leavesTraces = (hazard: Hazard) =>
  hazard === 'chemical' || hazard === 'dioxin' || hazard === 'radiation'
