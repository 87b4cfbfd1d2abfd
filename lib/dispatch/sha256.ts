/** SHA-256 of a text's UTF-8 bytes in hex: synchronous, the same in the browser and on the server (FIPS 180-4). */
export function sha256(text: string): string {
  const message = padded(new TextEncoder().encode(text))
  const state = Int32Array.from(INITIAL)
  const schedule = new Int32Array(64)
  for (let offset = 0; offset < message.byteLength; offset += 64) {
    for (let i = 0; i < 16; i++) schedule[i] = message.getInt32(offset + 4 * i)
    compress(state, schedule)
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** The message, a one bit, zeros, and its length in bits as 64, to a multiple of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const padding = new Uint8Array(((bytes.length + 9 + 63) >> 6) << 6)
  padding.set(bytes)
  padding[bytes.length] = 0x80
  const view = new DataView(padding.buffer)
  view.setUint32(padding.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(padding.length - 4, bytes.length << 3)
  return view
}

function compress(state: Int32Array, w: Int32Array) {
  for (let i = 16; i < 64; i++) {
    const near = at(w, i - 2)
    const far = at(w, i - 15)
    const s1 = right(near, 17) ^ right(near, 19) ^ (near >>> 10)
    const s0 = right(far, 7) ^ right(far, 18) ^ (far >>> 3)
    w[i] = s1 + at(w, i - 7) + s0 + at(w, i - 16)
  }
  let a = at(state, 0)
  let b = at(state, 1)
  let c = at(state, 2)
  let d = at(state, 3)
  let e = at(state, 4)
  let f = at(state, 5)
  let g = at(state, 6)
  let h = at(state, 7)
  for (let i = 0; i < 64; i++) {
    const s1 = right(e, 6) ^ right(e, 11) ^ right(e, 25)
    const s0 = right(a, 2) ^ right(a, 13) ^ right(a, 22)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(ROUND, i) + at(w, i)) | 0
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  state[0] = at(state, 0) + a
  state[1] = at(state, 1) + b
  state[2] = at(state, 2) + c
  state[3] = at(state, 3) + d
  state[4] = at(state, 4) + e
  state[5] = at(state, 5) + f
  state[6] = at(state, 6) + g
  state[7] = at(state, 7) + h
}

const at = (words: Int32Array, i: number) => words[i] ?? 0
const right = (x: number, by: number) => (x >>> by) | (x << (32 - by))

/** First 32 bits of the fractional parts of the roots of the first primes: square roots, then cube roots. */
const PRIMES = primes(64)
const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const ROUND = Int32Array.from(PRIMES.map((prime) => fraction(Math.cbrt(prime))))

function fraction(root: number) {
  return Math.floor((root % 1) * 2 ** 32) | 0
}

function primes(many: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < many; n++) if (found.every((p) => n % p !== 0)) found.push(n)
  return found
}
