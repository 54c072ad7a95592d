import { readForm, type Route } from '@sasando/storage/wire'

import { Refusal } from '../problems/refusal.ts'

/** What the schema of a route makes of a body or a query. @throws Refusal `SERVER_BAD_BODY` or `SERVER_BAD_QUERY` */
export function checkForm(
  schema: NonNullable<Route['body']>,
  value: unknown,
  code: 'SERVER_BAD_BODY' | 'SERVER_BAD_QUERY',
): unknown {
  const read = readForm(schema, value)
  if (read.isRead) return read.value
  throw new Refusal(code, { place: read.place })
}
