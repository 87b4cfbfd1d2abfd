'use client'

import {
  CircleUserRound,
  Flame,
  type LucideIcon,
  Package,
  Shirt,
  ShowerHead,
  TriangleAlert,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDispatchWords } from '@/components/dispatch/words'
import { type FirstLine, firstLines } from '@/lib/hazards/first-lines'
import { identifySubstance } from '@/lib/hazards/substance'
import type { CrewOrder } from './crew-page'

/** How far to stay, what to wear, what is dangerous, how to come out clean; then what to bring and who else comes. */
export function FirstLines({ order: { assignment, incident } }: { order: CrewOrder }) {
  const t = useTranslations('crew')
  const say = useDispatchWords()
  const named =
    incident.substance ?? (incident.details.product ? { name: incident.details.product } : null)
  const substance = named ? identifySubstance(named) : null
  const others = incident.assignments.filter(
    ({ stationCode, endedAt }) => endedAt === null && stationCode !== assignment.stationCode,
  )
  return (
    <ul className="divide-y px-4">
      {firstLines(incident.hazard, substance).map((line, index) => (
        <Line key={line.key} icon={ICONS[index] ?? TriangleAlert} isFirst={index === 0}>
          <Sentence line={line} />
        </Line>
      ))}
      <Line icon={Package} detail={t('line.people', { count: assignment.crew })}>
        {assignment.brings.length > 0
          ? t('line.bring', { what: say.brings(assignment.brings) })
          : t('line.people', { count: assignment.crew })}
      </Line>
      <Line
        icon={CircleUserRound}
        detail={[t('line.code', { code: incident.code }), assignment.isLead && t('line.lead')]
          .filter(Boolean)
          .join(' · ')}
      >
        {others.length > 0
          ? t('line.with', {
              stations: others
                .map(({ stationCode, stationName }) => `${stationCode} ${stationName}`)
                .join(', '),
            })
          : t('line.alone')}
      </Line>
    </ul>
  )
}

const ICONS = [TriangleAlert, Shirt, Flame, ShowerHead]

type LineProps = { icon: LucideIcon; children: React.ReactNode; detail?: string; isFirst?: boolean }

const Line = ({ icon: Icon, children, detail, isFirst }: LineProps) => (
  <li className="flex gap-3 py-2.5">
    <Icon
      size={18}
      aria-hidden
      className={isFirst ? 'mt-0.5 shrink-0 text-danger' : 'mt-0.5 shrink-0 text-text-2'}
    />
    <div className="min-w-0">
      <p className="text-row">{children}</p>
      {detail && <p className="text-body text-text-2">{detail}</p>}
    </div>
  </li>
)

function Sentence({ line }: { line: FirstLine }) {
  const h = useTranslations('hazards')
  const key = `line.${line.key}`
  return isKnown(h, key) ? h(key, line.values) : null
}

type Say = ReturnType<typeof useTranslations<'hazards'>>
/** The key comes with the substance's data: `hazards.json` has one for each, by its own test. */
const isKnown = (say: Say, key: string): key is Parameters<Say>[0] =>
  say.has(key as Parameters<Say>[0])
