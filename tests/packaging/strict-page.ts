import { readFileSync } from 'node:fs'

import { visitSite, type Answer } from './visit-site.ts'

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
  complaints: readonly string[]
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
  const site: Record<string, Answer> = {
    '/': { type: 'text/html; charset=utf-8', body: page(Object.keys(scripts), tags), policy },
  }
  for (const [address, file] of Object.entries(scripts))
    site[address] = { type: 'text/javascript; charset=utf-8', body: readFileSync(file), policy }
  const { seen, complaints } = await visitSite(site, '/', (view) =>
    view.evaluate((names) => names.every((name) => customElements.get(name) !== undefined), tags),
  )
  return { isDefined: seen, complaints }
}
