import { expect, test } from 'vitest'
import { GET } from '@/app/api/v1/coverage.pdf/route'
import { call, keyFor } from '@/tests/factories/call-route'

test('the coverage map on paper answers the page’s own question as a PDF nobody may keep', async () => {
  const key = await keyFor('viewer')
  const query = '?capability=ppe-a&quantity=4&minutes=90&forces=all&off=29-01'
  const { status, headers, text } = await call({ GET }, 'GET', { key, query })
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('application/pdf')
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(text.startsWith('%PDF-1.7')).toBe(true)
  expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1)
})

test('a question it does not understand is refused as the list refuses it', async () => {
  const key = await keyFor('viewer')
  expect((await call({ GET }, 'GET', { key, query: '?capability=ppe-z' })).status).toBe(422)
})
