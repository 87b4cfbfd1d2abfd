'use client'

import { useTranslations } from 'next-intl'
import { HazardGlyph } from '@/components/hazards/glyph'
import { Chip } from '@/components/ui/chip'
import { ElapsedClock } from '@/components/ui/clock'
import { useNow } from '@/components/ui/now'
import type { BoardIncident, BoardView } from '@/lib/desk/view'
import { BoardMap } from './board-map'
import { ForcesOnWall } from './forces'
import { groupBoard } from './groups'
import { OverdueStrip } from './overdue-strip'
import { usePlaceWords } from './place-words'
import { SweepStrip } from './sweep-strip'
import { useBoard } from './use-board'
import { useWorkWords } from './work-words'

/** Left the country, right what is open; nothing to press. */
export function Wall({ first }: { first: BoardView }) {
  const t = useTranslations('board')
  const board = useBoard(first)
  const groups = groupBoard(board.incidents)
  const real = groups.filter(({ group }) => group !== 'drill').flatMap(({ incidents }) => incidents)
  const drills = groups
    .filter(({ group }) => group === 'drill')
    .flatMap(({ incidents }) => incidents)

  return (
    <div className="grid min-h-0 flex-1 tablet:grid-cols-2">
      <h1 className="sr-only">{t('wall.title')}</h1>
      <section aria-label={t('showMap')} className="relative border-r max-tablet:hidden">
        <BoardMap
          board={board}
          selected={real[0]?.code ?? null}
          recommendation={null}
          magnify={1.55}
          controls={false}
        />
        <ForcesOnWall stations={board.stations} />
      </section>
      <section aria-label={t('list')} className="flex min-h-0 flex-col bg-bg-1">
        <SweepStrip sweptAt={board.sweptAt} />
        <OverdueStrip incidents={board.incidents} />
        <header className="flex items-center justify-between px-8 py-2">
          <h2 className="text-[18px] leading-7 font-semibold tracking-wide text-text-3 uppercase">
            {t('list')} <span className="text-text-2">{real.length}</span>
          </h2>
          <span className="text-[16px] text-text-3">{t('wall.since')}</span>
        </header>
        <ul className="min-h-0 overflow-hidden">
          {real.map((incident, index) => (
            <WallRow key={incident.id} incident={incident} isFirst={index === 0} />
          ))}
        </ul>
        {drills.length > 0 && (
          <>
            <header className="flex items-center justify-between border-t px-8 py-2">
              <h2 className="text-[18px] leading-7 font-semibold tracking-wide text-text-3 uppercase">
                {t('groups.drill')} <span className="text-text-2">{drills.length}</span>
              </h2>
              <Chip tone="drill">{t('drill')}</Chip>
            </header>
            <ul className="min-h-0 overflow-hidden">
              {drills.map((incident) => (
                <WallRow key={incident.id} incident={incident} isFirst={false} />
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  )
}

function WallRow({ incident, isFirst }: { incident: BoardIncident; isFirst: boolean }) {
  const words = useTranslations('words')
  const place = usePlaceWords()
  const say = useWorkWords()
  const now = useNow()
  return (
    <li
      className={`grid h-[118px] grid-cols-[48px_minmax(0,1fr)_auto] items-center gap-x-6 border-t px-8 ${isFirst ? 'bg-bg-3' : ''}`}
    >
      <HazardGlyph
        hazard={incident.hazard}
        size={48}
        drill={incident.isDrill}
        label={words(`hazard.${incident.hazard}`)}
      />
      <div className="min-w-0">
        <p className="truncate text-[30px] leading-10 font-semibold">{incident.title}</p>
        <p className="truncate text-[20px] leading-7 text-text-2">{place(incident.place)}</p>
      </div>
      <div className="text-right">
        <ElapsedClock
          since={incident.loggedAt}
          seconds={false}
          className="text-[44px] leading-[52px] font-semibold"
        />
        <p className="text-[20px] leading-7 text-text-2">{say(incident, now)}</p>
      </div>
    </li>
  )
}
