/** Why nobody was let in; each has its sentence under `auth.errors`. */
export type SignInRefusal = 'wrong' | 'tooMany' | 'unreachable'

/** Asks the server; null = signed in. A wrong name and a wrong password are not told apart. */
export async function signIn(username: string, password: string): Promise<SignInRefusal | null> {
  try {
    const response = await fetch('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: username.trim().toLowerCase(), password }),
    })
    if (response.ok) return null
    return refusalOf(response.status)
  } catch {
    return 'unreachable'
  }
}

export function refusalOf(status: number): SignInRefusal {
  if (status === 429) return 'tooMany'
  return status >= 500 ? 'unreachable' : 'wrong'
}
