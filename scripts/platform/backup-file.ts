import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import readline from 'node:readline'
import { finished } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { refusal } from './refusal.mjs'

/**
 * A backup is gzipped JSON lines: a header, then for each table its name and its rows, then the
 * sequences, then the SHA-256 of every line before. Values are PostgreSQL's own text, or null.
 */
const lineSchema = z.union([
  z.strictObject({
    format: z.literal('truc-ban-backup/1'),
    madeAt: z.string(),
    migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  }),
  z.strictObject({ table: z.string(), columns: z.array(z.string()) }),
  z.strictObject({ sequence: z.string(), value: z.string(), isCalled: z.boolean() }),
  z.strictObject({ end: z.literal(true), rows: z.number(), sha256: z.string() }),
  z.array(z.string().nullable()),
])
export type Line = z.infer<typeof lineSchema>
export type Header = Extract<Line, { format: string }>

/** Writes beside the name and takes the name last, so that a file by that name is always whole. */
export async function writeBackup(file: string, lines: AsyncIterable<Line>) {
  if (fs.existsSync(file)) throw refusal(`${file} đã có; hãy chọn tên khác.`, `${file} exists`)
  const draft = `${file}.part`
  const out = fs.createWriteStream(draft, { mode: 0o600, flush: true })
  const gzip = createGzip()
  gzip.pipe(out)
  out.on('error', (error) => gzip.destroy(error))
  const hash = createHash('sha256')
  let rows = 0
  const write = async (text: string) => {
    if (!gzip.write(text)) await once(gzip, 'drain')
  }
  try {
    for await (const line of lines) {
      const text = `${JSON.stringify(line)}\n`
      hash.update(text)
      if (Array.isArray(line)) rows++
      await write(text)
    }
    const sha256 = hash.digest('hex')
    gzip.end(`${JSON.stringify({ end: true, rows, sha256 })}\n`)
    await finished(out)
    fs.renameSync(draft, file)
    return { rows, sha256 }
  } catch (error) {
    fs.rmSync(draft, { force: true })
    throw isFileError(error)
      ? refusal(`Không ghi được ${file} (${error.code}).`, `${file} cannot be written`)
      : error
  }
}

/** Every line but the last, which must agree with them: a file cut short or changed is refused at its end. */
export async function* readBackup(file: string): AsyncGenerator<Line> {
  if (!fs.existsSync(file)) throw refusal(`Không có tệp ${file}.`, `no such file: ${file}`)
  const hash = createHash('sha256')
  let isWhole = false
  try {
    const source = fs.createReadStream(file).pipe(createGunzip())
    for await (const text of readline.createInterface({ input: source, crlfDelay: Infinity })) {
      const line = lineSchema.parse(JSON.parse(text))
      if (isEnd(line)) isWhole = line.sha256 === hash.digest('hex')
      else {
        hash.update(`${text}\n`)
        yield line
      }
    }
  } catch {
    isWhole = false
  }
  if (!isWhole) {
    throw refusal(
      `${file} không phải bản sao lưu còn nguyên vẹn (mã kiểm tra không khớp).`,
      `${file} is not a whole backup: its checksum does not agree`,
    )
  }
}

const isEnd = (line: Line): line is Extract<Line, { end: true }> => 'end' in line

const isFileError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error
