import { useTranslations } from 'next-intl'
import { StationMark } from '@/components/stations/mark'
import type { BoardView } from '@/lib/desk/view'
import { countForces } from './groups'

const STATES = ['ready', 'limited', 'out', 'off'] as const

/** How many of the standing stations can go, at the foot of the list; each figure with its mark. */
export function Forces({ stations }: { stations: BoardView['stations'] }) {
  const t = useTranslations('board.forces')
  const count = countForces(stations)
  return (
    <section className="border-t px-4 py-3" aria-label={t('title')}>
      <h2 className="caption">
        {t('title')}{' '}
        <span className="ml-1 text-text-2">{t('stations', { count: stations.length })}</span>
      </h2>
      <ul className="mt-1.5 flex justify-between gap-2">
        {STATES.map((state) => (
          <li key={state}>
            <p className="flex items-center gap-2 text-section leading-5">
              <StationMark state={state} size={10} />
              {count[state]}
            </p>
            <p className="text-meta text-text-2">{t(state)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The same counts on the map of a wall. */
export function ForcesOnWall({ stations }: { stations: BoardView['stations'] }) {
  const t = useTranslations('board.forces')
  const count = countForces(stations)
  return (
    <ul className="absolute top-6 right-6 z-[600] space-y-2 text-[20px] leading-7">
      {STATES.map((state) => (
        <li key={state} className="flex items-center gap-3">
          <StationMark state={state} size={18} />
          <span className="w-12 text-right text-[26px] font-semibold">{count[state]}</span>
          <span className="text-text-2">{t(state)}</span>
        </li>
      ))}
      <li className="text-right text-text-3">{t('stations', { count: stations.length })}</li>
    </ul>
  )
}
