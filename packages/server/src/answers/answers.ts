import type { RouteName, routes } from '@sasando/storage/wire'
import type * as z from 'zod/mini'

import type { Call } from '../call.ts'
import { define } from './define.ts'
import { describe, describeRoutes } from './describe.ts'
import { follow } from './follow.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { performWrites } from './perform-writes.ts'
import { deleteRecord, getRecord, putRecord } from './record.ts'
import { jsonResponse } from './json-response.ts'

type Output<Schema> = Schema extends z.ZodMiniType ? z.output<Schema> : undefined
type Part<Name extends RouteName, Key extends 'query' | 'body'> = (typeof routes)[Name] extends {
  readonly [K in Key]: infer Schema
}
  ? Output<Schema>
  : undefined

/** What was asked, in the form that the table of routes gives it. */
export interface Asked<Name extends RouteName> {
  readonly query: Part<Name, 'query'>
  readonly body: Part<Name, 'body'>
}

/** What is answered on each route. One that is missing does not compile. */
export const answers: { readonly [Name in RouteName]: (asked: Asked<Name>, call: Call) => Promise<Response> } = {
  describe: (_, call) => describe(call),
  openApi: (_, call) => describeRoutes(call),
  define: ({ body }, call) => define(body, call),
  get: ({ body }, call) => get(body, call),
  list: ({ body }, call) => list(body, call),
  async write({ body }, call) {
    const revisions = await performWrites(call, body.writes)
    return jsonResponse(JSON.stringify({ revisions: revisions.map((revision) => revision ?? null) }))
  },
  follow: ({ query }, call) => follow(query, call),
  getRecord: ({ query }, call) => getRecord(query, call),
  putRecord: ({ query, body }, call) => putRecord(query, body, call),
  deleteRecord: ({ query }, call) => deleteRecord(query, call),
}
