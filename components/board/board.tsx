'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { useShortcuts } from '@/components/shell/shortcuts'
import { stationState } from '@/components/stations/mark'
import { useNarrow } from '@/components/ui/use-narrow'
import type { BoardView } from '@/lib/desk/view'
import { BoardMap } from './board-map'
import { EmptyList, EmptyPanel } from './empty-board'
import { Forces } from './forces'
import { groupBoard } from './groups'
import { IncidentList } from './incident-list'
import { type Drawn, IncidentPanel, useRecommendation } from './incident-panel'
import { LowStockNote } from './low-stock-note'
import { OverdueStrip } from './overdue-strip'
import { PhoneDecision } from './phone-decision'
import { StrengthNote } from './strength-note'
import { SweepStrip } from './sweep-strip'
import { useBoard, useFresh } from './use-board'

type Props = {
  first: BoardView
  selected: string | null
  userId: string
  canOrder: boolean
  canRecord: boolean
}

/** The desk's one screen: what needs a person at the left, where it is, and what to do about it. */
export function Board({ first, selected: asked, userId, canOrder, canRecord }: Props) {
  const t = useTranslations('board')
  const router = useRouter()
  const board = useBoard(first)
  const fresh = useFresh(board)
  const isNarrow = useNarrow()
  const [wanted, setWanted] = useState(asked)

  const ordered = groupBoard(board.incidents).flatMap(({ incidents }) => incidents)
  const incident = ordered.find(({ code }) => code === wanted) ?? ordered[0] ?? null
  const selected = incident?.code ?? null
  const advice = useRecommendation(selected ?? '', selected !== null)
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const shown = drawn?.recommendation ?? advice.data ?? null

  const select = useCallback(
    (code: string) => {
      if (isNarrow) return router.push(`/incidents/${code}`)
      setWanted(code)
      // The address names what is shown, so that it can be sent and comes back after a reload.
      window.history.replaceState(null, '', `?incident=${code}`)
    },
    [isNarrow, router],
  )
  const move = (by: number) => {
    const at = ordered.findIndex(({ code }) => code === selected)
    const next = ordered[Math.max(0, Math.min(ordered.length - 1, at + by))]
    if (!next) return
    select(next.code)
    document.querySelector(`[data-code="${next.code}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    ...Object.fromEntries(
      ordered.slice(0, 9).map(({ code }, index) => [String(index + 1), () => select(code)]),
    ),
  })

  const stateOf = useCallback(
    (code: string) => {
      const station = board.stations.find((each) => each.code === code)
      return station ? stationState(station) : 'ready'
    },
    [board.stations],
  )

  const watching = {
    departMinutes: board.departMinutes,
    phoneOf: (code: string) => board.stations.find((each) => each.code === code)?.phone ?? null,
  }

  const list = (
    <>
      {board.incidents.length === 0 ? (
        <EmptyList canRecord={canRecord} />
      ) : (
        <IncidentList
          incidents={
            isNarrow ? board.incidents.filter(({ code }) => code !== selected) : board.incidents
          }
          selected={selected}
          fresh={fresh}
          onSelect={select}
        />
      )}
    </>
  )

  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      <SweepStrip sweptAt={board.sweptAt} />
      <OverdueStrip incidents={board.incidents} />
      {isNarrow ? (
        <div className="flex flex-col bg-bg-1">
          {incident && (
            <PhoneDecision
              key={incident.code}
              incident={incident}
              board={board}
              recommendation={advice.data ?? null}
              canOrder={canOrder}
              userId={userId}
              watching={watching}
            />
          )}
          {list}
          <StrengthNote breaches={board.breaches} />
          <LowStockNote lowStock={board.lowStock} />
          <Forces stations={board.stations} />
        </div>
      ) : (
        <div className="grid min-h-0 flex-1 grid-cols-[300px_minmax(0,1fr)] grid-rows-[minmax(0,2fr)_minmax(0,3fr)] max-tablet:hidden desk:grid-cols-[328px_minmax(0,1fr)_384px] desk:grid-rows-[minmax(0,1fr)]">
          <section
            aria-label={t('list')}
            className="row-span-2 flex min-h-0 flex-col border-r bg-bg-1 desk:row-span-1"
          >
            <div className="scroll-quiet min-h-0 flex-1">{list}</div>
            <StrengthNote breaches={board.breaches} />
            <LowStockNote lowStock={board.lowStock} />
            <Forces stations={board.stations} />
          </section>
          <section aria-label={t('showMap')} className="@container relative min-h-0">
            <BoardMap
              board={board}
              selected={selected}
              recommendation={shown}
              compared={drawn?.compared}
              onSelect={select}
              lens={(shown?.package.length ?? 0) > 0}
              onStation={(code) => router.push(`/stations?station=${code}`)}
            />
          </section>
          <section
            aria-label={t('panel')}
            className="flex min-h-0 flex-col border-l bg-bg-1 max-desk:border-t"
          >
            {incident ? (
              <IncidentPanel
                key={incident.code}
                incident={incident}
                canOrder={canOrder}
                userId={userId}
                stateOf={stateOf}
                watching={watching}
                onDraw={setDrawn}
              />
            ) : (
              <EmptyPanel stations={board.stations.length} canRecord={canRecord} />
            )}
          </section>
        </div>
      )}
    </>
  )
}
