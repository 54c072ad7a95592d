import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { chromium } from 'playwright'

import { chromiumArguments, findChromium } from '../../scripts/chromium.ts'

const policy = "default-src 'self'; require-trusted-types-for 'script'"
const page = (tag: string): string =>
  `<!doctype html><html lang="id"><title>Uji</title><script type="module" src="/tag.js"></script><${tag}></${tag}>`

/** What came of a script file in a page that allows nothing inline. */
export interface StrictVisit {
  isDefined: boolean
  /** Errors of the page and of its console, and everything that the policy refused. */
  complaints: string[]
}

/** Serves a page with one script file under a strict Content-Security-Policy, and opens it in Chromium. */
export async function visitStrictPage(scriptFile: string, tag: string): Promise<StrictVisit> {
  const files: Record<string, [type: string, body: string | Buffer]> = {
    '/': ['text/html; charset=utf-8', page(tag)],
    '/favicon.ico': ['image/x-icon', ''],
    '/tag.js': ['text/javascript; charset=utf-8', readFileSync(scriptFile)],
  }
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
    const isDefined = await view.evaluate((name) => customElements.get(name) !== undefined, tag)
    return { isDefined, complaints }
  } finally {
    await browser.close()
    server.close()
  }
}
