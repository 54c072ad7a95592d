import { type Scalar, StorageError, writeCursor } from '@sasando/storage'

import {
  all,
  changingPages,
  changingQueries,
  hiding,
  member,
  type Mutation,
  order,
  paging,
  points,
} from './mutation.ts'

const matching =
  (isMatch: (value: unknown, equal: Scalar) => boolean): Mutation =>
  (storage) => ({
    async list(collection, { equals = [], ...query }) {
      if (equals.length !== 1 || query.index === undefined) return storage.list(collection, { equals, ...query })
      const records = await all(storage, collection, query)
      return { records: records.filter((record) => isMatch(member(record, 'n'), equals[0]!)).slice(0, query.limit) }
    },
  })

const prefixed =
  (isMatch: (id: string, prefix: string) => boolean): Mutation =>
  (storage) => ({
    async list(collection, { prefix = '', ...query }) {
      const records = (await all(storage, collection, query)).filter(({ id }) => isMatch(id, prefix))
      const at = records.findIndex(({ id }) => id === query.after) + 1
      const page = records.slice(at, at + query.limit)
      return at + query.limit < records.length ? { records: page, next: page.at(-1)!.id } : { records: page }
    },
  })

export const listMutants: Record<string, Record<string, Mutation>> = {
  'a list has every record by id, in both directions': {
    'does not descend': changingQueries((query) => ({ ...query, descending: false })),
    'lists what is gone': (storage, { texts }) => ({
      async write(writes) {
        for (const { kind, id } of writes) if (kind === 'delete') texts.set(id, '')
        return storage.write(writes)
      },
      async list(collection, query) {
        const page = await storage.list(collection, query)
        const gone = [...texts.keys()].map((id) => ({ collection, id, revision: '0', value: null }))
        return { ...page, records: [...page.records, ...gone] }
      },
    }),
    'finds nothing in an empty collection': (storage) => ({
      async list(collection, query) {
        const page = await storage.list(collection, query)
        if (page.records.length === 0) throw new Error('not found')
        return page
      },
    }),
  },
  'a page has its limit, and goes on only where there is more': {
    'has one more': changingQueries((query) => ({ ...query, limit: Math.min(1000, query.limit + 1) })),
    'has all': changingQueries((query) => ({ ...query, limit: 1000 })),
    'goes on after a full page': (storage) => ({
      async list(collection, query) {
        const page = await storage.list(collection, query)
        const last = page.records.at(-1)
        if (page.records.length < query.limit || last === undefined || query.index !== undefined) return page
        return { ...page, next: page.next ?? writeCursor(last.id, collection, query) }
      },
    }),
    'never goes on': (storage) => ({
      list: async (collection, query) => ({ records: (await storage.list(collection, query)).records }),
    }),
  },
  'a prefix is taken as it stands': {
    'is a pattern with _': prefixed((id, prefix) =>
      [...prefix].every((letter, at) =>
        letter === '_' ? id.length > at : id[at] === letter || /[\uD800-\uDFFF]/.test(id[at] ?? ''),
      ),
    ),
    'is a pattern with %': prefixed((id, prefix) =>
      prefix.includes('%') ? id.startsWith(prefix.split('%')[0]!) : id.startsWith(prefix),
    ),
    'folds case': prefixed((id, prefix) => id.toLowerCase().startsWith(prefix.toLowerCase())),
    'ends at the highest letter': prefixed((id, prefix) => id.startsWith(prefix) && id < `${prefix}\uFFFF`),
    'is found within': prefixed((id, prefix) => id.includes(prefix)),
  },
  'a limit is 1 to 1000': {
    'takes any limit': (storage) => ({
      list: async (collection, query) =>
        storage.list(collection, { ...query, limit: Math.max(1, Math.min(1000, Math.floor(query.limit) || 1)) }),
    }),
    'takes any limit of changes': (storage) => ({
      changes: async (query) =>
        storage.changes({ ...query, limit: Math.max(1, Math.min(1000, Math.floor(query.limit) || 1)) }),
    }),
    'takes texts': changingQueries((query) => ({ ...query, limit: Number(query.limit as unknown) })),
    'takes 999': changingQueries((query) => ({ ...query, limit: query.limit === 1000 ? 0 : query.limit })),
  },
  'parts of a query that do not go together are refused': {
    'leaves out values without an index': changingQueries(({ equals, ...query }) =>
      query.index === undefined || equals === undefined ? query : { ...query, equals },
    ),
    'leaves out a prefix with an index': changingQueries(({ prefix, ...query }) =>
      query.index !== undefined || prefix === undefined ? query : { ...query, prefix },
    ),
    'leaves out values beyond the places': changingQueries(({ equals = [], ...query }) => ({
      ...query,
      equals: equals.slice(0, query.index === 'by-n' ? 1 : 2),
    })),
  },
  'a cursor of another query is refused, and what is none': {
    'goes on from any cursor': paging(({ id }) => id),
    'begins again with a wrong cursor': (storage) => ({
      list: async (collection, query) =>
        storage.list(collection, query).catch(() => {
          const { after: _, ...rest } = query
          return storage.list(collection, rest)
        }),
    }),
    'has cursors for both directions': (storage) => ({
      list: async (collection, query) =>
        storage
          .list(collection, query)
          .catch(() => storage.list(collection, { ...query, descending: !query.descending })),
    }),
  },
  'an index has absent values first, then false, true, numbers by value, texts by code unit': {
    'orders numbers as texts': changingPages((records, { index }) =>
      index === undefined ? records : records.sort((a, b) => order(String(member(a, 'n')), String(member(b, 'n')))),
    ),
    'has absent values last': changingPages((records) => [
      ...records.filter((record) => member(record, 'n') !== null),
      ...records.filter((record) => member(record, 'n') === null),
    ]),
    'takes true for 1': changingPages((records) => {
      const [from, to] = [true, 1].map((value) => records.findIndex((record) => member(record, 'n') === value))
      if (from! >= 0 && to! >= 0) records.splice(to!, 0, ...records.splice(from!, 1))
      return records
    }),
    'orders texts as a language does': changingPages((records, { limit }) =>
      limit === 1
        ? records
        : records.sort((a, b) => {
            const [first, second] = [member(a, 'n'), member(b, 'n')]
            return typeof first === 'string' && typeof second === 'string' ? first.localeCompare(second) : 0
          }),
    ),
    'does not descend in an index': changingQueries(({ descending = false, ...query }) =>
      query.index === undefined ? { ...query, descending } : query,
    ),
  },
  'equal values come by id, in both directions': {
    'orders equal values as they were written': changingPages((records, { index }) =>
      index === undefined
        ? records
        : records.sort(
            (a, b) => Number(member(a, 'n')) - Number(member(b, 'n')) || Number(a.revision) - Number(b.revision),
          ),
    ),
    'ascends among equal values': changingPages((records, { descending }) =>
      descending ? records.sort((a, b) => order(a.id, b.id)) : records,
    ),
    'orders equal values by code point': changingPages((records, { equals }) =>
      equals === undefined ? records : records.sort((a, b) => order(points(a.id), points(b.id))),
    ),
  },
  'an index of several places orders by the first, then by the next': {
    'orders by the first alone': changingPages((records, { index }) =>
      index === 'by-unit'
        ? records.sort(
            (a, b) => order(String(member(a, 'unit') ?? ''), String(member(b, 'unit') ?? '')) || order(a.id, b.id),
          )
        : records,
    ),
    'runs places together': changingPages((records, { index }) => {
      const key = (record: (typeof records)[number]): string =>
        `${String(member(record, 'unit'))}${String(member(record, 'n'))}`
      return index === 'by-unit' ? records.sort((a, b) => order(key(a), key(b))) : records
    }),
    'looks at the first value alone': changingQueries((query) =>
      query.equals === undefined ? query : { ...query, equals: query.equals.slice(0, 1) },
    ),
    'takes a text for the beginning of texts': matching(() => true),
  },
  'equal means the same value of the same kind': {
    'compares texts': matching((value, equal) => String(value) === String(equal)),
    'compares loosely': matching((value, equal) => (value === null ? equal === null : value == equal)), // oxlint-disable-line eqeqeq
    'folds case': matching((value, equal) =>
      typeof value === 'string' && typeof equal === 'string'
        ? value.toLowerCase() === equal.toLowerCase()
        : Object.is(value, equal),
    ),
    'trims the end': matching((value, equal) =>
      typeof value === 'string' && typeof equal === 'string' ? value.trimEnd() === equal.trimEnd() : value === equal,
    ),
    'finds no null': matching((value, equal) => value !== null && value === equal),
    'tells zeros apart': matching((value, equal) => Object.is(value, equal)),
    'takes texts that begin alike': matching((value, equal) =>
      typeof value === 'string' && typeof equal === 'string'
        ? value.startsWith(`${equal}\u0000`) || value === equal
        : value === equal,
    ),
  },
  'places are members of objects, their own, by name': {
    'takes a dot for a step': placesAs((place) => place.flatMap((member) => member.split('.'))),
    'takes steps for a dot': placesAs((place) => [place.join('.')]),
    'takes the first step alone': placesAs((place) => place.slice(0, 1)),
    'finds what objects inherit': matching((_, equal) => equal === 1),
    'finds elements of lists': (storage) => ({
      async list(collection, query) {
        const page = await storage.list(collection, query)
        if (query.index !== 'element' || query.equals?.[0] !== 1) return page
        return {
          ...page,
          records: [...page.records, ...(await storage.get(collection, ['list'])).filter((each) => each !== undefined)],
        }
      },
    }),
  },
  'null, lists and objects count as absent in an index': {
    'does not index what is absent': changingPages((records, { index }) =>
      records.filter((record) => index === undefined || typeof member(record, 'n') !== 'undefined'),
    ),
    'does not index null': changingPages((records, { index }) =>
      records.filter((record) => index === undefined || member(record, 'n') !== null),
    ),
    'indexes every element of a list': changingPages((records, { index, equals }) =>
      index === undefined || equals !== undefined
        ? records
        : records.flatMap((record) => (Array.isArray(member(record, 'n')) ? [record, record] : record)),
    ),
    'indexes objects alone': changingPages((records, { index }) =>
      records.filter((record) => index === undefined || typeof record.value === 'object'),
    ),
  },
  'an index follows every write': {
    'forgets what is changed': hiding((storage, { hidden }) => ({
      async write(writes) {
        for (const { collection, id } of writes)
          if ((await storage.get(collection, [id]))[0] !== undefined) hidden.add(`by-n ${id}`)
        return storage.write(writes)
      },
    })),
    'keeps old documents in an index': (storage, { texts }) => ({
      async list(collection, query) {
        const page = await storage.list(collection, query)
        if (query.index === undefined) return page
        const records = page.records.map((record) => {
          if (!texts.has(record.id)) texts.set(record.id, JSON.stringify(record.value))
          return { ...record, value: JSON.parse(texts.get(record.id)!) as never }
        })
        return { ...page, records }
      },
    }),
    'forgets what comes back': hiding((storage, { hidden, texts }) => ({
      async write(writes) {
        for (const { kind, id } of writes) {
          if (kind === 'delete') texts.set(id, '')
          else if (texts.has(id)) hidden.add(`by-n ${id}`)
        }
        return storage.write(writes)
      },
    })),
  },
  'pages by id meet every record once that stood all the while, whatever is written meanwhile': {
    'counts records': paging((_, at) => String(at)),
    'skips one where it goes on': (storage) => ({
      async list(collection, query) {
        const page = await storage.list(collection, query)
        return query.after === undefined ? page : { ...page, records: page.records.slice(1) }
      },
    }),
  },
  'pages by an index meet every record once that stood all the while, whatever is written meanwhile': {
    'counts records in an index': (storage, shared) => ({
      list: async (collection, query) =>
        query.index === undefined
          ? storage.list(collection, query)
          : paging((_, at) => String(at))(storage, shared).list!(collection, query),
    }),
    'goes on behind equal values': paging((record) => String(member(record, 'n'))),
  },
  'a page goes on behind the last record even where that is gone': {
    'looks for the last record': paging(({ id }) => id),
    'refuses to go on': (storage) => ({
      async list(collection, query) {
        const page = await storage.list(collection, query)
        const last = query.after === undefined ? undefined : decodeURIComponent(query.after).at(-1)
        if (last !== undefined && (await storage.get(collection, [last]))[0] === undefined)
          throw new StorageError('STORAGE_BAD_CURSOR', {})
        return page
      },
    }),
  },
  'the limit may change from page to page': {
    'has a cursor for one limit': (storage, { texts }) => ({
      async list(collection, query) {
        if (query.after !== undefined && texts.get(query.after) !== String(query.limit))
          throw new StorageError('STORAGE_BAD_CURSOR', {})
        const page = await storage.list(collection, query)
        if (page.next !== undefined) texts.set(page.next, String(query.limit))
        return page
      },
    }),
    'counts pages': (storage) => ({
      async list(collection, query) {
        const records = await all(storage, collection, query)
        const page = Number(query.after ?? 0)
        const shown = records.slice(page * query.limit, (page + 1) * query.limit)
        return (page + 1) * query.limit < records.length
          ? { records: shown, next: String(page + 1) }
          : { records: shown }
      },
    }),
  },
}

function placesAs(change: (place: readonly string[]) => readonly string[]): Mutation {
  return (storage) => ({
    define: async (collections) =>
      storage.define(
        collections.map(({ indexes = {}, ...rest }) => ({
          ...rest,
          indexes: Object.fromEntries(Object.entries(indexes).map(([name, places]) => [name, places.map(change)])),
        })),
      ),
  })
}
