import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { chromium } from 'playwright'

import { chromiumArguments, findChromium } from '../../scripts/chromium.ts'

const strict = "default-src 'self'; require-trusted-types-for 'script'"
const page = (addresses: readonly string[], tags: readonly string[]): string =>
  [
    '<!doctype html><html lang="id"><title>Uji</title>',
    ...addresses.map((address) => `<script type="module" src="${address}"></script>`),
    ...tags.map((tag) => `<${tag}></${tag}>`),
  ].join('')

/** What came of a script file in a page that allows nothing inline. */
export interface StrictVisit {
  isDefined: boolean
  /** Errors of the page and of its console, and everything that the policy refused. */
  complaints: string[]
}

/** Serves a page with one script file under a strict Content-Security-Policy, and opens it in Chromium. */
export const visitStrictPage = (scriptFile: string, tag: string): Promise<StrictVisit> =>
  visitStrictPageWith({ '/tag.js': scriptFile }, [tag])

/** The same with several scripts, each at its own address; `isDefined` when all of the tags are. */
export async function visitStrictPageWith(
  scripts: Readonly<Record<string, string>>,
  tags: readonly string[],
  policy = strict,
): Promise<StrictVisit> {
  const files: Record<string, [type: string, body: string | Buffer]> = {
    '/': ['text/html; charset=utf-8', page(Object.keys(scripts), tags)],
    '/favicon.ico': ['image/x-icon', ''],
  }
  for (const [address, file] of Object.entries(scripts))
    files[address] = ['text/javascript; charset=utf-8', readFileSync(file)]
  const server = createServer(({ url = '' }, response) => {
    const [type, body] = files[url] ?? ['text/plain', '']
    response.writeHead(url in files ? 200 : 404, { 'content-type': type, 'content-security-policy': policy }).end(body)
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumArguments })
  try {
    const view = await browser.newPage()
    const complaints: string[] = []
    view.on('pageerror', (error) => complaints.push(String(error)))
    view.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await view.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: 'load' })
    const isDefined = await view.evaluate((names) => names.every((name) => customElements.get(name)), tags)
    return { isDefined, complaints }
  } finally {
    await browser.close()
    server.close()
  }
}
