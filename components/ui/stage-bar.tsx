import { STAGES, type Status } from '@/lib/incidents/incident'
import { classNames } from './class-names'

const STEPS = STAGES.slice(0, 5)

/** Five steps, 10 × 4: passed ones dim, the present one bright. Decoration beside the stage in words. */
export function StageBar({ status }: { status: Status }) {
  const at = status === 'closed' ? STEPS.length : [...STEPS].map(String).indexOf(status)
  return (
    <span className="inline-flex shrink-0 gap-0.5" aria-hidden>
      {STEPS.map((step, index) => (
        <span
          key={step}
          className={classNames(
            'h-1 w-2.5',
            index < at && 'bg-text-3',
            index === at && 'bg-text-1',
            index > at && 'bg-bg-3 in-aria-[current=true]:bg-line-2',
          )}
        />
      ))}
    </span>
  )
}
