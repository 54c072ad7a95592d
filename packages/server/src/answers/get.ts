import type { StoredRecord } from '@sasando/storage'

import type { Call } from '../call.ts'
import { jsonResponse } from './json-response.ts'
import { visibleRecords } from './visible-records.ts'

/** Read in small parts, so that a question of a few bytes cannot fill the memory with large documents. */
const atOnce = 20

export async function get(
  { collection, ids }: { readonly collection: string; readonly ids: readonly string[] },
  call: Call,
): Promise<Response> {
  const texts: string[] = []
  let length = 0
  for (let at = 0; at < ids.length && length < call.limits.answer; at += atOnce) {
    call.signal.throwIfAborted()
    for (const record of await visibleRecords(call, collection, ids.slice(at, at + atOnce))) {
      const text = recordText(record)
      length += text.length
      if (texts.length > 0 && length > call.limits.answer) break
      texts.push(text)
    }
  }
  return jsonResponse(`{"records":[${texts.join(',')}]}`)
}

const recordText = (record: StoredRecord | undefined): string => (record ? JSON.stringify(record) : 'null')
