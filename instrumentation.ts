/** Next calls this once in every process that serves, before the first request; never while it builds. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startSweeper } = await import('@/lib/assignments/sweeper')
  const sweeper = startSweeper()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void sweeper.stop())
}
