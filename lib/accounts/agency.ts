/** The two organisations of the desk. */
export const AGENCIES = ['SOS', 'NACCET'] as const
export type Agency = (typeof AGENCIES)[number]
