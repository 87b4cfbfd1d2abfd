'use client'

import { useCallback, useEffect, useState } from 'react'
import { v7 as uuid } from 'uuid'
import { type Draft, emptyDraft, isEmpty } from './draft'
import { forgetDraft, keepDraft, readDraft } from './draft-store'

/** After this long a draft found in the browser is not the call that is ringing now. */
const SAME_CALL_MS = 30 * 60_000

/** The person's draft: read from the browser when the form opens, kept there at every change. */
export function useDraft(userId: string) {
  const [draft, setDraft] = useState<Draft>(() => emptyDraft('', ''))
  const [isRestored, setRestored] = useState(false)

  useEffect(() => {
    const found = readDraft(userId)
    const now = new Date().toISOString()
    const isSameCall = found && Date.now() - Date.parse(found.openedAt) < SAME_CALL_MS
    setRestored(found !== null && !isEmpty(found))
    setDraft(
      found ? { ...found, openedAt: isSameCall ? found.openedAt : now } : emptyDraft(uuid(), now),
    )
  }, [userId])

  useEffect(() => {
    if (draft.id !== '') keepDraft(userId, draft)
  }, [userId, draft])

  const change = useCallback(
    (changes: Partial<Draft> | ((before: Draft) => Draft)) =>
      setDraft((before) =>
        typeof changes === 'function' ? changes(before) : { ...before, ...changes },
      ),
    [],
  )
  const renew = useCallback(() => {
    forgetDraft(userId)
    setRestored(false)
    setDraft(emptyDraft(uuid(), new Date().toISOString()))
  }, [userId])
  /** Saved: the browser forgets it, the form stays as it is until the page is left. */
  const forget = useCallback(() => {
    forgetDraft(userId)
    setDraft((before) => ({ ...before, id: '' }))
  }, [userId])

  return { draft, change, renew, forget, isRestored }
}
