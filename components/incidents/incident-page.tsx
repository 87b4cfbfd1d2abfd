'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { isSupposing } from '@/components/dispatch/supposition'
import { useCompare } from '@/components/dispatch/use-compare'
import { useSupposed } from '@/components/dispatch/use-supposed'
import { useShortcuts } from '@/components/shell/shortcuts'
import { Button } from '@/components/ui/button'
import type { Step } from '@/lib/assignments/assignment'
import type { AssignmentView, DutyView, IncidentView, JournalView } from '@/lib/desk/view'
import { type Status, takesOrders } from '@/lib/incidents/incident'
import type { TravelPolicy } from '@/lib/plans/plan'
import { CommandOutcome } from './command-outcome'
import { Duties } from './duties'
import { IncidentHeader } from './header'
import { IncidentMap, type StationSpot } from './incident-map'
import { LevelStrip } from './level-strip'
import { Log } from './log'
import { OrderMore } from './order-more'
import { loadConflict, OrderingConflict } from './ordering-conflict'
import { Orders } from './orders'
import { Quantities } from './quantities'
import { Reports } from './reports'
import { needsReason } from './stages'
import { Stepper } from './stepper'
import { Support } from './support'
import { SupportBesideMap } from './support-beside-map'
import { useCommand } from './use-command'
import { useIncident, useJournal, useRecommendation } from './use-incident'
import { useOrdering } from './use-ordering'
import { useRoadPaths } from './use-road-paths'

const loadDialogs = () => import('./dialogs')
const Dialogs = dynamic(() => loadDialogs().then((module) => module.Dialogs), { ssr: false })

export type Asked =
  | { dialog: 'move' }
  | { dialog: 'level' }
  | { dialog: 'quantity' }
  | { dialog: 'edit' }
  | { dialog: 'duplicate' }
  | { dialog: 'notice'; duty: DutyView }
  | { dialog: 'step'; assignment: AssignmentView; step: Step }
  | { dialog: 'position'; assignment: AssignmentView }

export type Rights = {
  canEdit: boolean
  canNote: boolean
  canOrder: boolean
  canStep: boolean
  canReport: boolean
  canIssue: boolean
}

type Props = {
  first: IncidentView
  journal: JournalView[]
  stations: StationSpot[]
  travelPolicy: TravelPolicy
  user: { id: string; name: string }
  rights: Rights
}

