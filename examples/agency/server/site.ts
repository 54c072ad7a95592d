// Everything that the example serves, by path. What is not in the map does not exist, so no path can lead elsewhere.
import { globSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { extname, join, sep } from 'node:path'

import { headers } from './headers.ts'
import { portalData } from './portal-data.ts'
import type { ScoredAgency } from './score-agency.ts'

/** One thing to be had at a path. */
export interface Resource {
  readonly type: string
  readonly body: Uint8Array | string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
}
const json = (body: string): Resource => ({ type: 'application/json; charset=utf-8', body })
const file = (path: string): Resource => ({ type: types[extname(path)]!, body: readFileSync(path) })

/** The page, the elements in one file, and the scored people. */
function site(agency: ScoredAgency): ReadonlyMap<string, Resource> {
  const folder = join(import.meta.dirname, '../page')
  const page = globSync('**/*.*', { cwd: folder }).map(
    (name) => [`/${name.replaceAll(sep, '/')}`, file(join(folder, name))] as const,
  )
  const rules = agency.rules.map(({ id, text }) => [`/data/rules/${id}.json`, json(text)] as const)
  const people = agency.people.map(
    ({ key, results }) => [`/data/people/${key}.json`, json(JSON.stringify(results))] as const,
  )
  const elements = createRequire(import.meta.url).resolve('@sasando/elements/sasando.min.js')
  return new Map([
    ...page,
    ...rules,
    ...people,
    ['/', file(join(folder, 'index.html'))],
    ['/sasando.min.js', file(elements)],
    ['/data/results.json', json(JSON.stringify(portalData(agency)))],
  ])
}

function answer(resources: ReadonlyMap<string, Resource>, request: IncomingMessage, response: ServerResponse): void {
  const send = (status: number, { type, body }: Resource, more = {}): void => {
    response.writeHead(status, { ...headers, ...more, 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  const plain = (body: string): Resource => ({ type: 'text/plain; charset=utf-8', body })
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(405, plain('Hanya GET.\n'), { Allow: 'GET, HEAD' })
  const resource = resources.get(request.url?.split('?')[0] ?? '')
  return resource === undefined ? send(404, plain('Tidak ada di sini.\n')) : send(200, resource)
}

export function createSite(agency: ScoredAgency): Server {
  const resources = site(agency)
  return createServer((request, response) => answer(resources, request, response))
}
