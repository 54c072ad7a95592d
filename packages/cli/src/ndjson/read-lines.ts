import { decodeText } from '../csv/decode-text.ts'

/** A line or an item and its number from 1; `text` is absent where it is longer than any record. */
export interface Line {
  readonly number: number
  readonly text?: string
  /** No item: the array that they stand in has no end, or goes on behind it. */
  readonly broken?: ArrayTrouble
}
export type ArrayTrouble = 'no_end' | 'goes_on'

export const longestLine = 4 * 1024 * 1024

/** Cuts bytes into lines as they come. Blank lines are counted and left out. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 0
  let held = ''
  let isTooLong = false
  const close = (): Line | undefined => {
    number += 1
    const line: Line | undefined = isTooLong ? { number } : held.trim() === '' ? undefined : { number, text: held }
    held = ''
    isTooLong = false
    return line
  }
  const add = (piece: string): void => {
    if (held.length + piece.length > longestLine) isTooLong = true
    held = isTooLong ? '' : held + piece
  }
  for await (const text of decodeText(bytes, { encoding: 'utf-8', hasBom: false })) {
    const pieces = text.split('\n')
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) {
        const line = close()
        if (line !== undefined) yield line
      }
      add(piece)
    }
  }
  const last = close()
  if (last !== undefined) yield last
}
