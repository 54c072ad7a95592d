import { jsonExcess, maxWireDepth, readText } from '@sasando/storage/wire'

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
  const read = await readText(response.body, maxBytes)
  if ('fault' in read)
    throw new BadAnswer(
      read.fault === 'too-large' ? `The answer has more than ${maxBytes} bytes.` : 'The answer is not UTF-8.',
    )
  const { text } = read
  // As many values as the bytes allow are no danger; levels are.
  if (jsonExcess(text, { depth: maxWireDepth, values: Infinity })) throw new BadAnswer('The answer is nested too deep.')
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new BadAnswer('The answer is not JSON.', { cause })
  }
}

/** Lets go of a body that nobody will read. Whether that works is not waited for: a stream may never say. */
export function drop(response: Response): void {
  void response.body?.cancel().catch(() => {})
}
