import { jsonExcess, readText } from '@sasando/storage/wire'

import { Refusal } from '../problems/refusal.ts'
import type { Limits } from './limits.ts'

/** A body as it was sent, and what it says. */
export interface Body {
  readonly text: string
  readonly value: unknown
}

export interface BodyLimits extends Pick<Limits, 'depth' | 'values'> {
  readonly bytes: number
}

/**
 * Reads a body of JSON. Nothing is parsed before its size, its depth and the number of its values are known to be within
 * the limits.
 *
 * @throws Refusal `SERVER_WRONG_MEDIA_TYPE`, `SERVER_BODY_TOO_LARGE`, `SERVER_BAD_JSON`, `SERVER_TOO_DEEP`,
 *   `SERVER_TOO_MANY_VALUES`
 */
export async function readBody(
  request: Request,
  { bytes, depth, values }: BodyLimits,
  signal: AbortSignal,
): Promise<Body> {
  // A page of another origin cannot send this type without asking first: no form of its own can make us write.
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity'
  if (type !== 'application/json' || encoding !== 'identity')
    throw new Refusal('SERVER_WRONG_MEDIA_TYPE', { expected: 'application/json' })
  const text = await textOf(request, bytes, signal)
  const excess = jsonExcess(text, { depth, values })
  if (excess === 'depth') throw new Refusal('SERVER_TOO_DEEP', { limit: depth })
  if (excess === 'values') throw new Refusal('SERVER_TOO_MANY_VALUES', { limit: values })
  try {
    return { text, value: JSON.parse(text) as unknown }
  } catch {
    throw new Refusal('SERVER_BAD_JSON', {})
  }
}

async function textOf(request: Request, limit: number, signal: AbortSignal): Promise<string> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > limit) throw new Refusal('SERVER_BODY_TOO_LARGE', { limit })
  const read = await readText(request.body, limit, signal).catch(() => {
    // Who hangs up in the middle has sent half of a text.
    throw new Refusal('SERVER_BAD_JSON', {})
  })
  if ('text' in read) return read.text
  throw read.fault === 'too-large'
    ? new Refusal('SERVER_BODY_TOO_LARGE', { limit })
    : new Refusal('SERVER_BAD_JSON', {})
}
