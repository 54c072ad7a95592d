import type { DocumentProblem } from './error-data.ts'
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
  reserved: 'must not begin with "audit-", which the log keeps for itself',
  form: 'must be of lower-case letters, digits and hyphens, begin with a letter and have at most 40',
}

const large = {
  document: (limit: number) => `The document has more than ${limit} bytes.`,
  depth: (limit: number) => `The document is more than ${limit} levels deep.`,
  index: (limit: number) => `What the document is indexed by has more than ${limit} characters.`,
  batch: (limit: number) => `One batch may have at most ${limit} writes.`,
  'batch-bytes': (limit: number) => `The documents of one batch may have at most ${limit} bytes together.`,
}

const definitions = {
  changed: 'is of other places already; give the new index another name',
  'no-places': 'has no places',
  'too-many-places': 'has more than 8 places',
}

const problemIn = (problem: DocumentProblem): string => {
  if (problem.reason === 'unknown-members') return `has members that nobody knows (${problem.members.join(', ')})`
  if (problem.reason === 'type') return `must be of the type ${problem.expected}`
  if (problem.reason === 'migration') return `cannot be taken from version ${problem.from} to the next`
  if (problem.reason === 'id') return 'does not belong under this id'
  return problem.reason === 'not-a-document' ? 'is no document of a store' : problem.message
}

const forbidden = {
  'sign-on': 'does not know who you are; sign in first',
  right: 'does not give you the right to do this',
}

const unavailable = {
  later: 'its tables were made by a later version of this program. Update this program; nothing was changed',
  foreign:
    'its tables are not as this program makes them. Give it a database of its own, or put the tables back from a copy; nothing was changed',
  outdated: 'a newer version of this program uses it. Load this page again; what was saved is still there',
  blocked: 'another tab holds it with an older version of this program. Close the other tabs',
  emptied: 'the browser has emptied it. Load this page again; what was not sent before is gone',
  rewound:
    'this device and the storage do not agree on what was sent, because one of the two was put back from an older copy. Nothing was sent, and nothing is lost: what waits must be carried over',
  removed:
    'its file was deleted, moved or replaced while it was open. Put the file back and start this program again; what was written last may be gone',
}

export const english: Sentences = {
  STORAGE_CONFLICT: ({ conflicts }) =>
    `Changed by someone else in the meantime: ${conflicts.map(({ collection, id }) => `${collection}/${id}`).join(', ')}. Nothing was written.`,
  STORAGE_TWICE: ({ collection, id }) => `One batch writes ${collection}/${id} twice.`,
  STORAGE_CLOSED: ({ storage }) => `The storage "${storage}" is closed.`,
  STORAGE_UNAVAILABLE: ({ storage, reason }) =>
    `The storage "${storage}" cannot be reached${reason === undefined ? '' : `: ${unavailable[reason]}`}.`,
  STORAGE_READ_ONLY: ({ storage }) => `The storage "${storage}" can only be read.`,
  STORAGE_FORBIDDEN: ({ storage, reason }) => `The storage "${storage}" ${forbidden[reason]}.`,
  STORAGE_FULL: ({ storage }) => `The storage "${storage}" has no room left. Nothing was written.`,
  STORAGE_TOO_LARGE: ({ what, limit }) => large[what](limit),
  STORAGE_NOT_JSON: ({ path, received }) => `${path} is ${received}, which JSON does not have.`,
  STORAGE_BAD_ID: ({ what, reason }) => `${things[what]} ${badIds[reason]}.`,
  STORAGE_BAD_CURSOR: () => 'This cursor is not of this query. Begin again with the first page.',
  STORAGE_BAD_DEFINITION: ({ collection, index, reason }) =>
    `The index "${index}" of the collection "${collection}" ${definitions[reason]}.`,
  STORAGE_BAD_DOCUMENT: ({ collection, id, which, problems }) =>
    `${collection}/${id} ${which === 'given' ? 'was not written' : 'is stored in a form that is not known'}: ${problems.map((problem) => `${problem.path === '' ? '' : `${problem.path} `}${problemIn(problem)}`).join('; ')}.`,
  STORAGE_NEWER_DOCUMENT: ({ collection, id, version, known }) =>
    `${collection}/${id} was written by a newer program (version ${version}, this one knows ${known}). Update this program.`,
  STORAGE_IMMUTABLE: ({ collection, id, why }) =>
    why === undefined
      ? `${collection}/${id} is final and cannot be changed or deleted any more. Make a new version.`
      : `${collection}/${id} was left as it is: ${why.en}.`,
  STORAGE_OTHER_COLLECTION: ({ collection, version, opened, indexes }) =>
    `The store was opened with another "${collection}" (${version === opened ? `other indexes: ${indexes.join(', ')}` : `version ${opened}, not ${version}`}). Open it with this one.`,
  STORAGE_NOT_DEFINED: ({ collection, index }) =>
    index === undefined
      ? `The collection "${collection}" was not defined.`
      : `The collection "${collection}" has no index "${index}".`,
}
