import type { AuditedPlace, AuditPlace } from './problem.ts'
import type { ProblemSentences } from './problem-sentences.ts'

const entry = ({ stream, sequence }: AuditPlace): string => `entry ${sequence} of the stream "${stream}"`
const range = (sequence: number, until: number): string =>
  until > sequence ? `${sequence} to ${until}` : `${sequence}`
const lastLogged = ({ stream, sequence }: AuditedPlace): string =>
  stream === undefined ? '' : ` (last logged by entry ${sequence} of the stream "${stream}")`
const named = ({ collection, id }: AuditedPlace): string => `The record ${collection}/${id}`

const signed = {
  form: 'is not whole',
  signature: 'has a signature that is not of its content',
  key: 'is signed with a key that is not trusted',
  order: 'does not follow the one before',
}

export const problemEnglish: ProblemSentences = {
  AUDIT_ENTRY_UNREADABLE: ({ id }) => `The log has something that is no entry: "${id}".`,
  AUDIT_ENTRY_MOVED: ({ says, ...place }) =>
    `In the place of ${entry(place)} stands one that says it is ${entry(says)}.`,
  AUDIT_ENTRY_CHANGED: (place) => `The content of ${entry(place)} was changed: it no longer has its hash.`,
  AUDIT_ENTRY_MISSING: ({ stream, sequence, until }) =>
    `In the stream "${stream}" entry ${range(sequence, until)} is missing.`,
  AUDIT_LINK_BROKEN: (place) => `The chain is broken before ${entry(place)}: it does not follow the entry before.`,
  AUDIT_TRUNCATED: ({ stream, sequence, until, known }) =>
    `The end of the stream "${stream}" is cut off: entry ${range(sequence, until)} is known to ${known === 'head' ? 'its head' : 'an anchor'} and is gone.`,
  AUDIT_HEAD_MISSING: ({ stream }) => `The head of the stream "${stream}" is gone.`,
  AUDIT_HEAD_DIFFERS: (place) => `The head of the stream does not fit its last entry, ${entry(place)}.`,
  AUDIT_REWRITTEN: (place) => `The log was written anew: an anchor knows another hash for ${entry(place)}.`,
  AUDIT_ANCHOR_INVALID: ({ anchor, reason }) => `Anchor ${anchor + 1} ${signed[reason]}.`,
  AUDIT_ROOT_INVALID: ({ root, reason }) => `The root "${root}" in the store ${signed[reason]}.`,
  AUDIT_RECORD_CHANGED: (place) => `${named(place)} was changed behind the log's back${lastLogged(place)}.`,
  AUDIT_RECORD_MISSING: (place) => `${named(place)} was deleted behind the log's back${lastLogged(place)}.`,
  AUDIT_RECORD_RETURNED: (place) => `${named(place)} was deleted and is there again${lastLogged(place)}.`,
  AUDIT_RECORD_UNLOGGED: (place) => `${named(place)} was written past the log: no entry is about it.`,
  AUDIT_TWO_STREAMS: (place) =>
    `${named(place)} is in two streams, "${place.other}" and "${place.stream}": which entry is the last cannot be told.`,
}
