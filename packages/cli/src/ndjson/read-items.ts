import { decodeText } from '../csv/decode-text.ts'
import { ItemCutter } from './item-cutter.ts'
import type { Line } from './read-lines.ts'

/**
 * Cuts one JSON array into its items as bytes come, each as it is written: only one of them is in memory. Whether an item
 * is JSON is for whoever parses it to say. What the array itself lacks, its end or what stands behind that, is an item
 * of its own with `broken`.
 */
export async function* readItems(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const cutter = new ItemCutter()
  for await (const text of decodeText(bytes, { encoding: 'utf-8', hasBom: false })) yield* cutter.take(text)
  yield* cutter.end()
}
