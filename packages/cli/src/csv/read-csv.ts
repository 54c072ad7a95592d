import { CsvError, parse } from 'csv-parse'

import type { Row } from '../table/row.ts'
import type { Delimiter } from '../table/table.ts'
import { decodeText, type DecodedAs } from './decode-text.ts'
import { detectDelimiter } from './detect-delimiter.ts'
import { unescapeFormula } from './escape-formula.ts'

const sampleSize = 64 * 1024
/** More than any row of people needs; a row that is longer has lost a quotation mark. */
const longestRow = 4 * 1024 * 1024

export interface CsvSource {
  readonly delimiter: Delimiter
  readonly learned: Readonly<DecodedAs>
  readonly rows: AsyncIterable<Row>
}

/** Reads the first part to see how the file is written, then the rows as they are asked for. */
export async function readCsv(bytes: AsyncIterable<Uint8Array>): Promise<CsvSource> {
  const learned: DecodedAs = { encoding: 'utf-8', hasBom: false }
  const texts = decodeText(bytes, learned)
  let sample = ''
  let isWhole = false
  while (sample.length < sampleSize) {
    const next = await texts.next()
    if (next.done) {
      isWhole = true
      break
    }
    sample += next.value
  }
  // Excel writes and honours a first line that names the separator.
  const named = /^sep=([,;|\t])\r?\n/i.exec(sample)
  const delimiter = (named?.[1] as Delimiter | undefined) ?? detectDelimiter(sample, isWhole)
  const skipped = named === null ? 0 : 1
  const start = named === null ? sample : sample.slice(named[0].length)
  return { delimiter, learned, rows: readRows(joined(start, texts), delimiter, skipped) }
}

async function* joined(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (start !== '') yield start
  yield* rest
}

async function* readRows(texts: AsyncIterable<string>, delimiter: Delimiter, skipped: number): AsyncGenerator<Row> {
  let number = skipped
  let failure: Error | undefined
  const ready: Row[] = []
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // Quotation marks inside a cell that is not quoted, as people type them: Dinas "Satu Pintu".
    relax_quotes: true,
    max_record_size: longestRow,
    // Taken here and not from the stream, which forgets the rows before an error.
    on_record: (record: string[]) => {
      number += 1
      ready.push({ number, cells: record.map(unescapeFormula) })
      return null
    },
  })
  parser.on('error', (error) => (failure = error)).resume()
  try {
    for await (const text of texts) {
      await new Promise<void>((done) => parser.write(text, () => done()))
      yield* ready.splice(0)
      if (failure !== undefined) break
    }
    if (failure === undefined) await new Promise<void>((done) => parser.end(() => done()))
  } finally {
    parser.destroy()
  }
  yield* ready.splice(0)
  if (failure === undefined) return
  if (!(failure instanceof CsvError)) throw failure
  const broken = failure.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote_open' : 'row_too_long'
  yield { number: number + 1, cells: [], broken }
}
