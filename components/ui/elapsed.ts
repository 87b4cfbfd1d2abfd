export type Elapsed = { days: number; hours: string; minutes: string; seconds: string }

const pad = (n: number) => String(n).padStart(2, '0')

/** A span as a clock shows it; the sign is left to the words around it ("quá", "còn"). */
export function elapsed(fromMs: number, toMs: number): Elapsed {
  const total = Math.floor(Math.abs(toMs - fromMs) / 1000)
  return {
    days: Math.floor(total / 86_400),
    hours: pad(Math.floor(total / 3600) % 24),
    minutes: pad(Math.floor(total / 60) % 60),
    seconds: pad(total % 60),
  }
}

/** For machines: `PT4M12S`, the value of a `time` element. */
export function isoDuration(fromMs: number, toMs: number): string {
  const { days, hours, minutes, seconds } = elapsed(fromMs, toMs)
  return `P${days > 0 ? `${days}D` : ''}T${Number(hours)}H${Number(minutes)}M${Number(seconds)}S`
}