/** Everything about one incident: what it is, who is on the way, who was told, and what has been done. */
export function IncidentPage({
  first,
  journal: firstJournal,
  stations,
  travelPolicy,
  user,
  rights,
}: Props) {
  const t = useTranslations('incident')
  const incident = useIncident(first)
  const journal = useJournal(first.code, firstJournal)
  const command = useCommand(user.id, incident)
  const orderCommand = useCommand(user.id, incident)
  const noteCommand = useCommand(user.id, incident)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isChanging, setChanging] = useState(false)
  const logInput = useRef<HTMLInputElement>(null)
  const roads = useRoadPaths(incident, stations, travelPolicy)

  const mayOrder = rights.canOrder && takesOrders(incident.status)
  const hasOpen = incident.assignments.some(({ endedAt }) => endedAt === null)
  const [unfolded, setUnfolded] = useState<boolean | null>(null)
  const isOpen = mayOrder && (unfolded ?? !hasOpen)
  const recommendation = useRecommendation(incident.code, mayOrder)
  const ordering = useOrdering(incident, recommendation.data ?? null, orderCommand)
  const whatIf = useSupposed(incident.code)
  const isSupposed = isSupposing(whatIf)
  const compare = useCompare({
    world: incident.world,
    position: incident.position,
    atSea: incident.place.atSea,
    recommendation: whatIf.supposed ?? recommendation.data ?? null,
    suppositions: whatIf.suppositions,
    isChanging: isOpen && isChanging,
  })
  // Once, after the first drawing: the form's news is taken out of the browser.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => ordering.hear(), [incident.code])

  // Not on first paint, but in the browser before the network can go.
  useEffect(() => {
    Promise.all([loadDialogs(), loadConflict()]).catch(() => {})
  }, [])

  const path = `/api/v1/incidents/${incident.code}`
  const close = () => {
    setAsked(null)
    command.dismiss()
  }
  const ask = (next: Asked) => {
    command.dismiss()
    setAsked(next)
  }
  const move = (to: Status, reason: string) =>
    command
      .run({
        kind: 'status',
        path: `${path}/status`,
        body: { to, ...(reason.trim() ? { reason } : {}) },
      })
      .then((answer) => answer?.is !== 'refused' && setAsked(null))
  const draftReport = async () => {
    const answer = await command.run({
      kind: 'paper',
      path: `${path}/reports`,
      body: { kind: 'initial' },
    })
    const id: unknown =
      answer?.is === 'done' && isObject(answer.body) ? Reflect.get(answer.body, 'id') : null
    if (typeof id === 'string') window.open(`/api/v1/reports/${id}.pdf`, '_blank', 'noopener')
  }

  // While somebody has to be sent, the one key to change something changes who.
  const changesPackage = isOpen && (recommendation.data?.package.length ?? 0) > 0 && !isSupposed
  useShortcuts({
    l: () => logInput.current?.focus(),
    ...(changesPackage
      ? { e: () => setChanging(!isChanging) }
      : rights.canEdit
        ? { e: () => ask({ dialog: 'edit' }) }
        : {}),
    'ctrl+enter': () => {
      if (isOpen && asked === null && ordering.conflict === null && !isSupposed) ordering.order()
    },
  })

  const isBusy = command.state.is === 'busy'
  const hasInitial = incident.reports.some(({ kind }) => kind === 'initial')
  const ordersNext = isOpen && ordering.chosen.length > 0

  return (
    <div className="flex min-h-0 flex-1 flex-col bg-bg-1 desk:overflow-hidden print:block">
      <IncidentHeader
        incident={incident}
        canEdit={rights.canEdit}
        isKeyTaken={changesPackage}
        onEdit={() => ask({ dialog: 'edit' })}
        onDuplicate={() => ask({ dialog: 'duplicate' })}
        report={
          rights.canReport && (
            <Button
              tone={ordersNext || hasInitial ? 'neutral' : 'main'}
              busy={isBusy}
              onClick={draftReport}
            >
              {t('reports.draftInitial')}
            </Button>
          )
        }
      />
      <Stepper
        incident={incident}
        journal={journal}
        canEdit={rights.canEdit}
        busy={isBusy}
        onMove={(to) => (needsReason(incident.status, to) ? ask({ dialog: 'move' }) : move(to, ''))}
        onMore={() => ask({ dialog: 'move' })}
      />
      <LevelStrip
        incident={incident}
        canEdit={rights.canEdit}
        onSet={() => ask({ dialog: 'level' })}
      />
      {asked === null && command.state.is !== 'idle' && command.state.is !== 'busy' && (
        <div className="border-b px-4 py-2 desk:px-5">
          <CommandOutcome state={command.state} />
        </div>
      )}
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] desk:grid-cols-[minmax(0,1fr)_448px_minmax(0,340px)] min-[1400px]:desk:grid-cols-[minmax(0,1fr)_448px_408px] print:block">
        <div className="flex min-h-0 flex-col max-desk:order-3 max-desk:border-t">
          {incident.summary !== '' && (
            <p className="border-b px-4 py-2.5 text-body break-words whitespace-pre-line desk:max-h-32 desk:shrink-0 desk:overflow-y-auto desk:px-5">
              {incident.summary}
            </p>
          )}
          <Log
            journal={journal}
            canWrite={rights.canNote}
            busy={noteCommand.state.is === 'busy'}
            inputRef={logInput}
            onWrite={async (body, correctsId) => {
              const answer = await noteCommand.run({
                kind: 'note',
                path: `${path}/journal`,
                body: { body, ...(correctsId ? { correctsId } : {}) },
              })
              return answer !== null && answer.is !== 'refused'
            }}
          />
          {noteCommand.state.is !== 'idle' && noteCommand.state.is !== 'busy' && (
            <div className="px-4 pb-3 desk:px-5">
              <CommandOutcome state={noteCommand.state} />
            </div>
          )}
        </div>
        <div className="flex min-h-0 flex-col desk:scroll-quiet desk:border-x">
          <Orders
            incident={incident}
            author={user.id}
            canStep={rights.canStep}
            busy={isBusy}
            onStep={(assignment, step) => ask({ dialog: 'step', assignment, step })}
            onPosition={(assignment) => ask({ dialog: 'position', assignment })}
          />
          {mayOrder && (
            <OrderMore
              incident={incident}
              recommendation={recommendation.data ?? null}
              isFailed={recommendation.isError && !recommendation.data}
              ordering={ordering}
              whatIf={whatIf}
              compare={compare}
              state={orderCommand.state}
              isOpen={isOpen}
              isChanging={isChanging}
              onChanging={setChanging}
              onOpen={setUnfolded}
            />
          )}
          <Quantities
            incident={incident}
            canEdit={rights.canEdit}
            busy={isBusy}
            onChoose={(id) =>
              command.run({ kind: 'quantity', path: `${path}/quantities/${id}/choose`, body: {} })
            }
            onAdd={() => ask({ dialog: 'quantity' })}
          />
          <div className="relative h-60 shrink-0 desk:min-h-60 desk:flex-1">
            <IncidentMap
              incident={incident}
              stations={stations}
              roads={roads}
              compared={compare.lines}
            />
          </div>
          <SupportBesideMap requests={incident.supportRequests} />
        </div>
        <div className="min-h-0 desk:scroll-quiet">
          <Duties
            incident={incident}
            canEdit={rights.canEdit}
            onDone={(duty) => ask({ dialog: 'notice', duty })}
          />
          <Support
            incident={incident}
            recommendation={recommendation.data ?? null}
            author={user.id}
            canAsk={mayOrder}
            canAnswer={rights.canEdit}
          />
          {rights.canReport && (
            <Reports
              incident={incident}
              canIssue={rights.canIssue}
              busy={isBusy}
              onIssue={({ id }) =>
                command.run({ kind: 'paper', path: `/api/v1/reports/${id}/issue`, body: {} })
              }
            />
          )}
        </div>
      </div>
      {asked && (
        <Dialogs
          asked={asked}
          incident={incident}
          command={command}
          path={path}
          onClose={close}
          onMove={move}
        />
      )}
      <OrderingConflict ordering={ordering} incident={incident} />
    </div>
  )
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
