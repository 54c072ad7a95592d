import { limits as bounds, type Change } from '@sasando/storage'

import { storedRecords } from '../access/stored-records.ts'
import type { Call } from '../call.ts'
import { idempotencyCollection } from '@sasando/storage/wire'
import { jsonResponse } from './json-response.ts'

/** Changes of what may be read as it stands now. */
export async function follow(
  query: { readonly after?: string; readonly limit: string },
  call: Call,
): Promise<Response> {
  const { storage, access, limits, signal } = call
  await access.mustAllow({ verb: 'follow' })
  const limit = Number(query.limit)
  const shown: Change[] = []
  let next = query.after
  for (let page = 0; page < limits.pages; page++) {
    signal.throwIfAborted()
    const asked = page === 0 ? limit : bounds.maxPage
    const found = await storage.changes({ limit: asked, ...(next === undefined ? {} : { after: next }) })
    for (const change of await visibleChanges(found.changes, call)) {
      shown.push(change)
      if (shown.length === limit) return answer(shown, change.sequence, false)
    }
    next = found.next
    if (found.changes.length < asked) return answer(shown, next, false)
  }
  return answer(shown, next!, shown.length === 0)
}

const answer = (changes: readonly Change[], next: string, more: boolean): Response =>
  jsonResponse(JSON.stringify({ changes, next, more }))

async function visibleChanges(changes: readonly Change[], { storage, access }: Call): Promise<readonly Change[]> {
  const foreign = changes.filter(({ collection }) => collection !== idempotencyCollection)
  const stored = storedRecords(storage, foreign)
  const allowed = await Promise.all(
    foreign.map(({ collection, id }) =>
      access.allows({
        verb: 'read',
        collection,
        id,
        stored: async () => (await stored.get({ collection, id }))?.value,
      }),
    ),
  )
  return foreign.filter((_, index) => allowed[index])
}
