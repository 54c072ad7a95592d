import type { Json } from '@sasando/core'
import type { Write } from '@sasando/storage'

import { changesOf, getOne, idsOf, put, putOne, valueOf } from '../subject/calls.ts'
import { equal, ok } from '../subject/check.ts'
import { type ClientCase, collections } from '../subject/clients.ts'

interface Document {
  n: number
  tags: Json[]
}

/** Nothing is shared between a caller and a store. */
export const copyCases: readonly ClientCase[] = [
  {
    name: 'what was given may change as soon as the call has returned',
    async run({ storage }) {
      const value: Document = { n: 1, tags: ['x'] }
      const writes = [put('a', value)] as Write[]
      const written = storage.write(writes)
      value.n = 2
      value.tags.push('y')
      Object.assign(writes[0] ?? {}, { id: 'b' })
      writes.push(put('c', 1))
      await written
      value.tags.push('z')
      equal(await valueOf(storage, 'a'), { n: 1, tags: ['x'] }, 'the document after what was given has changed')
      equal(await idsOf(storage), ['a'], 'the ids after what was given has changed')
      equal(await idsOf(storage, { index: 'by-n', equals: [1] }), ['a'], 'the list after what was given has changed')
    },
  },
  {
    name: 'a definition may change afterwards',
    async run({ storage }) {
      const place = ['name']
      const places = [place]
      await storage.define([{ name: 'units', indexes: { 'by-name': places } }])
      place[0] = 'other'
      places.push(['more'])
      await storage.write([
        put('a', { name: 2, other: 1 }, null, 'units'),
        put('b', { name: 1, other: 2 }, null, 'units'),
      ])
      const ids = await idsOf(storage, { index: 'by-name' }, undefined, 'units')
      equal(ids, ['b', 'a'], 'the list by an index whose definition was changed')
      await storage.define([{ name: 'units', indexes: { 'by-name': [['name']] } }])
    },
  },
  {
    name: 'what was got may be changed, and changes nothing',
    async run({ storage }) {
      await putOne(storage, 'a', { n: 1, tags: ['x'] })
      const twice = await storage.get('people', ['a', 'a'])
      const { records } = await storage.list('people', { limit: 9 })
      const { changes } = await storage.changes({ limit: 9 })
      // A copy, lest what is expected change as well.
      const expected: unknown = JSON.parse(JSON.stringify([await getOne(storage, 'a'), await changesOf(storage)]))
      for (const record of [twice[0], records[0]]) {
        const value = record?.value as unknown as Document
        value.n = 2
        value.tags.push('y')
        Object.assign(record ?? {}, { revision: 'other' })
      }
      Object.assign(changes[0] ?? {}, { id: 'other' })
      equal([await getOne(storage, 'a'), await changesOf(storage)], expected, 'what is stored')
      equal(twice[1]?.value, { n: 1, tags: ['x'] }, 'the same record, got twice at once')
      equal(await idsOf(storage, { index: 'by-n', equals: [1] }), ['a'], 'the list')
    },
  },
  {
    name: 'what is given is only read',
    async run({ storage }) {
      const definitions = collections.map(({ name, indexes = {} }) => ({ name, indexes: { ...indexes } }))
      await storage.define(frozen([...definitions, { name: 'units' }]))
      const value = frozen({ n: 1, tags: [-0] })
      await storage.write(frozen([put('a', value), put('b', { n: 2, tags: [] })]))
      ok(Object.is(value.tags[0], -0), 'a given -0 stays -0')
      const query = frozen({ index: 'by-n', equals: [1], limit: 1, descending: true })
      equal((await storage.list('people', query)).records.length, 1, 'the records of a frozen query')
      equal((await storage.get('people', frozen(['a', 'b']))).length, 2, 'the records of frozen ids')
      equal((await storage.changes(frozen({ limit: 9 }))).changes.length, 2, 'the changes of a frozen query')
    },
  },
]

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null)
    for (const member of Object.values(Object.freeze(value))) frozen(member)
  return value
}
