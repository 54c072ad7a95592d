import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { chromium, type Page } from 'playwright'

import { chromiumArguments, findChromium } from '../../scripts/chromium.ts'

/** What a server has at a path. */
export interface Answer {
  readonly type: string
  readonly body: string | Buffer
  /** The Content-Security-Policy that it sends along. */
  readonly policy?: string
}

/** What came of a visit. */
export interface Visit<Seen> {
  readonly seen: Seen
  /** Errors of the page and of its console, and everything that the policy refused. */
  readonly complaints: readonly string[]
}

/** Serves a site, opens one of its pages in Chromium, and looks at it once it has loaded. */
export async function visitSite<Seen>(
  site: Readonly<Record<string, Answer>>,
  path: string,
  look: (page: Page) => Promise<Seen>,
): Promise<Visit<Seen>> {
  const answers: Readonly<Record<string, Answer>> = { '/favicon.ico': { type: 'image/x-icon', body: '' }, ...site }
  const server = createServer(({ url = '' }, response) => {
    const { type, body, policy } = answers[url] ?? { type: 'text/plain', body: '' }
    const headers = { 'content-type': type, ...(policy === undefined ? {} : { 'content-security-policy': policy }) }
    response.writeHead(url in answers ? 200 : 404, headers).end(body)
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumArguments })
  try {
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { waitUntil: 'load' })
    return { seen: await look(page), complaints }
  } finally {
    await browser.close()
    server.close()
  }
}
