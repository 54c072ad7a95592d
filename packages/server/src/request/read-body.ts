import { jsonExcess } from '@sasando/storage/wire'

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
  const text = decode(await readBytes(request, bytes, signal))
  const excess = jsonExcess(text, { depth, values })
  if (excess === 'depth') throw new Refusal('SERVER_TOO_DEEP', { limit: depth })
  if (excess === 'values') throw new Refusal('SERVER_TOO_MANY_VALUES', { limit: values })
  try {
    return { text, value: JSON.parse(text) as unknown }
  } catch {
    throw new Refusal('SERVER_BAD_JSON', {})
  }
}

async function readBytes(request: Request, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > limit) throw new Refusal('SERVER_BODY_TOO_LARGE', { limit })
  if (request.body === null) return new Uint8Array()
  const reader = request.body.getReader()
  const stop = (): void => void reader.cancel().catch(() => {})
  signal.addEventListener('abort', stop, { once: true })
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      // What is declared may be a lie, and need not be there.
      const { done, value } = await reader.read()
      if (done) break
      size += value.byteLength
      if (size > limit) throw new Refusal('SERVER_BODY_TOO_LARGE', { limit })
      chunks.push(value)
    }
  } catch (error) {
    stop()
    // Who hangs up in the middle has sent half of a text.
    throw error instanceof Refusal ? error : new Refusal('SERVER_BAD_JSON', {})
  } finally {
    signal.removeEventListener('abort', stop)
  }
  return joined(chunks, size)
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.byteLength
  }
  return all
}

function decode(bytes: Uint8Array): string {
  try {
    // What is no UTF-8 would become question marks, and two ids one.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Refusal('SERVER_BAD_JSON', {})
  }
}
