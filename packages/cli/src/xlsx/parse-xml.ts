import type { Readable } from 'node:stream'

import { SaxesParser } from 'saxes'

import { limits } from './limits.ts'
import type { Zip } from './open-zip.ts'

/** What a part is read with. Names come without their prefix: some programs write `x:row` for `row`. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Feeds a part of the workbook to `handler` and yields the size of each chunk after it, so that rows can leave before the next chunk
 * comes. No entities but XML's own five, no document type: nothing can expand.
 */
export async function* parseXml(zip: Zip, part: string, handler: XmlHandler): AsyncGenerator<number> {
  const parser = new SaxesParser()
  let failure: Error | undefined
  // What the parser holds back until the next tag: a text without an end must not fill the memory.
  let held = 0
  parser.on('error', (error) => (failure ??= error))
  parser.on('doctype', () => (failure ??= new Error('doctype')))
  parser.on('opentag', (tag) => {
    held = 0
    handler.open?.(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    held = 0
    handler.close?.(localName(tag.name))
  })
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  const decoder = new TextDecoder()
  const stream: Readable = await zip.open(part)
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      held += chunk.length
      parser.write(decoder.decode(chunk, { stream: true }))
      if (held > 4 * limits.cellCharacters) throw zip.trouble('too_large')
      if (failure !== undefined) throw failure
      yield chunk.length
    }
    parser.write(decoder.decode()).close()
    if (failure !== undefined) throw failure
    yield 0
  } catch (error) {
    throw isOurs(error) ? error : zip.trouble('damaged', error)
  } finally {
    stream.destroy()
  }
}

/** Reads a small part whole. */
export async function readXml(zip: Zip, part: string, handler: XmlHandler): Promise<void> {
  for await (const _ of parseXml(zip, part, handler));
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
const isOurs = (error: unknown): boolean => error instanceof Error && error.name === 'Failure'
