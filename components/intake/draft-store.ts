import { type Draft, draftFrom, isEmpty } from './draft'

const keyOf = (userId: string) => `truc-ban.draft.${userId}`

/** Each person has one draft on a machine; it outlives a reload, a crash and a sign-out. */
export function readDraft(userId: string): Draft | null {
  try {
    return draftFrom(JSON.parse(localStorage.getItem(keyOf(userId)) ?? 'null'))
  } catch {
    return null
  }
}

export function keepDraft(userId: string, draft: Draft) {
  try {
    if (isEmpty(draft)) localStorage.removeItem(keyOf(userId))
    else localStorage.setItem(keyOf(userId), JSON.stringify(draft))
  } catch {
    // Nowhere to keep it: the form itself still has everything.
  }
}

export function forgetDraft(userId: string) {
  try {
    localStorage.removeItem(keyOf(userId))
  } catch {
    // Nothing was kept.
  }
}
