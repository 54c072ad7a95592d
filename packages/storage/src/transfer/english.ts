import type { TransferSentences } from './problem.ts'

const lines = (from: number, to: number): string => (from === to ? `line ${from}` : `lines ${from} to ${to}`)

export const english: TransferSentences = {
  TRANSFER_NOT_OURS: () => 'This is no export of a store: its first line is not that of one.',
  TRANSFER_VERSION: ({ version, known }) =>
    `The export has the format ${version}; this version reads the format ${known}. Use a newer version.`,
  TRANSFER_LINE: ({ line }) => `Line ${line} is not as an export has it: it was changed or damaged.`,
  TRANSFER_ORDER: ({ line, collection, id }) =>
    `Line ${line} (${collection}/${id}) does not stand where an export has it: it was put in, moved or doubled.`,
  TRANSFER_CHANGED: ({ collection, from, to }) =>
    `The collection "${collection}", ${lines(from, to)}, is not what was exported: a record was changed.`,
  TRANSFER_COUNT: ({ collection, expected, found }) =>
    `The collection "${collection}" has ${found} records; ${expected} were exported.`,
  TRANSFER_FRAME: ({ line }) => `The head or line ${line}, the end of the export, was changed.`,
  TRANSFER_CUT_OFF: ({ line }) => `The export is cut off after line ${line}: its end is not there.`,
  TRANSFER_GOES_ON: ({ line }) => `The export goes on behind its end, in line ${line}.`,
  TRANSFER_MASKED: () => 'In this export NIPs are masked: it is for reading, and can be neither restored nor verified.',
  TRANSFER_NOT_EMPTY: ({ collection }) =>
    `The store has records already, in the collection "${collection}". Restore into an empty one.`,
  TRANSFER_OTHER_BEGUN: () =>
    'The restoring of another file was begun and is not at its end. Finish that first, or take an empty store.',
  TRANSFER_MOVED: ({ collection }) =>
    `The store was written to while it was exported ("${collection}"). Export again when nobody writes.`,
}
