import { open, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'

import { StorageError } from '@sasando/storage'

import type { Entry } from './entry.ts'

export interface LineFile {
  /** Resolves once the line is on the disk. @throws StorageError STORAGE_FULL, STORAGE_UNAVAILABLE; nothing of it stays */
  append(entry: Entry): Promise<void>
  close(): Promise<void>
}

/**
 * Opens a file of lines, makes it where there is none, and gives every line to `read`. A last line without its end was
 * never acknowledged: it is cut off.
 */
export async function openLineFile(path: string, storage: string, read: (entry: Entry) => void): Promise<LineFile> {
  const unavailable = (cause: unknown): StorageError => new StorageError('STORAGE_UNAVAILABLE', { storage }, { cause })
  let handle: FileHandle | undefined
  try {
    // Without `a` there would be no file, without `+` no reading of it.
    handle = await open(path, 'a+')
    // A new file is there after a loss of power only once its folder was synced.
    const folder = await open(dirname(path), 'r')
    await folder.sync().finally(() => folder.close())
    const text = await handle.readFile('utf8')
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    for (const line of whole.split('\n')) if (line !== '') read(JSON.parse(line) as Entry)
    if (whole !== text) await handle.truncate(Buffer.byteLength(whole))
    return lineFile(handle, Buffer.byteLength(whole), storage, unavailable)
  } catch (error) {
    await handle?.close()
    throw unavailable(error)
  }
}

function lineFile(
  handle: FileHandle,
  start: number,
  storage: string,
  unavailable: (cause: unknown) => StorageError,
): LineFile {
  let size = start
  return {
    async append(entry) {
      const line = Buffer.from(`${JSON.stringify(entry)}\n`)
      try {
        // Cheap, and the only sign of a second program that writes here although `sharing` says that it must not.
        if ((await handle.stat()).size !== size) throw new Error('Another program has written to this file.')
      } catch (error) {
        throw unavailable(error)
      }
      try {
        await handle.appendFile(line)
        await handle.datasync()
      } catch (error) {
        // Half a batch would be taken for a line that broke off, and the next one would stand on the same line.
        await handle.truncate(size).catch(() => {})
        const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
        throw isFull ? new StorageError('STORAGE_FULL', { storage }, { cause: error }) : unavailable(error)
      }
      size += line.length
    },
    close: () => handle.close(),
  }
}
