'use client'

import type { IncidentView } from '@/lib/desk/view'
import type { Status } from '@/lib/incidents/incident'
import { DuplicateDialog } from './duplicate-dialog'
import { EditDialog } from './edit-dialog'
import type { Asked } from './incident-page'
import { LevelDialog } from './level-dialog'
import { MoveDialog } from './move-dialog'
import { NoticeDialog } from './notice-dialog'
import { PositionDialog } from './position-dialog'
import { QuantityDialog } from './quantity-dialog'
import { StepDialog } from './step-dialog'
import type { useCommand } from './use-command'

type Props = {
  asked: Asked
  incident: IncidentView
  command: ReturnType<typeof useCommand>
  path: string
  onClose: () => void
  onMove: (to: Status, reason: string) => void
}

/** The one dialog that is open. It closes when its command is done or safely waiting. */
export function Dialogs({ asked, incident, command, path, onClose, onMove }: Props) {
  const { state, run } = command
  const common = { incident, state, onClose }
  const send = (...args: Parameters<typeof run>) =>
    run(...args).then((answer) => answer !== null && answer.is !== 'refused' && onClose())

  switch (asked.dialog) {
    case 'move':
      return <MoveDialog {...common} onMove={onMove} />
    case 'level':
      return (
        <LevelDialog
          {...common}
          onSet={(scheme, level, reason) =>
            send({
              kind: 'level',
              path: `${path}/classifications`,
              body: { scheme, level, reason },
            })
          }
        />
      )
    case 'quantity':
      return (
        <QuantityDialog
          {...common}
          onAdd={(body) => send({ kind: 'quantity', path: `${path}/quantities`, body })}
        />
      )
    case 'duplicate':
      return (
        <DuplicateDialog
          {...common}
          onLink={(code) => send({ kind: 'edit', path: `${path}/duplicate-of`, body: { code } })}
        />
      )
    case 'notice':
      return (
        <NoticeDialog
          state={state}
          onClose={onClose}
          duty={asked.duty}
          onRecord={(body) =>
            send({
              kind: 'notice',
              path: `${path}/notices/${encodeURIComponent(asked.duty.id)}`,
              body,
            })
          }
        />
      )
    case 'step':
      return (
        <StepDialog
          state={state}
          onClose={onClose}
          assignment={asked.assignment}
          step={asked.step}
          onStep={(body) =>
            send({
              kind: 'step',
              path: `/api/v1/assignments/${asked.assignment.id}/${asked.step}`,
              body,
            })
          }
        />
      )
    case 'position':
      return (
        <PositionDialog
          state={state}
          onClose={onClose}
          assignment={asked.assignment}
          onTell={(body) =>
            send({
              kind: 'step',
              path: `/api/v1/assignments/${asked.assignment.id}/position`,
              body,
            })
          }
        />
      )
    case 'edit':
      return (
        <EditDialog
          {...common}
          onSave={(body, version) =>
            send({ kind: 'edit', method: 'PATCH', path, body, ifMatch: `"${version}.0"` })
          }
        />
      )
  }
}
