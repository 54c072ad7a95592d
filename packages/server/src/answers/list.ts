import { type ListQuery, StorageError, type StoredRecord } from '@sasando/storage'

import type { Call } from '../call.ts'
import { Refusal } from '../problems/refusal.ts'
import { jsonResponse } from './json-response.ts'

/** Records that are read before it is known how large they are. */
const atFirst = 20

type Question = ListQuery & { readonly collection: string }

/** One page of what may be read, filled from as many pages of the storage as that takes, within limits. */
export async function list(question: Question, call: Call): Promise<Response> {
  const { storage, access, limits, cursors, signal } = call
  const { collection, after: sealed, limit, ...query } = question
  await access.mustAllow({ verb: 'list', collection })
  checkParts(question, call)
  const context = JSON.stringify([access.subject, collection, query])
  let after = sealed === undefined ? undefined : await cursors.open(sealed, context)
  if (sealed !== undefined && after === undefined) throw new StorageError('STORAGE_BAD_CURSOR', {})

  const texts: string[] = []
  let length = 0
  let asked = Math.min(limit, atFirst)
  for (let page = 0; page < limits.pages && asked > 0; page++) {
    signal.throwIfAborted()
    const found = await storage.list(collection, { ...query, limit: asked, ...(after === undefined ? {} : { after }) })
    const shown = await Promise.all(found.records.map((record) => textToShow(record, call)))
    const fits = howManyFit(shown, limits.answer - length, texts.length === 0)
    if (fits < shown.length) {
      // A cursor stands behind a whole page only: the same again, shorter.
      asked = fits
      continue
    }
    texts.push(...shown.filter((text) => text !== undefined))
    for (const text of shown) length += text?.length ?? 0
    after = found.next
    if (after === undefined) break
    // As many as will likely have room, so that a page of large documents does not fill the memory first.
    const likely = length === 0 ? asked * 2 : Math.floor(((limits.answer - length) * texts.length) / length)
    asked = Math.min(limit - texts.length, likely)
  }
  const next = after === undefined ? '' : `,"next":${JSON.stringify(await cursors.seal(after, context))}`
  return jsonResponse(`{"records":[${texts.join(',')}]${next}}`)
}

async function textToShow(record: StoredRecord, { access }: Call): Promise<string | undefined> {
  const { collection, id, value } = record
  const isShown = await access.allows({ verb: 'read', collection, id, stored: async () => value })
  return isShown ? JSON.stringify(record) : undefined
}

/** How many of the first records have room; the first of all has, however large it is. */
function howManyFit(texts: readonly (string | undefined)[], room: number, isFirst: boolean): number {
  let length = 0
  for (const [index, text] of texts.entries()) {
    length += text?.length ?? 0
    if (length > room && !(isFirst && index === 0)) return index
  }
  return texts.length
}

/** What a storage would call misuse is here a request that is wrong. @throws Refusal `SERVER_BAD_BODY` */
function checkParts({ collection, index, equals = [], prefix = '' }: Question, { definitions }: Call): void {
  const places = index === undefined ? 0 : (definitions.places(collection, index) ?? Infinity)
  if (equals.length > places) throw new Refusal('SERVER_BAD_BODY', { place: 'equals' })
  if (index !== undefined && prefix !== '') throw new Refusal('SERVER_BAD_BODY', { place: 'prefix' })
}
