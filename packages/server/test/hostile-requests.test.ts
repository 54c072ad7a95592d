import { memoryData, memoryStorage, type StorageAdapter } from '@sasando/storage'
import { routes } from '@sasando/storage/wire'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { storageHandler, type StorageHandler } from '@sasando/server'

/** Everybody may do everything with what is theirs: their own id at the beginning of the record's. */
function served(): { handler: StorageHandler; storage: StorageAdapter; reports: unknown[] } {
  const data = memoryData()
  const reports: unknown[] = []
  const handler = storageHandler({
    storage: memoryStorage({ data }),
    identify: (request) => ({ subject: request.headers.get('x-who') ?? 'nobody' }),
    authorize: ({ principal, verb, id }) =>
      id === undefined ? verb !== 'define' : id.startsWith(`${principal.subject}-`),
    collections: [{ name: 'c', indexes: { 'by-n': [['n'], ['m']] } }, { name: 'd' }],
    limits: { writeBytes: 20_000, questionBytes: 5000, address: 2000, deadline: 5 },
    report: (error) => void reports.push(error),
  })
  return { handler, storage: memoryStorage({ data }), reports }
}

const nasty = [
  '',
  '*',
  '__proto__',
  'constructor',
  'toString',
  'c',
  'd',
  'by-n',
  'nobody-1',
  'me-1',
  'other-1',
  '../c',
  'c/d',
  '%00',
  '\u0000',
  '\uD800',
  'sasando-idempotency',
  '"',
  "'; drop table c",
  'a'.repeat(300),
  'null',
  '0',
  '-1',
  '1e999',
  '1000',
  '1001',
  '\u202E',
  '\u{1F600}',
  '\r\nX-Evil: 1',
]
const text = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 12 }))
const json: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  text,
  fc.constantFrom(null, true, 0, -0, 1e308, 2 ** 53, [], {}, [[]]),
  fc.constantFrom(64, 80, 1000).map((depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown),
)
const member = fc.constantFrom(
  'collection',
  'id',
  'ids',
  'value',
  'writes',
  'kind',
  'expected',
  'limit',
  'after',
  'index',
  'equals',
  'prefix',
  'descending',
  'collections',
  'name',
  'indexes',
  '__proto__',
  'extra',
)
const collection = fc.oneof({ weight: 4, arbitrary: fc.constant('c') }, text)
const id = fc.oneof({ weight: 2, arbitrary: fc.constantFrom('me-1', 'me-2', 'other-1') }, text)
const write = fc.oneof(
  fc.record(
    { kind: fc.constant('put'), collection, id, value: json, expected: fc.oneof(text, fc.constant(null)) },
    { requiredKeys: ['kind', 'collection', 'id', 'value'] },
  ),
  fc.record(
    { kind: fc.constant('delete'), collection, id, expected: text },
    { requiredKeys: ['kind', 'collection', 'id'] },
  ),
  json,
)
const batch = fc.record({ writes: fc.array(write, { maxLength: 4 }) })
const becomes = fc.record({ value: json })
const asked = fc.record({ collection, ids: fc.array(id, { maxLength: 5 }) })
const listed = fc.record(
  {
    collection,
    limit: fc.oneof(fc.constantFrom(1, 10, 0, 1001, 1.5), json),
    index: fc.oneof(fc.constant('by-n'), text),
    equals: fc.array(json, { maxLength: 4 }),
    prefix: text,
    after: text,
    descending: json,
  },
  { requiredKeys: ['collection', 'limit'] },
)
const defined = fc.record({ collections: fc.array(fc.record({ name: collection, indexes: json }), { maxLength: 3 }) })
/** Bodies that are nearly right, and others. */
const body = fc
  .oneof(batch, becomes, asked, listed, defined, fc.dictionary(member, json), json)
  .map((value) => JSON.stringify(value) ?? '')
const bytes = fc.oneof(
  { weight: 6, arbitrary: body },
  { weight: 1, arbitrary: body.chain((whole) => fc.nat(whole.length).map((at) => whole.slice(0, at))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '['.repeat(19_000),
      '{"a":'.repeat(3000),
      `{"writes":[${'0,'.repeat(9000)}0]}`,
      `"${'x'.repeat(30_000)}"`,
    ),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }) },
)
const place = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...Object.values(routes).map(({ path }) => path as string)) },
  text.map((part) => `/${encodeURI(part.replaceAll(/\p{Surrogate}/gu, ''))}`),
)
const queryPart = fc
  .oneof(text, fc.constantFrom('%', '%FF', '%ED%A0%80', '+'))
  .map((part) => (part.startsWith('%') ? part : encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '?'))))
