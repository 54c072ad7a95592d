import { request, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'

import { httpStorage } from '@sasando/storage-http'
import { describe, expect, it } from 'vitest'

import { isLoopbackAddress } from '../../src/serve/loopback.ts'
import { run } from '../../src/run.ts'
import { folderWith, jsonLines, memory, sasando } from '../sasando.ts'

interface Served {
  readonly url: string
  readonly port: number
  readonly token: string
  readonly err: () => string
}

/** Runs the command while `work` is done. */
async function serving(
  work: (served: Served) => Promise<void>,
  args: readonly string[] = [],
  cwd = '.',
): Promise<void> {
  const controller = new AbortController()
  const [out, err] = [memory(), memory()]
  const context = { cwd, env: {}, stdin: process.stdin, stdout: out.stream, stderr: err.stream, now: () => 0 }
  const ended = run(['serve', '--port', '0', '--database', ':memory:', '--json', ...args], {
    ...context,
    signal: controller.signal,
  })
  try {
    await expect.poll(() => out.text()).not.toBe('')
    const [{ url, token } = {}] = jsonLines(out.text()) as { url?: string; token?: string }[]
    await work({ url: url!, port: Number(new URL(url!).port), token: token!, err: () => err.text() })
  } finally {
    controller.abort()
    expect(await ended).toBe(0)
  }
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly code: string | undefined
}

/** With the headers as they are given: fetch would set its own. */
const ask = (port: number, headers: Record<string, string>, { method = 'GET', path = '/' } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: 'localhost', port, method, path, headers, setHost: false, agent: false }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => {
        const { code } = (text === '' ? {} : JSON.parse(text)) as { code?: string }
        resolve({ status: answer.statusCode!, headers: answer.headers, code })
      })
    })
    sent.on('error', reject)
    sent.end()
  })

/** What comes back for bytes that are no request of a well-made client. */
const raw = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, 'localhost', () => void socket.write(text))
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
    socket.setTimeout(3000, () => socket.destroy())
  })

it('serves a storage to whoever has the token', async () => {
  await serving(async ({ url, token }) => {
    await expect(httpStorage({ url })).rejects.toMatchObject({ code: 'STORAGE_FORBIDDEN', data: { reason: 'sign-on' } })
    const wrong = { authorization: `Bearer ${token.slice(0, -1)}` }
    await expect(httpStorage({ url, headers: wrong })).rejects.toMatchObject({ code: 'STORAGE_FORBIDDEN' })
    const storage = await httpStorage({ url, headers: { authorization: `Bearer ${token}` } })
    await storage.define([{ name: 'cases' }])
    await storage.write([{ kind: 'put', collection: 'cases', id: 'k-1', value: { n: 1 }, expected: null }])
    expect(await storage.get('cases', ['k-1'])).toMatchObject([{ value: { n: 1 } }])
  })
})

it('keeps what it is given in a file, through restarts', async () => {
  const cwd = await folderWith({})
  const options = ['--database', 'data.sqlite']
  const open = ({ url, token }: Served) => httpStorage({ url, headers: { authorization: `Bearer ${token}` } })
  await serving(
    async (served) => {
      const storage = await open(served)
      expect(storage.capabilities.durability).toBe('power-loss')
      await storage.define([{ name: 'cases' }])
      await storage.write([{ kind: 'put', collection: 'cases', id: 'k-1', value: 1 }])
    },
    options,
    cwd,
  )
  await serving(
    async (served) => {
      const storage = await open(served)
      await storage.define([{ name: 'cases' }])
      expect(await storage.get('cases', ['k-1'])).toMatchObject([{ value: 1 }])
    },
    options,
    cwd,
  )
  const broken = await folderWith({ 'data.sqlite': 'no database, whatever it is called'.repeat(100) })
  expect(await sasando(['serve', '--json', ...options], { cwd: broken })).toMatchObject({
    code: 3,
    err: expect.stringMatching('database_unusable') as string,
  })
})

