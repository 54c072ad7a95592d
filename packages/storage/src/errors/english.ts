import type { Sentences } from './sentences.ts'

const things = {
  id: 'An id',
  prefix: 'A prefix',
  collection: 'The name of a collection',
  index: 'The name of an index',
}

const badIds = {
  type: 'must be a text',
  length: 'must have 1 to 200 characters',
  control: 'must have no control characters',
  'half-letter': 'must have no halves of letters (surrogates)',
  form: 'must be of lower-case letters, digits and hyphens, begin with a letter and have at most 40',
}

const large = {
  document: (limit: number) => `The document has more than ${limit} bytes.`,
  depth: (limit: number) => `The document is more than ${limit} levels deep.`,
  index: (limit: number) => `What the document is indexed by has more than ${limit} characters.`,
  batch: (limit: number) => `One batch may have at most ${limit} writes.`,
}

const definitions = {
  changed: 'is of other places already; give the new index another name',
  'no-places': 'has no places',
  'too-many-places': 'has more than 8 places',
}

export const english: Sentences = {
  STORAGE_CONFLICT: ({ conflicts }) =>
    `Changed by someone else in the meantime: ${conflicts.map(({ collection, id }) => `${collection}/${id}`).join(', ')}. Nothing was written.`,
  STORAGE_TWICE: ({ collection, id }) => `One batch writes ${collection}/${id} twice.`,
  STORAGE_CLOSED: ({ storage }) => `The storage "${storage}" is closed.`,
  STORAGE_UNAVAILABLE: ({ storage }) => `The storage "${storage}" cannot be reached.`,
  STORAGE_READ_ONLY: ({ storage }) => `The storage "${storage}" can only be read.`,
  STORAGE_FULL: ({ storage }) => `The storage "${storage}" has no room left. Nothing was written.`,
  STORAGE_TOO_LARGE: ({ what, limit }) => large[what](limit),
  STORAGE_NOT_JSON: ({ path, received }) => `${path} is ${received}, which JSON does not have.`,
  STORAGE_BAD_ID: ({ what, reason }) => `${things[what]} ${badIds[reason]}.`,
  STORAGE_BAD_CURSOR: () => 'This cursor is not of this query. Begin again with the first page.',
  STORAGE_BAD_DEFINITION: ({ collection, index, reason }) =>
    `The index "${index}" of the collection "${collection}" ${definitions[reason]}.`,
  STORAGE_NOT_DEFINED: ({ collection, index }) =>
    index === undefined
      ? `The collection "${collection}" was not defined.`
      : `The collection "${collection}" has no index "${index}".`,
}
