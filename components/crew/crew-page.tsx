'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { fetchJson } from '@/components/live/fetch-json'
import type { AssignmentView, IncidentView, StationReadiness } from '@/lib/desk/view'
import type { Position } from '@/lib/geo/position'
import type { TravelPolicy } from '@/lib/plans/plan'
import { CrewBar } from './crew-bar'
import { OrderScreen } from './order-screen'
import { OwnReadiness, useOwnReadiness } from './own-readiness'
import { ReadinessSheet } from './readiness-sheet'

export type CrewOrder = { assignment: AssignmentView; incident: IncidentView }
export type CrewStation = { code: string; name: string; position: Position }

type Props = {
  user: { id: string; name: string }
  station: CrewStation
  orders: CrewOrder[]
  readiness: StationReadiness
  travelPolicy: TravelPolicy
}

/** The order a crew is on, or that there is none. A new one appears by itself. */
export function CrewPage({ user, station, orders: first, readiness: known, travelPolicy }: Props) {
  const t = useTranslations('crew')
  const [chosen, setChosen] = useState<string | null>(null)
  const [answered, setAnswered] = useState<readonly AssignmentView[]>([])
  const orders = latest(useOrders(first), answered)
  const current = orders.find(({ assignment }) => assignment.id === chosen) ?? mostUrgent(orders)
  const readiness = useOwnReadiness(known)
  const [isChanging, setIsChanging] = useState(false)

  return (
    <>
      <CrewBar station={station} userId={user.id} />
      {current ? (
        <OrderScreen
          key={current.assignment.id}
          order={current}
          others={orders.filter((order) => order !== current)}
          station={station}
          travelPolicy={travelPolicy}
          userId={user.id}
          onChoose={setChosen}
          onAnswered={(assignment) => setAnswered((before) => [...before, assignment])}
        />
      ) : isChanging ? (
        <ReadinessSheet
          station={station}
          current={readiness}
          userId={user.id}
          onClose={() => setIsChanging(false)}
        />
      ) : (
        <section className="flex flex-1 flex-col justify-center px-4 pb-24">
          <h1 className="text-title">{t('empty.title')}</h1>
          <p className="mt-1 text-row font-normal text-text-2">{t('empty.body')}</p>
          <p className="mt-3 text-body text-text-3">
            {t('empty.station', { code: station.code, name: station.name })}
          </p>
          <OwnReadiness
            readiness={readiness}
            userId={user.id}
            onChange={() => setIsChanging(true)}
          />
        </section>
      )}
    </>
  )
}

/** Orders as the desk last told of them, by page or by answer; what has ended is gone. */
const latest = (orders: readonly CrewOrder[], answered: readonly AssignmentView[]): CrewOrder[] =>
  orders
    .map((order) => {
      const newer = answered.findLast(
        ({ id, version }) => id === order.assignment.id && version > order.assignment.version,
      )
      return newer ? { ...order, assignment: newer } : order
    })
    .filter(({ assignment }) => assignment.endedAt === null)

/** One that waits for an answer before all others, then the newest. */
const mostUrgent = (orders: readonly CrewOrder[]) =>
  orders.find(({ assignment }) => assignment.status === 'ordered') ?? orders[0] ?? null

/** The station's open orders, read again at every nudge; without signal the last ones stay. */
function useOrders(first: CrewOrder[]): CrewOrder[] {
  const { data } = useQuery({
    // Under `board`, which every nudge invalidates.
    queryKey: ['board', 'crew'],
    queryFn: ({ signal }) => fetchJson<CrewOrder[]>('/crew/orders', signal),
    initialData: first,
    refetchInterval: 30_000,
  })
  return data
}
