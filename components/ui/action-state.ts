/**
 * What the action of a form answers, in the reader's language: `errors` has the sentences of each field
 * (`needs.0.quantity`), `values` what was sent, so that nothing typed is lost without a script either.
 */
export type ActionState<T = unknown> =
  | { status: 'idle' }
  | { status: 'done'; value: T }
  | {
      status: 'failed'
      code: string
      title: string
      errors: Record<string, string[]>
      values: Record<string, string>
    }

export type FormAction<T = unknown> = (
  previous: ActionState,
  form: FormData,
) => Promise<ActionState<T>>
