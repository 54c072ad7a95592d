import { open as openFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'

import { openPromise, type Entry } from 'yauzl'

import { Failure, type WorkbookTrouble } from '../failure.ts'
import { limits } from './limits.ts'

/** The parts of a workbook by name. Only what is asked for is unpacked, as a stream. */
export interface Zip {
  has(part: string): boolean
  /** Bytes when unpacked. */
  size(part: string): number
  open(part: string): Promise<Readable>
  close(): void
  /** The failure that says so about this file. */
  trouble(why: WorkbookTrouble, cause?: unknown): Failure
}

/** Opens the file `path`, which people call `name`. @throws Failure when it is no workbook, or a dangerous one. */
export async function openZip(path: string, name: string): Promise<Zip> {
  const trouble = (why: WorkbookTrouble, cause?: unknown): Failure =>
    new Failure('workbook_unreadable', { file: name, why, ...detailOf(cause) }, { cause })
  await checkMagic(path, trouble)
  // Ours to close: a part may be opened long after the list of parts has been read.
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw trouble('damaged', error)
  })
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= limits.parts || isBomb(entry)) throw trouble('too_large')
      entries.set(entry.fileName.replace(/^\//, ''), entry)
    }
  } catch (error) {
    zip.close()
    throw error instanceof Failure ? error : trouble('damaged', error)
  }
  return {
    has: (part) => entries.has(part),
    size: (part) => entries.get(part)?.uncompressedSize ?? 0,
    async open(part) {
      const entry = entries.get(part)
      if (entry === undefined) throw trouble('damaged')
      try {
        return await zip.openReadStreamPromise(entry)
      } catch (error) {
        throw trouble('damaged', error)
      }
    },
    close: () => zip.close(),
    trouble,
  }
}

async function checkMagic(path: string, trouble: (why: WorkbookTrouble) => Failure): Promise<void> {
  const file = await openFile(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    if (bytesRead === 4 && buffer.readUInt32BE() === 0xd0cf11e0) throw trouble('encrypted_or_old')
    if (bytesRead < 4 || buffer.readUInt32BE() !== 0x504b0304) throw trouble('not_a_workbook')
  } finally {
    await file.close()
  }
}

function isBomb(entry: Entry): boolean {
  const { uncompressedSize: size, compressedSize: packed } = entry
  return size > limits.partBytes || (size > limits.ratioCheckedFrom && size / Math.max(packed, 1) > limits.ratio)
}

const detailOf = (cause: unknown): { detail?: string } => (cause instanceof Error ? { detail: cause.message } : {})
