import fc from 'fast-check'
import { expect, test } from 'vitest'

import { createCursors } from '../src/keys/cursors.ts'
import { hash } from '../src/keys/hash.ts'
import { languageOf } from '../src/problems/language-of.ts'
import { Refusal, refusalStatus, type RefusalCode } from '../src/problems/refusal.ts'
import { sayRefusal } from '../src/problems/say-refusal.ts'
import { withDefaults } from '../src/request/limits.ts'
import { readBody } from '../src/request/read-body.ts'
import { readQuery } from '../src/request/read-query.ts'
import { withinDeadline } from '../src/request/within-deadline.ts'

const signal = new AbortController().signal
const post = (body: BodyInit, headers: Record<string, string> = {}): Request =>
  new Request('http://test.invalid/', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
    duplex: 'half',
  } as RequestInit)
const limits = { bytes: 1024 * 1024, depth: 72, values: 100_000 }
const read = (request: Request, more: Partial<typeof limits> = {}): Promise<unknown> =>
  readBody(request, { ...limits, ...more }, signal).then(({ value }) => value)
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  )

test('a body comes out as it was sent, also with keys of prototypes', async () => {
  const text = '{"__proto__":{"a":1},"constructor":[true,null,"[{,:\\\\\\""]}'
  expect(JSON.stringify(await read(post(text)))).toBe(text)
  expect(({} as { a?: number }).a).toBeUndefined()
})

test('size is refused by what is declared and by what comes', async () => {
  const bytes = 10
  expect(await codeOf(read(post('"123456789"'), { bytes }))).toBe('SERVER_BODY_TOO_LARGE')
  expect(await codeOf(read(post('"12345678"'), { bytes }))).toBeUndefined()
  expect(await codeOf(read(post('1', { 'content-length': '11' }), { bytes }))).toBe('SERVER_BODY_TOO_LARGE')
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(to) {
      sent++
      to.enqueue(new Uint8Array(1024))
    },
  })
  expect(await codeOf(read(post(endless)))).toBe('SERVER_BODY_TOO_LARGE')
  expect(sent).toBeLessThan(1100)
})

test('bombs are refused before they are parsed', async () => {
  expect(await codeOf(read(post('['.repeat(500_000))))).toBe('SERVER_TOO_DEEP')
  expect(await codeOf(read(post('{"a":'.repeat(100_000))))).toBe('SERVER_TOO_DEEP')
  expect(await codeOf(read(post(`[${'0,'.repeat(200_000)}0]`)))).toBe('SERVER_TOO_MANY_VALUES')
  expect(await codeOf(read(post(`${'['.repeat(72)}${']'.repeat(72)}`)))).toBeUndefined()
  expect(await codeOf(read(post(`${'['.repeat(73)}${']'.repeat(73)}`)))).toBe('SERVER_TOO_DEEP')
})

test('what is no JSON in UTF-8, or is packed, is refused', async () => {
  expect(await codeOf(read(post(new Uint8Array([0x22, 0xff, 0x22]))))).toBe('SERVER_BAD_JSON')
  expect(await codeOf(read(post('\uFEFF1')))).toBe('SERVER_BAD_JSON')
  expect(await codeOf(read(post('')))).toBe('SERVER_BAD_JSON')
  expect(await codeOf(read(post('1', { 'content-encoding': 'gzip' })))).toBe('SERVER_WRONG_MEDIA_TYPE')
  expect(await codeOf(read(post('1', { 'content-type': 'text/plain' })))).toBe('SERVER_WRONG_MEDIA_TYPE')
})

test('any bytes are read or refused, nothing else', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 500 }),
    fc.json({ maxDepth: 8 }).map((text) => new TextEncoder().encode(text)),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (body) => {
      const code = await codeOf(read(post(new Uint8Array(body)), { bytes: 400, depth: 5, values: 50 }))
      expect(code === undefined || typeof code === 'string').toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('every text survives the query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (id) => {
      expect(readQuery(`?collection=c&id=${encodeURIComponent(id)}`)['id']).toBe(id)
      expect(readQuery(`?${new URLSearchParams({ id }).toString()}`)['id']).toBe(id)
    }),
  )
  expect(Object.keys(readQuery('?__proto__=1'))).toEqual(['__proto__'])
})

test.each(['?id=%FF', '?id=%', '?id=1&id=2', '?id=1&%69d=2'])('the query %s is refused', (search) => {
  expect(() => readQuery(search)).toThrow(expect.objectContaining({ code: 'SERVER_BAD_QUERY' }) as Error)
})

test.each([
  [null, 'id'],
  ['', 'id'],
  ['en', 'en'],
  ['en-GB, id;q=0.9', 'en'],
  ['id, en', 'id'],
  ['in-ID', 'id'],
  ['fr, en;q=0.1', 'en'],
  ['en;q=0.5, *;q=0.8', 'id'],
  ['en;q=9', 'id'],
] as const)('Accept-Language %s is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language)
})

test('what takes too long is given up, with its signal', async () => {
  let aborted = false
  const work = (signal: AbortSignal): Promise<never> => {
    signal.addEventListener('abort', () => void (aborted = true))
    return new Promise<never>(() => {})
  }
  expect(await codeOf(withinDeadline(0.01, work))).toBe('SERVER_DEADLINE')
  expect(aborted).toBe(true)
  expect(await withinDeadline(1, async () => 7)).toBe(7)
})

test('a cursor opens only for the context that it was sealed for, and unchanged', async () => {
  const cursors = createCursors(new Uint8Array(32).fill(7))
  const sealed = await cursors.seal('person é', 'context')
  expect(sealed).toMatch(/^[\w-]+$/)
  expect(await cursors.open(sealed, 'context')).toBe('person é')
  expect(await cursors.open(sealed, 'other')).toBeUndefined()
  expect(await createCursors(new Uint8Array(32).fill(8)).open(sealed, 'context')).toBeUndefined()
  for (let at = 0; at < sealed.length; at++) {
    const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`
    // The last letter may carry bits that count for nothing.
    if (at < sealed.length - 1) expect(await cursors.open(changed, 'context'), String(at)).toBeUndefined()
  }
  for (const text of ['', '!', 'AAAA', 'é']) expect(await cursors.open(text, 'context')).toBeUndefined()
})

test('a hash tells texts apart wherever they end', async () => {
  expect(await hash('ab', 'c')).not.toBe(await hash('a', 'bc'))
  expect(await hash('a')).toMatch(/^[0-9a-f]{64}$/)
})

test('every refusal has a status and a sentence in both languages', () => {
  const data = {
    limit: 1,
    place: '$',
    header: 'If-Match',
    seconds: 1,
    verb: 'read',
    method: 'GET',
    allowed: ['PUT'],
    expected: 'JSON',
  }
  for (const code of Object.keys(refusalStatus) as RefusalCode[]) {
    const refusal = new Refusal(code, data as never)
    expect(refusalStatus[code]).toBeGreaterThanOrEqual(400)
    for (const locale of ['id', 'en'] as const) expect(sayRefusal(refusal, locale)).toMatch(/^[A-Z].*\.$/)
    expect(sayRefusal(refusal, 'id')).not.toMatch(/undefined/)
  }
})

test('a limit that limits nothing is a mistake', () => {
  expect(() => withDefaults({ depth: 0 })).toThrow(RangeError)
  expect(() => withDefaults({ depth: Number.NaN })).toThrow(RangeError)
})
