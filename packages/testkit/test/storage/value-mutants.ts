import { StorageError } from '@sasando/storage'

import {
  changingErrors,
  changingIds,
  changingPages,
  changingValues,
  deep,
  type Mutation,
  order,
  points,
} from './mutation.ts'

const ofText = (change: (text: string) => string): Mutation =>
  changingValues((value: unknown) => deep(value, (leaf) => (typeof leaf === 'string' ? change(leaf) : leaf)))
const ofNumber = (change: (number: number) => number): Mutation =>
  changingValues((value: unknown) => deep(value, (leaf) => (typeof leaf === 'number' ? change(leaf) : leaf)))

const refusing =
  (data: { what: 'document' | 'depth' | 'index'; limit: number }, isTooLarge: (value: unknown) => boolean): Mutation =>
  (storage) => ({
    async write(writes) {
      if (writes.some((write) => write.kind === 'put' && isTooLarge(write.value)))
        throw new StorageError('STORAGE_TOO_LARGE', data)
      return storage.write(writes)
    },
  })

const depth = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0

/** A copy by assignment: `__proto__` becomes what is inherited. */
function assigned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(assigned)
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, each] of Object.entries(value)) copy[key] = assigned(each)
  return JSON.parse(JSON.stringify(copy))
}

export const valueMutants: Record<string, Record<string, Mutation>> = {
  'ids that look alike are not the same': {
    'folds case': changingIds((id) => id.toLowerCase()),
    'trims the end': changingIds((id) => id.trimEnd() || id),
    'composes letters': changingIds((id) => id.normalize('NFC')),
    'decomposes letters': changingIds((id) => id.normalize('NFKD')),
    'leaves out what has no width': changingIds((id) => id.replace(/\p{Cf}/gu, '') || id),
  },
  'ids that mean something elsewhere mean nothing here': {
    'decodes ids': changingIds((id) => (/^%[2][0-9a-fA-F]$/.test(id) ? decodeURIComponent(id) : id)),
    'takes ids for members of an object': (storage) => ({
      get: async (collection, ids) =>
        (await storage.get(collection, ids)).map((record, at) => (String(ids[at]) in {} ? undefined : record)),
    }),
    'doubles quotation marks': changingIds((id) => id.replaceAll("'", "''")),
    'makes a path of an id': changingIds((id) => id.replace(/^(.+)\/$/, '$1')),
    'makes a pattern of a prefix': changingPages((records, { prefix }) => (prefix === '%' ? [] : records)),
  },
  'ids have up to 200 code units': {
    'takes 255 bytes': (storage) => ({
      async write(writes) {
        for (const { id } of writes)
          if (new TextEncoder().encode(id).length > 255)
            throw new StorageError('STORAGE_BAD_ID', { what: 'id', reason: 'length' })
        return storage.write(writes)
      },
    }),
    'takes the first 199': changingIds((id) => id.slice(0, 199)),
  },
  'ids come in the order of their UTF-16 code units': {
    'orders by code point': changingPages((records) => records.sort((a, b) => order(points(a.id), points(b.id)))),
    'orders as a language does': changingPages((records) => records.sort((a, b) => a.id.localeCompare(b.id))),
    'orders numbers as numbers': changingPages((records) =>
      records.sort((a, b) => Number(a.id) - Number(b.id) || order(a.id, b.id)),
    ),
  },
  'documents of every shape come back': {
    'leaves out null': changingValues((value: unknown) =>
      JSON.parse(JSON.stringify(value, (_, each: unknown) => (each === null ? undefined : each)) ?? 'null'),
    ),
    'has no empty lists': changingValues((value: unknown) =>
      JSON.parse(JSON.stringify(value, (_, each: unknown) => (Array.isArray(each) && each.length === 0 ? {} : each))),
    ),
    'folds the names of members': changingValues((value: unknown) =>
      JSON.parse(JSON.stringify(value).replaceAll('"A":', '"a":')),
    ),
    'composes the names of members': changingValues((value: unknown) =>
      JSON.parse(JSON.stringify(value).normalize('NFC')),
    ),
    'keeps a thousand of a list': changingValues((value: unknown) =>
      Array.isArray(value) ? value.slice(0, 1000) : value,
    ),
    'keeps objects alone': changingValues((value: unknown) => ({ ...(value as object) })),
  },
  'texts come back unit by unit': {
    'ends a text at NUL': ofText((text) => text.split('\u0000')[0]!),
    'composes texts': ofText((text) => text.normalize('NFC')),
    'trims texts': ofText((text) => text.trim()),
    'has three bytes for a letter': ofText((text) => text.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '?')),
    'keeps 65535 bytes': ofText((text) => text.slice(0, 65_535)),
    'has one end of a line': ofText((text) => text.replaceAll('\r\n', '\n')),
    'makes a date of a text': ofText((text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00.000Z` : text)),
    'loses the mark of the byte order': ofText((text) => text.replace(/^\uFEFF/, '')),
  },
  'numbers come back to the last bit, and -0 as 0': {
    'keeps 32 bits': ofNumber(Math.fround),
    'keeps 15 digits': ofNumber((number) => Number(number.toPrecision(15))),
    'keeps whole numbers as 64 bits': ofNumber((number) =>
      Number.isInteger(number) ? Number(BigInt.asIntN(64, BigInt(number))) : number,
    ),
    'has no numbers that are not normal': ofNumber((number) => (Math.abs(number) < 1e-307 ? 0 : number)),
    'gives -0': (storage) => ({
      get: async (collection, ids) =>
        (await storage.get(collection, ids)).map(
          (record) => record && { ...record, value: deep(record.value, (leaf) => (leaf === 0 ? -0 : leaf)) as never },
        ),
    }),
  },
  'members named like what every object inherits are members like others': {
    'assigns members': changingValues(assigned),
    'leaves out what every object has': changingValues((value: unknown) =>
      JSON.parse(JSON.stringify(value, (key, each: unknown) => (key in {} ? undefined : each))),
    ),
  },
  'what is no JSON is refused, and its place is told': {
    'stores what becomes of it': changingValues((value: unknown) => JSON.parse(JSON.stringify(value) ?? 'null')),
    'takes half letters': changingValues((value: unknown) =>
      deep(value, (leaf) => (typeof leaf === 'string' ? leaf.toWellFormed() : leaf)),
    ),
    'does not tell where': changingErrors('STORAGE_NOT_JSON', ({ received }) => ({ path: '', received })),
    'says too large': (storage) => ({
      write: async (writes) =>
        storage.write(writes).catch(() => {
          throw new StorageError('STORAGE_TOO_LARGE', { what: 'document', limit: 0 })
        }),
    }),
  },
  'a document is up to 64 deep': {
    'takes 63': refusing({ what: 'depth', limit: 64 }, (value) => depth(value) > 63),
    'is measured by calling itself': refusing({ what: 'depth', limit: 64 }, (value) => JSON.stringify(value) === ''),
    'stores what is too deep as a text': changingValues((value: unknown) => (depth(value) > 64 ? 'deep' : value)),
  },
  'a document has as many bytes as the adapter declares, in UTF-8, and no more': {
    'declares more than it takes': ({ capabilities }) => ({
      capabilities: { ...capabilities, maxDocumentBytes: 2 * 1024 ** 2 },
    }),
    'declares less than it takes': ({ capabilities }) => ({
      capabilities: { ...capabilities, maxDocumentBytes: 1024 ** 2 - 1 },
    }),
    'counts three bytes for each unit': refusing(
      { what: 'document', limit: 1024 ** 2 },
      (value) => String(value).length * 3 > 1024 ** 2,
    ),
    'cuts what is too large': changingValues((value: unknown) =>
      typeof value === 'string' ? value.slice(0, 1024 ** 2 - 2) : value,
    ),
  },
  'what an index compares has up to 500 code units, counted as its key': {
    'takes 191': refusing(
      { what: 'index', limit: 500 },
      (value) => ((value as { name?: string }).name?.length ?? 0) > 191,
    ),
    'cuts what is too long': changingValues((value: { name?: string }) =>
      value.name === undefined ? value : { ...value, name: value.name.slice(0, 248) },
    ),
    'measures what is in no index': refusing(
      { what: 'index', limit: 500 },
      (value) => JSON.stringify(value).length > 900,
    ),
  },
}
