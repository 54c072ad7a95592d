import type { Json } from '@sasando/core'
import type { StoredRecord } from '@sasando/storage'
import { entityTag } from '@sasando/storage/wire'

import type { Call } from '../call.ts'
import { Refusal } from '../problems/refusal.ts'
import { matches, noneMatches, type Preconditions, readPreconditions } from '../request/preconditions.ts'
import { jsonResponse } from './json-response.ts'
import { type CheckStored, performWrites } from './perform-writes.ts'
import { visibleRecords } from './visible-records.ts'

interface Place {
  readonly collection: string
  readonly id: string
}

export async function getRecord({ collection, id }: Place, call: Call): Promise<Response> {
  const asked = readPreconditions(call.headers)
  const [record] = await visibleRecords(call, collection, [id])
  if (!record) throw new Refusal('SERVER_NOT_FOUND', {})
  const etag = entityTag(record.revision)
  if (asked && !matches(asked, record.revision)) throw new Refusal('SERVER_PRECONDITION_FAILED', {})
  if (asked && !noneMatches(asked, record.revision)) return new Response(null, { status: 304, headers: { etag } })
  return jsonResponse(JSON.stringify(record), { etag })
}

export async function putRecord(place: Place, { value }: { readonly value: Json }, call: Call): Promise<Response> {
  const [revision] = await performWrites(call, [{ kind: 'put', ...place, value }], checkOf(call.headers))
  // No ETag: what GET gives is not what was sent (RFC 9110, section 9.3.4).
  return jsonResponse(JSON.stringify({ revision }))
}

export async function deleteRecord(place: Place, call: Call): Promise<Response> {
  await performWrites(call, [{ kind: 'delete', ...place }], checkOf(call.headers))
  return new Response(null, { status: 204 })
}

function checkOf(headers: Headers): CheckStored | undefined {
  const asked = readPreconditions(headers)
  return asked && ((stored) => checkStored(asked, stored))
}

function checkStored(asked: Preconditions, stored: StoredRecord | undefined): void {
  if (!matches(asked, stored?.revision) || !noneMatches(asked, stored?.revision))
    throw new Refusal('SERVER_PRECONDITION_FAILED', {})
}
