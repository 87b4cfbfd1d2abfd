'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer, Problem } from '@/components/outbox/outbox'
import { type NewWrite, write } from '@/components/outbox/send'

export type CommandState =
  | { is: 'idle' }
  | { is: 'busy' }
  | { is: 'waiting' }
  | { is: 'refused'; problem: Problem }

/** Does one thing to an incident and reads it again; a refusal stays until the next attempt. */
export function useCommand(author: string, about: { id: string; code: string; title: string }) {
  const client = useQueryClient()
  const [state, setState] = useState<CommandState>({ is: 'idle' })

  async function run(
    asked: Pick<NewWrite, 'kind' | 'path' | 'body'> & Partial<NewWrite>,
  ): Promise<Answer | null> {
    if (state.is === 'busy') return null
    setState({ is: 'busy' })
    const answer = await write({
      author,
      about: about.id,
      title: `${about.code} ${about.title}`,
      ...asked,
    })
    setState(
      answer.is === 'done'
        ? { is: 'idle' }
        : answer.is === 'waiting'
          ? { is: 'waiting' }
          : { is: 'refused', problem: answer.problem },
    )
    await Promise.all(
      ['incident', 'recommendation', 'board'].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    )
    return answer
  }

  return {
    state,
    run,
    dismiss: () => setState({ is: 'idle' }),
    /** Shows a refusal that was answered elsewhere. */
    tell: (problem: Problem) => setState({ is: 'refused', problem }),
  }
}
