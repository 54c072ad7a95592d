import * as z from 'zod/mini'

export type ReadForm<T> =
  | { readonly isRead: true; readonly value: T }
  | { readonly isRead: false; readonly place: string }

/** What a schema makes of a body or a query; else the first place that does not fit, `$` for the whole. */
export function readForm<T>(schema: z.ZodMiniType<T>, value: unknown): ReadForm<T> {
  const { success, data, error } = z.safeParse(schema, value)
  if (success) return { isRead: true, value: data }
  const [issue] = error.issues
  const path = issue?.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : (issue?.path ?? [])
  // A key may be as long as the body.
  return { isRead: false, place: path.length === 0 ? '$' : path.map(String).join('.').slice(0, 200) }
}