const query = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'collection=c&id=me-1',
        'collection=c&id=other-1',
        'limit=5',
        'id=me-1',
        'collection=c',
      ),
    },
    fc.tuple(fc.oneof(member, queryPart), queryPart).map((pair) => pair.join('=')),
  ),
  { maxLength: 3 },
)
const latin = (value: string): string => value.replaceAll(/[^\u0020-\u007E\u0080-\u00FF]/g, '?').trim()
const headers = fc.dictionary(
  fc.constantFrom(
    'if-match',
    'if-none-match',
    'idempotency-key',
    'accept-language',
    'content-encoding',
    'content-length',
    'origin',
    'x-who',
    'x-http-method-override',
    'range',
  ),
  fc.oneof(
    fc.constantFrom(
      '*',
      '"1"',
      '"1", W/"2"',
      '"',
      'W/',
      '","',
      'me',
      'other',
      'en',
      'gzip',
      'key-12345',
      '"key-12345"',
      `"${',"'.repeat(900)}`,
      'DELETE',
      '99999999999',
    ),
    text.map(latin),
  ),
  { maxKeys: 4 },
)
const wild = fc.record({
  method: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('GET', 'PUT', 'POST', 'DELETE') },
    fc.constantFrom('HEAD', 'OPTIONS', 'PATCH', 'PROPFIND'),
  ),
  place,
  query,
  headers,
  bytes,
  type: fc.oneof(
    { weight: 6, arbitrary: fc.constant('application/json') },
    fc.constantFrom('application/json; charset=utf-16', 'text/plain', 'application/problem+json', ''),
  ),
})
/** With what the route takes, more or less. */
const aimed = (method: string, path: string, queries: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>) =>
  fc.record({
    method: fc.constant(method),
    place: fc.constant(path),
    query: queries.map((one) => (one === '' ? [] : [one])),
    headers,
    bytes: value.map((each) => JSON.stringify(each) ?? ''),
    type: fc.constant('application/json'),
  })
const none = fc.constant('')
const record = fc
  .tuple(collection, id)
  .map((pair) => pair.map((each) => encodeURIComponent(each.replaceAll(/\p{Surrogate}/gu, '?'))))
  .map(([one, two]) => `collection=${one}&id=${two}`)
const request = fc.oneof(
  wild,
  aimed('POST', '/write', none, batch),
  aimed('POST', '/get', none, asked),
  aimed('POST', '/list', none, listed),
  aimed('POST', '/define', none, defined),
  aimed(
    'GET',
    '/changes',
    text.map((after) => `limit=5&after=${encodeURIComponent(after.replaceAll(/\p{Surrogate}/gu, '?'))}`),
    json,
  ),
  aimed('PUT', '/record', record, becomes),
  aimed('DELETE', '/record', record, json),
  aimed('GET', '/record', record, json),
)

/** What the storage holds of everybody but `me`, and of the server's own. */
async function state(storage: StorageAdapter): Promise<{ all: string; foreign: string }> {
  await storage.define([{ name: 'c' }, { name: 'd' }, { name: 'sasando-idempotency' }])
  const records = []
  for (const name of ['c', 'd']) records.push(...(await storage.list(name, { limit: 1000 })).records)
  return { all: JSON.stringify(records), foreign: JSON.stringify(records.filter((each) => !each.id.startsWith('me-'))) }
}

it(
  'hostile requests are answered by a code, change nothing where they are refused, and nothing of others ever',
  { timeout: 120_000 },
  async () => {
    const { handler, storage, reports } = served()
    await storage.define([{ name: 'c', indexes: { 'by-n': [['n'], ['m']] } }, { name: 'd' }])
    await storage.write([
      { kind: 'put', collection: 'c', id: 'me-1', value: { n: 1 } },
      { kind: 'put', collection: 'c', id: 'other-1', value: { n: 1, secret: 'rahasia' } },
    ])
    const { foreign } = await state(storage)
    const counts: Record<number, number> = {}
    await fc.assert(
      fc.asyncProperty(request, async ({ method, place, query, headers, bytes, type }) => {
        const before = await state(storage)
        const hasBody = method !== 'GET' && method !== 'HEAD'
        const sent = new Request(`http://test.invalid${place}${query.length > 0 ? `?${query.join('&')}` : ''}`, {
          method,
          // Only ever as somebody without rights on what others have.
          headers: {
            'x-who': 'me',
            ...(type === '' ? {} : { 'content-type': type }),
            ...headers,
            ...(headers['x-who'] === 'other' ? { 'x-who': 'me' } : {}),
          },
          ...(hasBody ? { body: bytes as BodyInit } : {}),
        })
        const answer = await handler(sent)
        const told = await answer.text()
        counts[answer.status] = (counts[answer.status] ?? 0) + 1
        expect(answer.status).toBeLessThan(500)
        expect(told).not.toMatch(/ {4}at |\.ts:\d|node:internal|rahasia/)
        expect(answer.headers.has('x-evil')).toBe(false)
        if (answer.status >= 400 && method !== 'HEAD') {
          const { code } = JSON.parse(told) as { code: string }
          expect(code).toMatch(/^(?:SERVER|STORAGE)_[A-Z_]+$/)
          expect(answer.headers.get('content-type')).toBe('application/problem+json')
        }
        const after = await state(storage)
        if (answer.status >= 400 || method === 'GET' || method === 'HEAD') expect(after.all).toBe(before.all)
        expect(after.foreign).toBe(foreign)
        expect(({} as Record<string, unknown>)['n']).toBeUndefined()
      }),
      { numRuns: Number(process.env['SASANDO_RUNS'] ?? 3000) },
    )
    expect(reports).toEqual([])
    // It would prove nothing if all were refused at the door.
    for (const status of [200, 204, 400, 403, 404, 409, 412, 413, 415])
      expect(counts[status], String(status)).toBeGreaterThan(0)
  },
)
