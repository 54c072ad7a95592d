import { TransferError } from './transfer-error.ts'

/** What a file gives: bytes or texts, cut anywhere. */
export type TransferSource = AsyncIterable<Uint8Array | string>

/** No document of ours has a longer line. */
const longestLine = 128 * 1024 * 1024

interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string
}

/** Each line, without its end. @throws TransferError TRANSFER_LINE for one without end */
export async function* linesOf(source: TransferSource): AsyncGenerator<string> {
  const { TextDecoder } = globalThis as unknown as { readonly TextDecoder: new (l: string, o: object) => Decoder }
  // What is no UTF-8 becomes another letter, which the hashes show.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let held: string[] = []
  let length = 0
  let line = 1
  for await (const chunk of source) {
    const pieces = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n')
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) {
        yield held.join('')
        held = []
        length = 0
        line += 1
      }
      length += piece.length
      if (length > longestLine) throw new TransferError('TRANSFER_LINE', { line })
      held.push(piece)
    }
  }
  const last = held.join('') + decoder.decode()
  if (last !== '') yield last
}
