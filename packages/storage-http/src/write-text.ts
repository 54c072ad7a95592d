import type { CheckedWrite } from '@sasando/storage'

/** The body of a batch. Values were made texts when they were looked at, and are not made so again. */
export const writeText = (writes: readonly CheckedWrite[]): string => `{"writes":[${writes.map(textOf).join(',')}]}`

function textOf(write: CheckedWrite): string {
  const { kind, collection, id, expected, text } = write
  const head = JSON.stringify({ kind, collection, id, ...(expected === undefined ? {} : { expected }) })
  return text === undefined ? head : `${head.slice(0, -1)},"value":${text}}`
}
