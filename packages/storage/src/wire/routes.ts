import {
  changesAnswer,
  changesQuery,
  defineBody,
  getAnswer,
  getBody,
  listAnswer,
  listBody,
  openApiDocument,
  recordAnswer,
  recordBody,
  recordQuery,
  storedRecord,
  writeAnswer,
  writeBody,
} from './bodies.ts'
import { description } from './description.ts'
import type { Route } from './route.ts'

/** Everything that can be asked of a storage over HTTP. */
export const routes = {
  describe: {
    method: 'GET',
    path: '/',
    writes: false,
    answer: description,
    summary: 'What this storage promises, and how much it takes at once',
  },
  openApi: {
    method: 'GET',
    path: '/openapi.json',
    writes: false,
    answer: openApiDocument,
    summary: 'These routes, as OpenAPI 3.1',
  },
  define: {
    method: 'POST',
    path: '/define',
    writes: false,
    body: defineBody,
    summary: 'Makes collections and their indexes known',
  },
  get: {
    method: 'POST',
    path: '/get',
    writes: false,
    body: getBody,
    answer: getAnswer,
    summary: 'Records of a collection by id, in the order asked for; null where there is none',
  },
  list: {
    method: 'POST',
    path: '/list',
    writes: false,
    body: listBody,
    answer: listAnswer,
    summary: 'One page of a collection, by id or in the order of an index',
  },
  write: {
    method: 'POST',
    path: '/write',
    writes: true,
    body: writeBody,
    answer: writeAnswer,
    summary: 'One batch over collections: all of it or nothing',
  },
  follow: {
    method: 'GET',
    path: '/changes',
    writes: false,
    query: changesQuery,
    answer: changesAnswer,
    summary: 'What has changed, in the order in which it was committed',
  },
  getRecord: {
    method: 'GET',
    path: '/record',
    writes: false,
    query: recordQuery,
    answer: storedRecord,
    summary: 'One record; its ETag is its revision, and If-None-Match answers 304',
  },
  putRecord: {
    method: 'PUT',
    path: '/record',
    writes: true,
    query: recordQuery,
    body: recordBody,
    answer: recordAnswer,
    summary: 'Writes one record: with If-Match over the revision that was read, with If-None-Match: * a new one',
  },
  deleteRecord: {
    method: 'DELETE',
    path: '/record',
    writes: true,
    query: recordQuery,
    summary: 'Deletes one record, with If-Match at the revision that was read',
  },
} as const satisfies Readonly<Record<string, Route>>

export type RouteName = keyof typeof routes
