import type { Json } from '@sasando/core'
import type { ListQuery, Write } from '@sasando/storage'
import fc from 'fast-check'

import { type CollectionName, collectionNames, definable, type Session } from './session.ts'

/** Few, so that they meet each other; each one that some store confuses with another. */
const ids = [
  'a',
  'A',
  'a ',
  'ab',
  'a\u0301',
  '\u00E1',
  'b',
  '10',
  '9',
  "'",
  '%',
  '_',
  '\u{1F600}',
  '\uFFFF',
  '__proto__',
]
const scalars = [
  null,
  false,
  true,
  -1,
  0,
  1,
  2,
  10,
  0.5,
  1e21,
  -1e300,
  '',
  'a',
  'A',
  'a ',
  '\u0000',
  '1',
  '\u{1F600}',
  '\uFFFF',
]

export const id = fc.constantFrom(...ids)
export const collection = fc.constantFrom(...collectionNames)
export const client = fc.nat({ max: 1 })
const scalar = fc.constantFrom(...scalars)

const document = fc.record(
  {
    n: fc.oneof({ weight: 4, arbitrary: scalar }, fc.constantFrom([1], { n: 1 }, -0)),
    unit: fc.constantFrom('x', 'y', 'x\u0000', null),
    more: fc.oneof(fc.record({ n: scalar }), fc.jsonValue({ maxDepth: 2 })),
  },
  { requiredKeys: [] },
)

/** A write before it is known what it will meet: `current` is the revision that the record then has. */
export interface PlannedWrite {
  readonly kind: 'put' | 'delete'
  readonly collection: CollectionName
  readonly id: string
  readonly value: Json
  readonly expecting: 'anything' | 'current' | 'nothing' | 'stale'
}

export const plannedWrites = fc.array(
  fc.record<PlannedWrite>({
    kind: fc.constantFrom('put', 'put', 'put', 'delete'),
    collection,
    id,
    value: fc.oneof({ weight: 5, arbitrary: document }, fc.jsonValue({ maxDepth: 2 })) as fc.Arbitrary<Json>,
    expecting: fc.constantFrom('anything', 'anything', 'current', 'current', 'current', 'nothing', 'stale'),
  }),
  { maxLength: 6 },
)

/** The writes as a client gives them that knows what the model knows. */
export const planned = ({ plain }: Session, writes: readonly PlannedWrite[]): readonly Write[] =>
  writes.map(({ kind, collection, id, value, expecting }): Write => {
    const current = plain.get(collection, id)?.revision
    const base = { kind, collection, id, ...(kind === 'put' && { value }) }
    if (expecting === 'anything') return base as Write
    if (expecting === 'stale') return { ...base, expected: `${current ?? 'no'}0` } as Write
    if (expecting === 'nothing' && kind === 'put') return { ...base, expected: null } as Write
    if (current !== undefined) return { ...base, expected: current } as Write
    return (kind === 'put' ? { ...base, expected: null } : base) as Write
  })

/** A query of which there are not too many: they are to meet with cursors. */
export const query = fc
  .record({
    index: fc.constantFrom(undefined, undefined, undefined, 'by-n', 'by-unit', 'by-more'),
    equals: fc.oneof(fc.constant(undefined), scalar),
    unit: fc.constantFrom('x', 'y', 'x\u0000', null),
    prefix: fc.constantFrom('', 'a', 'a ', '%', '_', '\u{1F600}'),
    descending: fc.boolean(),
  })
  .map(({ index, equals, unit, prefix, descending }): Omit<ListQuery, 'limit'> => {
    if (index === undefined) return { prefix, descending }
    if (equals === undefined) return { index, descending }
    return { index, descending, equals: index === 'by-unit' ? (equals === null ? [unit] : [unit, equals]) : [equals] }
  })

export const index = fc.constantFrom(
  ...collectionNames.flatMap((name) => Object.keys(definable[name]).map((index) => ({ collection: name, index }))),
)
