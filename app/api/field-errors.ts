import type { z } from 'zod'

/** Each field (`quantities.0.value`) with its message keys; a wrong shape of the whole stands under `_`. */
export function fieldErrors(error: z.ZodError): Record<string, string[]> {
  const errors: Record<string, string[]> = {}
  for (const { path, message } of error.issues) {
    const field = path.length > 0 ? path.map(String).join('.') : '_'
    errors[field] = [...(errors[field] ?? []), message]
  }
  return errors
}
