import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { problemSchema } from '@/app/api/contract'
import { CALLS } from '@/app/api/openapi'
import { ROOT } from '@/tests/architecture/modules'
import { tellStory } from './story'

/** `UPDATE_EXAMPLES=1` writes what the story answered; without it the story must still answer that shape. */
const EXAMPLES = join(ROOT, 'docs/api/examples')
const fileOf = (name: string) =>
  join(
    EXAMPLES,
    `${name
      .replace('/api/', '')
      .replace(/[^\w]+/g, '-')
      .replace(/-+$/, '')
      .toLowerCase()}.json`,
  )

let answers: Awaited<ReturnType<typeof tellStory>> = []
beforeAll(async () => {
  answers = await tellStory()
}, 120_000)

/** The step in the path stands for itself in the document and for `{step}` in the story. */
const storyName = ({ path, method }: (typeof CALLS)[number]) =>
  `${method.toUpperCase()} ${path.replace(/(assignments\/\{id\}\/)(?!position)\w+$/, '$1{step}')}`

describe('the API keeps its word', () => {
  test('every call of the OpenAPI document is told in the story, and is answered as it says', () => {
    const wrong = CALLS.filter(({ path }) => !path.endsWith('/cancel')).flatMap((call) => {
      const answered = answers.filter(({ name }) => name === storyName(call))
      if (answered.length === 0) return [`${storyName(call)}: not in the story`]
      return answered.flatMap(({ status, body }) => {
        const parsed = call.answer.safeParse(body)
        if (status !== (call.status ?? 200))
          return [`${storyName(call)}: ${status} ${JSON.stringify(body).slice(0, 300)}`]
        return parsed.success
          ? []
          : [`${storyName(call)}: ${JSON.stringify(parsed.error.issues.slice(0, 3))}`]
      })
    })
    expect(wrong).toEqual([])
  })

  test('every answer has an example document of the same shape, which parses', () => {
    const first = new Map<string, unknown>()
    for (const { name, body } of answers) if (!first.has(name)) first.set(name, body)
    if (process.env.UPDATE_EXAMPLES) {
      mkdirSync(EXAMPLES, { recursive: true })
      for (const [name, body] of first)
        writeFileSync(fileOf(name), `${JSON.stringify(shortened(body), null, 2)}\n`)
    }
    const wrong = [...first].flatMap(([name, body]) => {
      if (!existsSync(fileOf(name))) return [`${name}: no example`]
      const example: unknown = JSON.parse(readFileSync(fileOf(name), 'utf8'))
      const call = CALLS.find((known) => storyName(known) === name)
      if (call && !call.answer.safeParse(example).success)
        return [`${name}: the example does not parse`]
      return JSON.stringify(keysOf(example)) === JSON.stringify(keysOf(body))
        ? []
        : [`${name}: ${JSON.stringify(keysOf(example))} is not ${JSON.stringify(keysOf(body))}`]
    })
    expect(wrong).toEqual([])
  })

  test('a refusal is a problem document in the asker’s language', async () => {
    const { call, keyFor } = await import('@/tests/factories/call-route')
    const route = await import('@/app/api/v1/incidents/route')
    const key = await keyFor('coordinator')
    const said = async (language: string) =>
      (
        await call(route, 'POST', {
          key,
          body: { hazard: 'oil' },
          headers: { 'accept-language': language },
        })
      ).json()
    const [vi, en] = [await said('vi'), await said('en')]
    expect(problemSchema.safeParse(vi).success).toBe(true)
    expect(vi).toMatchObject({
      status: 422,
      code: 'invalid-input',
      errors: { medium: ['Chọn môi trường.'] },
    })
    expect(en.errors.medium).toEqual(['Choose a medium.'])
  })
})

const keysOf = (body: unknown) =>
  body !== null && typeof body === 'object' ? Object.keys(body).sort() : []

/** Long lists are cut to their first two: an example is to be read. */
function shortened(body: unknown): unknown {
  if (Array.isArray(body)) return body.slice(0, 2).map(shortened)
  if (body === null || typeof body !== 'object') return body
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, shortened(value)]))
}
