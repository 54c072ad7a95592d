import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'

import { Failure } from '../failure.ts'
import { closePart, openPart, removeLeftParts } from './part-file.ts'

/** A file that appears under its name only when it is whole. */
export interface OutputFile {
  readonly stream: WriteStream
  /** Does `work`; a disk that fails, now or before, becomes a failure that a person can read. */
  guard(work: () => Promise<void>): Promise<void>
  commit(): Promise<void>
  abort(): Promise<void>
}

/** Opens `name` for writing. @throws Failure `output_unwritable` */
export async function createOutputFile(name: string, cwd: string): Promise<OutputFile> {
  const path = resolve(cwd, name)
  await removeLeftParts(path)
  const part = openPart(path)
  const stream = createWriteStream(part)
  let failure: Error | undefined
  stream.on('error', (error) => (failure ??= error))
  const guard = async (work: () => Promise<void>): Promise<void> => {
    try {
      if (failure !== undefined) throw failure
      await work()
    } catch (error) {
      throw unwritable(failure ?? error, name)
    }
  }
  const abort = async (): Promise<void> => {
    stream.destroy()
    await rm(part, { force: true }).catch(() => {})
    closePart(part)
  }
  await guard(async () => void (await once(stream, 'open'))).catch(async (error: unknown) => {
    await abort()
    throw error
  })
  return {
    stream,
    guard,
    abort,
    async commit() {
      await guard(async () => {
        if (!stream.writableFinished) {
          stream.end()
          await once(stream, 'finish')
        }
        await rename(part, path)
        closePart(part)
      }).catch(async (error: unknown) => {
        await abort()
        throw error
      })
    },
  }
}

function unwritable(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof Failure) return error
  return new Failure('output_unwritable', { file, reason: String(error.code) }, { cause: error })
}
