import { afterEach, expect, vi } from 'vitest'

/** Whatever the code complains of is a failure, not noise. */
const complaint = vi.spyOn(console, 'error')

afterEach(() => {
  const said = complaint.mock.calls.map((call) => call.join(' '))
  complaint.mockClear()
  expect(said, 'console.error was called').toEqual([])
})
