import { extname } from 'node:path'

import type { IdentityField } from '../columns/identity.ts'
import { Failure } from '../failure.ts'
import type { Delimiter } from '../table/table.ts'
import { csvSink } from './csv-sink.ts'
import { jsonSink, ndjsonSink } from './json-sink.ts'
import { createOutputFile } from './output-file.ts'
import type { LineFormat } from './line-format.ts'
import type { Sink } from './sink.ts'
import { xlsxSink } from './xlsx-sink.ts'

const formats = ['.csv', '.xlsx', '.json', '.ndjson', '.jsonl'] as const
export type OutputFormat = (typeof formats)[number]

/** The format that the name of a result asks for. @throws Failure `output_format_unknown` */
export function outputFormat(file: string): OutputFormat {
  const extension = extname(file).toLowerCase()
  const found = formats.find((format) => format === extension)
  if (found === undefined) throw new Failure('output_format_unknown', { file, formats })
  return found
}

/** How results become the lines of a file of this name. */
export function lineFormatOf(file: string, delimiter: Delimiter, identity: readonly IdentityField[]): LineFormat {
  switch (outputFormat(file)) {
    case '.csv':
      return { as: 'csv', delimiter, identity }
    case '.xlsx':
      return { as: 'sheet-row', identity }
    default:
      return { as: 'json' }
  }
}

export interface SinkOptions {
  readonly out: string
  readonly cwd: string
  readonly headings: readonly string[]
  readonly delimiter: Delimiter
  /** The name of the sheet. */
  readonly sheet: string
}

/** Opens the file that results go to. */
export async function createSink({ out, cwd, headings, delimiter, sheet }: SinkOptions): Promise<Sink> {
  const format = outputFormat(out)
  const file = await createOutputFile(out, cwd)
  switch (format) {
    case '.csv':
      return csvSink(file, headings, delimiter)
    case '.xlsx':
      return xlsxSink(file, out, headings, sheet)
    case '.json':
      return jsonSink(file)
    case '.ndjson':
    case '.jsonl':
      return ndjsonSink(file.stream, file)
    default:
      return format satisfies never
  }
}

/** Scores without keeping the results. */
export const noSink: Sink = { write: async () => {}, end: async () => {}, abort: async () => {} }
