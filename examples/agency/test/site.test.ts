import { createServer } from 'node:http'
import { connect } from 'node:net'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { listen } from '../server/listen.ts'
import type { PortalData } from '../server/portal-data.ts'
import { startSite, type RunningSite } from './start-site.ts'

let site: RunningSite
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(new URL(path, site.address), init)

/** What `fetch` would tidy up on the way: a path exactly as written. */
const getRaw = (path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(site.port, '127.0.0.1', () => socket.end(`GET ${path} HTTP/1.0\r\n\r\n`))
    socket.setEncoding('utf8').on('data', (part: string) => (answer += part))
    socket.on('end', () => resolve(answer)).on('error', reject)
  })

describe('every answer of the site', () => {
  test.each(['/', '/script/page.js', '/sasando.min.js', '/data/results.json', '/nothing'])(
    '%s carries a policy without an unsafe word, and nosniff',
    async (path) => {
      const { headers } = await get(path)
      const policy = headers.get('content-security-policy')
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|\*|data:|blob:|https?:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  test.each(['/', '/style/base.css', '/script/page.js', '/data/people/001.json'])('%s is there', async (path) => {
    expect((await get(path)).status).toBe(200)
  })

  test.each([
    '/../package.json',
    '/script/../../serve.ts',
    '/%2e%2e/serve.ts',
    '/data/../data/pegawai.csv',
    '/data/pegawai.csv',
    '/data/people/../../../../etc/passwd',
    '//etc/passwd',
    '/script/page.js/',
    '/constructor',
  ])('%s does not exist', async (path) => {
    expect(await getRaw(path)).toMatch(/^HTTP\/1\.1 404 /)
  })

  test('only answers to those who ask, not to those who send', async () => {
    const response = await get('/', { method: 'POST', body: 'x' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
    expect(await (await get('/', { method: 'HEAD' })).text()).toBe('')
  })
})

describe('the data of the site', () => {
  test('name everyone, and hold no NIP', async () => {
    const text = await (await get('/data/results.json')).text()
    const { people, levels } = JSON.parse(text) as PortalData
    expect(people).toHaveLength(300)
    expect(levels.map(({ id }) => id)).toEqual(['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'])
    expect(text).not.toMatch(/\d{18}/)
  })

  test('give a person the result that was computed, by both rule sets', async () => {
    const results = await (await get('/data/people/001.json')).json()
    expect(results).toEqual(JSON.parse(JSON.stringify(site.agency.people[0]!.results)))
  })

  test('give the rule sets as they were published', async () => {
    for (const { id, text } of site.agency.rules) expect(await (await get(`/data/rules/${id}.json`)).text()).toBe(text)
  })
})

test('a taken port leads to the next free one', async () => {
  const [first, second] = [createServer(), createServer()]
  const port = await listen(first, 0)
  expect(await listen(second, port)).toBeGreaterThan(port)
  first.close()
  second.close()
})
