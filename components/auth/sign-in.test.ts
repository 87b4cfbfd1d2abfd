import { expect, test } from 'vitest'
import { refusalOf } from './sign-in'

test.each([
  ['a wrong password', 401, 'wrong'],
  ['a name nobody could have', 422, 'wrong'],
  ['a disabled account', 403, 'wrong'],
  ['too many attempts', 429, 'tooMany'],
  ['a server whose database is away', 503, 'unreachable'],
])('%s', (_case, status, refusal) => {
  expect(refusalOf(status)).toBe(refusal)
})
