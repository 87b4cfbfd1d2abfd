'use client'

import { useState } from 'react'
import { postJson } from '@/components/live/fetch-json'

/** Ends the session on the server, then leaves; without an answer the person stays signed in and is told. */
export function useSignOut() {
  const [failed, setFailed] = useState(false)
  async function signOut() {
    setFailed(false)
    const answer = await postJson<unknown>('/api/auth/sign-out', {}, crypto.randomUUID())
    if (answer.ok || answer.status === 401) window.location.assign('/sign-in')
    else setFailed(true)
  }
  return { signOut, failed }
}
