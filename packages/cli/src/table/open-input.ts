import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { extname, resolve } from 'node:path'

import type { Context } from '../context.ts'
import { readFailure } from '../read-failure.ts'
import { openWorkbook, type Workbook } from '../xlsx/open-workbook.ts'
import type { Meter } from './meter.ts'
import { spool } from './spool.ts'

/** What an input turned out to be, by its first bytes: names of files lie. */
export type Input =
  | { readonly format: 'workbook'; readonly name: string; readonly workbook: Workbook; close(): Promise<void> }
  | {
      readonly format: 'csv' | 'ndjson' | 'json'
      readonly name: string
      readonly bytes: AsyncIterable<Uint8Array>
      close(): Promise<void>
    }

/** Opens a file, or standard input where the name is `-`. @throws Failure if it cannot be read */
export async function openInput(name: string, context: Context, meter: Meter): Promise<Input> {
  if (name === '-') return openStream(context, meter)
  const path = resolve(context.cwd, name)
  try {
    const { size } = await stat(path)
    const first = await firstBytes(path)
    if (isWorkbook(first, name)) return await openBook(path, name, async () => {})
    meter.total += size
    const format = formatOf(first, name)
    const stream = createReadStream(path, { highWaterMark: 256 * 1024 })
    const bytes = counted(stream, meter)
    return { format, name, bytes, close: async () => void stream.destroy() }
  } catch (error) {
    throw await readFailure(error, name, path)
  }
}

async function openStream(context: Context, meter: Meter): Promise<Input> {
  const name = '-'
  const iterator = (context.stdin as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
  const next = await iterator.next()
  const first = next.done ? Buffer.alloc(0) : Buffer.from(next.value)
  const bytes = counted(continued(first, iterator), meter)
  // A zip has its list of parts at the end, so it is put down first.
  if (isWorkbook(first, name)) {
    const file = await spool(bytes)
    return openBook(file.path, name, file.remove)
  }
  // Whoever still writes there must not hold up the end.
  return { format: formatOf(first, name), name, bytes, close: async () => void context.stdin.destroy() }
}

async function openBook(path: string, name: string, remove: () => Promise<void>): Promise<Input> {
  try {
    const workbook = await openWorkbook(path, name)
    const close = async (): Promise<void> => {
      workbook.close()
      await remove()
    }
    return { format: 'workbook', name, workbook, close }
  } catch (error) {
    await remove()
    throw error
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function isWorkbook(first: Buffer, name: string): boolean {
  const magic = first.length >= 4 ? first.readUInt32BE() : 0
  return magic === 0x504b0304 || magic === 0xd0cf11e0 || extname(name).toLowerCase() === '.xlsx'
}

/** `ndjson`: an object on each line; `json`: all of them in one array. */
function formatOf(first: Buffer, name: string): 'csv' | 'ndjson' | 'json' {
  const isNamed = ['.ndjson', '.jsonl'].includes(extname(name).toLowerCase())
  // UTF-16 is this with nothing between the letters.
  const start = first
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)?\s*/, '')
  // A title in brackets may well stand above a table.
  if (/^\[\s*(?:[[{\]]|$)/.test(start) || (isNamed && start.startsWith('['))) return 'json'
  return isNamed || start.startsWith('{') ? 'ndjson' : 'csv'
}

async function* counted(source: AsyncIterable<Uint8Array>, meter: Meter): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    meter.done += chunk.length
    yield chunk
  }
}

async function* continued(first: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield Buffer.from(next.value)
}
