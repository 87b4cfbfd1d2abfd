type Tree = { [key: string]: string | Tree }

/** What was typed, by the names of the fields; files and what the framework adds are left out. */
export const formValues = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !name.startsWith('$') ? [[name, value]] : [],
    ),
  )

/** `needs.0.quantity` becomes `{ needs: [{ quantity }] }`: the shape that schemas read. */
export function fromForm(values: Record<string, string>): unknown {
  const root: Tree = Object.create(null)
  for (const [name, value] of Object.entries(values)) {
    const path = name.split('.')
    const last = path.pop() ?? name
    let at = root
    for (const key of path) {
      const inner = at[key]
      const next: Tree = typeof inner === 'object' ? inner : Object.create(null)
      at[key] = next
      at = next
    }
    at[last] = value
  }
  return listed(root)
}

/** What is numbered is a list, in the order of its numbers. */
function listed(tree: string | Tree): unknown {
  if (typeof tree === 'string') return tree
  const entries = Object.entries(tree)
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,4}$/.test(key)))
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => listed(inner))
  return Object.fromEntries(entries.map(([key, inner]) => [key, listed(inner)]))
}
