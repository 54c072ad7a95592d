import { jsonExcess, maxWireDepth } from '@sasando/storage/wire'

import { BadAnswer } from './bad-answer.ts'

/**
 * The JSON of an answer, which is trusted no more than a request would be: its type, size, letters and depth are looked
 * at before it is parsed.
 *
 * @throws BadAnswer
 */
export async function readJson(response: Response, mediaType: string, maxBytes: number): Promise<unknown> {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== mediaType) {
    drop(response)
    throw new BadAnswer(`The answer is ${type ?? 'of no type'}, not ${mediaType}.`)
  }
  const text = decode(await readBytes(response, maxBytes))
  // As many values as the bytes allow are no danger; levels are.
  if (jsonExcess(text, { depth: maxWireDepth, values: Infinity })) throw new BadAnswer('The answer is nested too deep.')
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new BadAnswer('The answer is not JSON.', { cause })
  }
}

async function readBytes(response: Response, maxBytes: number): Promise<Uint8Array> {
  if (response.body === null) return new Uint8Array()
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > maxBytes) {
      void reader.cancel().catch(() => {})
      throw new BadAnswer(`The answer has more than ${maxBytes} bytes.`)
    }
    chunks.push(value)
  }
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
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new BadAnswer('The answer is not UTF-8.', { cause })
  }
}

/** Lets go of a body that nobody will read. Whether that works is not waited for: a stream may never say. */
export function drop(response: Response): void {
  void response.body?.cancel().catch(() => {})
}
