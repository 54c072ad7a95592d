import type { Writable } from 'node:stream'

import { toScoreLine } from '../score-line.ts'
import { writeText } from '../write-text.ts'
import type { OutputFile } from './output-file.ts'
import type { Sink } from './sink.ts'

/** Results as one array of JSON, a person on each line. */
export async function jsonSink(file: OutputFile): Promise<Sink> {
  let isFirst = true
  await writeText(file.stream, '[')
  return {
    async write(person, result) {
      const text = `${isFirst ? '\n' : ',\n'}${JSON.stringify(toScoreLine(person, result))}`
      isFirst = false
      await file.guard(() => writeText(file.stream, text))
    },
    async end() {
      await file.guard(() => writeText(file.stream, '\n]\n'))
      await file.commit()
    },
    abort: () => file.abort(),
  }
}

/** Results as lines of JSON, into a file or to standard output. */
export function ndjsonSink(stream: Writable, file?: OutputFile): Sink {
  return {
    async write(person, result) {
      const work = (): Promise<void> => writeText(stream, `${JSON.stringify(toScoreLine(person, result))}\n`)
      await (file === undefined ? work() : file.guard(work))
    },
    end: async () => file?.commit(),
    abort: async () => file?.abort(),
  }
}
