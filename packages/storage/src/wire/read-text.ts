// The parts of the web's streams that are used: the language itself does not know of them.
interface ByteReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>
  cancel(): Promise<unknown>
}

/** The body of a request or an answer. */
interface ByteStream {
  getReader(): ByteReader
}

interface Signal {
  addEventListener(type: 'abort', listener: () => void, options: { readonly once: true }): void
  removeEventListener(type: 'abort', listener: () => void): void
}

interface Decoder {
  decode(bytes: Uint8Array): string
}

/** Why a body is no text: it has more bytes than it may, or is no UTF-8. */
type BodyFault = 'too-large' | 'not-utf-8'

/**
 * The text of a body, of which nothing is taken for granted: what is declared of its length may be a lie, and need not be
 * there. What the stream throws comes through.
 *
 * @param signal - lets go of the stream when it aborts
 */
export async function readText(
  body: ByteStream | null,
  maxBytes: number,
  signal?: Signal,
): Promise<{ readonly text: string } | { readonly fault: BodyFault }> {
  const bytes = await readBytes(body, maxBytes, signal)
  if (bytes === undefined) return { fault: 'too-large' }
  const { TextDecoder } = globalThis as unknown as { readonly TextDecoder: new (name: string, how: object) => Decoder }
  try {
    // What is no UTF-8 would become question marks, and two ids one.
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { fault: 'not-utf-8' }
  }
}

/** Undefined where there are more. */
async function readBytes(
  body: ByteStream | null,
  maxBytes: number,
  signal: Signal | undefined,
): Promise<Uint8Array | undefined> {
  if (body === null) return new Uint8Array()
  const reader = body.getReader()
  const stop = (): void => void reader.cancel().catch(() => {})
  signal?.addEventListener('abort', stop, { once: true })
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || value === undefined) return joined(chunks, size)
      size += value.byteLength
      if (size > maxBytes) {
        stop()
        return undefined
      }
      chunks.push(value)
    }
  } catch (error) {
    stop()
    throw error
  } finally {
    signal?.removeEventListener('abort', stop)
  }
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
