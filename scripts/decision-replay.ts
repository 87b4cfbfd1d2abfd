import { asOperator } from './platform/operator'
import { refusal, runScript } from './platform/refusal.mjs'

/**
 * npm run decision:replay -- ID: prints a decision, decides again from its stored facts, prints what differs.
 * Ends with 0 the same, 1 different, 2 no such decision.
 */
runScript(async () => {
  const id = process.argv[2]
  if (!id)
    throw refusal('Hãy nêu mã quyết định: npm run decision:replay -- ID', 'name the decision')
  process.exit(await asOperator('npm run decision:replay', () => replayed(id)))
})

async function replayed(id: string) {
  const { readDecision } = await import('@/lib/desk/decision-queries')
  const { decisionText } = await import('@/lib/desk/decision-text')
  const { recompute } = await import('@/lib/dispatch/replay')
  const decision = await readDecision(id)
  if (!decision) {
    console.error(`✗ Không có quyết định ${id}. [there is no such decision]`)
    return 2
  }
  const recomputed = recompute(decision)
  console.log(decisionText(decision, recomputed).join('\n'))
  return recomputed.is === 'same' && decision.isIntact ? 0 : 1
}
