import type { Json, Locale } from '@sasando/core'
import { formatStorageError, isStorageError } from '@sasando/storage'
import { problemMediaType, statusOf, type Problem } from '@sasando/storage/wire'

import { Refusal, refusalStatus, type RefusalData } from './refusal.ts'
import { sayRefusal } from './say-refusal.ts'
import { titles } from './titles.ts'

/** Where the codes are told. */
const page = 'https://github.com/sasando/sasando/tree/main/packages/server'

/** What went wrong, as an answer. Of an error that is none of ours nothing is told but that it happened. */
export function problemResponse(error: unknown, locale: Locale): Response {
  const { code, status, data, detail } = factsOf(error, locale)
  const body: Problem = { type: `${page}#${code}`, title: titles[status] ?? 'Error', status, detail, code, data }
  const headers = new Headers({
    'content-type': problemMediaType,
    'content-language': locale,
    vary: 'Accept-Language',
  })
  if (error instanceof Refusal && error.code === 'SERVER_METHOD_NOT_ALLOWED')
    headers.set('allow', (error.data as RefusalData['SERVER_METHOD_NOT_ALLOWED']).allowed.join(', '))
  if (status === 401) headers.set('www-authenticate', 'Bearer')
  if (status === 503) headers.set('retry-after', '1')
  return new Response(JSON.stringify(body), { status, headers })
}

type Facts = Pick<Problem, 'code' | 'status' | 'data' | 'detail'>

function factsOf(error: unknown, locale: Locale): Facts {
  if (error instanceof Refusal) return refused(error, locale)
  // A storage of another version may have codes that are unknown here.
  if (isStorageError(error) && Object.hasOwn(statusOf, error.code))
    return {
      code: error.code,
      status: statusOf[error.code],
      data: error.data as unknown as Json,
      detail: formatStorageError(error, locale),
    }
  return refused(new Refusal('SERVER_INTERNAL', {}), locale)
}

const refused = (refusal: Refusal, locale: Locale): Facts => ({
  code: refusal.code,
  status: refusalStatus[refusal.code],
  data: refusal.data,
  detail: sayRefusal(refusal, locale),
})