describe('requests that come from outside', () => {
  it('are refused by their name, before the token is looked at', async () => {
    await serving(async ({ port, token }) => {
      const authorization = `Bearer ${token}`
      for (const host of [
        'evil.test',
        `evil.test:${port}`,
        'localhost',
        `localhost:${port + 1}`,
        `localhost.evil.test:${port}`,
        `user@localhost:${port}`,
        '',
      ])
        expect(await ask(port, { host, authorization }), host).toMatchObject({ status: 421, code: 'SERVE_HOST' })
      for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`])
        expect(await ask(port, { host, authorization }), host).toMatchObject({ status: 200 })
    })
  })

  it('are refused by the origin of their page', async () => {
    const args = ['--origin', 'http://localhost:5173']
    await serving(async ({ port, token }) => {
      const own = { host: `localhost:${port}`, authorization: `Bearer ${token}` }
      for (const origin of [
        'http://evil.test',
        'null',
        `https://localhost:${port}`,
        `http://localhost:${port}.evil.test`,
        'http://localhost:5174',
      ])
        expect(await ask(port, { ...own, origin }), origin).toMatchObject({ status: 403, code: 'SERVE_ORIGIN' })
      expect((await ask(port, { ...own, origin: `http://localhost:${port}` })).status).toBe(200)
      const { status, headers } = await ask(port, { ...own, origin: 'http://localhost:5173' })
      expect([status, headers['access-control-allow-origin']]).toEqual([200, 'http://localhost:5173'])
      const asked = { host: own.host, origin: 'http://localhost:5173', 'access-control-request-method': 'PUT' }
      expect((await ask(port, asked, { method: 'OPTIONS', path: '/record' })).status).toBe(204)
    }, args)
  })
})

it('what is no request is answered by a code, and told to nobody', async () => {
  await serving(async ({ port, err }) => {
    const host = `Host: localhost:${port}\r\n`
    for (const [text, status] of [
      [`GET //evil.test/ HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, 404],
      [`GET http://evil.test/ HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, 4],
      [`TRACE / HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, 400],
      [`GET / HTTP/1.1\r\n${host}Host: evil.test\r\nConnection: close\r\n\r\n`, 421],
      [`GET / HTTP/1.1\r\n${host}X: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
      [`GET /${'x'.repeat(12_000)} HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, 414],
      [`POST /write HTTP/1.1\r\n${host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
      [`GET / HTTP/1.1\r\n${host}X-A: b\u0000c\r\n\r\n`, 400],
      ['\u0016\u0003\u0001 tls', 400],
    ] as const) {
      const answer = await raw(port, text)
      expect(answer, text.slice(0, 60)).toMatch(new RegExp(`^HTTP/1\\.1 ${status}`))
      expect(answer).toMatch(/content-type: application\/problem\+json/i)
      expect(answer).toMatch(/"code":"SERVE?R?_[A-Z_]+"/)
      expect(answer).not.toMatch(/ {4}at |node:/)
    }
    expect(err()).toBe('')
  })
})

it.each(['0.0.0.0', '::', '192.168.1.5', 'portal.example.go.id', '127.0.0.1.evil.test', ''])(
  'does not listen on "%s"',
  async (host) => {
    const { code, err } = await sasando(['serve', `--host=${host}`])
    expect(code).toBe(2)
    expect(err).toMatch(/localhost/)
    const english = await sasando(['serve', `--host=${host}`, '--locale', 'en'])
    expect(english.err).toMatch(/other computers/)
  },
)

it('a name that leads elsewhere is noticed by its address', () => {
  expect(['127.0.0.1', '127.8.8.8', '::1'].every(isLoopbackAddress)).toBe(true)
  expect(['0.0.0.0', '::', '10.0.0.1', '128.0.0.1', '127.evil.test'].some(isLoopbackAddress)).toBe(false)
})

it('a port that is taken, or is none, and an origin that is none are said', async () => {
  await serving(async ({ port }) => {
    expect(await sasando(['serve', '--port', String(port), '--database', ':memory:', '--json'])).toMatchObject({
      code: 3,
      err: expect.stringMatching('port_taken') as string,
    })
  })
  for (const args of [
    ['--port', 'x'],
    ['--port', '70000'],
    ['--origin', '*'],
    ['--origin', 'http://localhost:5173/'],
  ])
    expect((await sasando(['serve', ...args])).code).toBe(2)
})

it('shows the token once, in the words of the locale', async () => {
  const controller = new AbortController()
  const out = memory()
  const context = {
    cwd: '.',
    env: {},
    stdin: process.stdin,
    stdout: out.stream,
    stderr: memory().stream,
    now: () => 0,
    signal: controller.signal,
  }
  const ended = run(['serve', '--port', '0', '--database', ':memory:'], context)
  await expect.poll(() => out.text()).toMatch(/Bearer [\w-]{43}\n$/)
  expect(out.text()).toMatch(/^Melayani :memory: di http:\/\/localhost:\d+, hanya untuk komputer ini/)
  controller.abort()
  await ended
})
