import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { build } from 'esbuild'

/** A file as it is answered. */
export interface SiteFile {
  readonly type: string
  readonly body: string
}

const page = join(import.meta.dirname, '../page')
const read = (name: string): string => readFileSync(join(page, name), 'utf8')

/** All files of the site by their address. The worker knows the version, so that a new one is noticed. */
export async function buildSite(): Promise<ReadonlyMap<string, SiteFile>> {
  const files = new Map<string, SiteFile>([
    ['/', { type: 'text/html; charset=utf-8', body: read('index.html') }],
    ['/style.css', { type: 'text/css; charset=utf-8', body: read('style.css') }],
    ['/icon.svg', { type: 'image/svg+xml', body: read('icon.svg') }],
    ['/manifest.webmanifest', { type: 'application/manifest+json', body: read('manifest.webmanifest') }],
    ['/page.js', { type: 'text/javascript; charset=utf-8', body: await bundle() }],
  ])
  const version = createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex')
    .slice(0, 12)
  const worker = read('worker.js')
    .replace("'VERSION'", () => JSON.stringify(version))
    .replace("['FILES']", () => JSON.stringify([...files.keys()]))
  files.set('/worker.js', { type: 'text/javascript; charset=utf-8', body: worker })
  return files
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(page, 'script/page.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'chrome106',
    conditions: ['@sasando/source'],
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]!.text
}
