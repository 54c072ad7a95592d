import type { Writable } from 'node:stream'

import { writeText } from '../write-text.ts'
import type { OutputFile } from './output-file.ts'
import type { Sink } from './sink.ts'

/** Results as one array of JSON, a person on each line. */
export async function jsonSink(file: OutputFile): Promise<Sink> {
  let isFirst = true
  await writeText(file.stream, '[')
  return {
    async write(lines) {
      if (lines.length === 0) return
      const text = `${isFirst ? '\n' : ',\n'}${lines.join(',\n')}`
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
    async write(lines) {
      if (lines.length === 0) return
      const work = (): Promise<void> => writeText(stream, `${lines.join('\n')}\n`)
      await (file === undefined ? work() : file.guard(work))
    },
    end: async () => file?.commit(),
    abort: async () => file?.abort(),
  }
}
