import { describe, expect, it } from 'vitest'

import { changesOf, served } from './served.ts'

describe('one record', () => {
  it('is put, read and deleted by its address, with its revision as ETag', async () => {
    const { ask } = served()
    const made = await ask('PUT', '/record?collection=cases&id=k-1', { value: { unit: 'a' } }, { 'if-none-match': '*' })
    expect(made).toMatchObject({ status: 200, body: { revision: expect.any(String) as string } })
    // RFC 9110, section 9.3.4: what GET gives is not what was sent.
    expect(made.headers.has('etag')).toBe(false)
    const read = await ask('GET', '/record?collection=cases&id=k-1')
    expect(read).toMatchObject({ status: 200, body: { id: 'k-1', value: { unit: 'a' } } })
    const etag = read.headers.get('etag')!
    expect(
      await ask('GET', '/record?collection=cases&id=k-1', undefined, { 'if-none-match': `W/${etag}` }),
    ).toMatchObject({ status: 304, body: {} })
    expect((await ask('DELETE', '/record?collection=cases&id=k-1', undefined, { 'if-match': etag })).status).toBe(204)
    expect((await ask('GET', '/record?collection=cases&id=k-1')).status).toBe(404)
    expect((await ask('DELETE', '/record?collection=cases&id=k-1')).status).toBe(204)
  })

  it.each([
    ['PUT', { 'if-none-match': '*' }, 412],
    ['PUT', { 'if-none-match': 'ETAG' }, 412],
    ['PUT', { 'if-none-match': 'W/ETAG' }, 412],
    ['PUT', { 'if-none-match': '"other"' }, 200],
    ['PUT', { 'if-match': 'ETAG' }, 200],
    ['PUT', { 'if-match': '*' }, 200],
    ['PUT', { 'if-match': '"x,y", ETAG' }, 200],
    ['PUT', { 'if-match': 'W/ETAG' }, 412],
    ['PUT', { 'if-match': '"other"' }, 412],
    ['PUT', { 'if-match': 'ETAG', 'if-none-match': 'ETAG' }, 412],
    ['PUT', { 'if-match': 'bare' }, 400],
    ['PUT', { 'if-match': '' }, 400],
    ['DELETE', { 'if-match': '"other"' }, 412],
    ['GET', { 'if-match': '"other"' }, 412],
    ['GET', { 'if-match': 'ETAG' }, 200],
    ['GET', { 'if-none-match': '*' }, 304],
  ])('%s with %o is answered %i', async (method, headers, status) => {
    const { ask, storage } = served()
    await ask('PUT', '/record?collection=cases&id=k', { value: 1 })
    const etag = (await ask('GET', '/record?collection=cases&id=k')).headers.get('etag')!
    const sent = Object.fromEntries(
      Object.entries(headers as Record<string, string>).map(([name, value]) => [name, value.replace('ETAG', etag)]),
    )
    const before = await changesOf(storage)
    const answer = await ask(method, '/record?collection=cases&id=k', method === 'PUT' ? { value: 2 } : undefined, sent)
    expect(answer.status).toBe(status)
    if (status >= 400) expect(await changesOf(storage)).toBe(before)
  })

  it('that is not there has no revision to match', async () => {
    const { ask } = served()
    expect((await ask('PUT', '/record?collection=cases&id=k', { value: 1 }, { 'if-match': '*' })).status).toBe(412)
    expect((await ask('PUT', '/record?collection=cases&id=k', { value: 1 }, { 'if-none-match': '"any"' })).status).toBe(
      200,
    )
  })
})
