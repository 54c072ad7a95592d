import type { PersonRow } from '../people/person.ts'
import type { Meter } from '../table/meter.ts'
import { batchBytes, batchSize } from './batch-size.ts'
import { inBatches } from './in-batches.ts'
import type { BatchPerson } from './score-batch.ts'

/** Rows of the data, and what came of the people in them. */
export interface DoneRows<T> {
  readonly rows: readonly PersonRow[]
  readonly came: T
}

export interface InOrderOptions<T> {
  /** How far the reading is, in bytes. */
  readonly meter: Pick<Meter, 'done'>
  /** Batches that may be under way at once. Nothing more is read until one is done, so memory does not grow. */
  most(): number
  /** @param rows - where the people come from, for a sentence about one of them */
  work(people: readonly BatchPerson[], rows: readonly PersonRow[]): Promise<T>
}

/** Does something with rows by the batch, several at once; they come out in their order. */
export async function* inOrder<T>(
  source: AsyncIterable<PersonRow>,
  { meter, most, work }: InOrderOptions<T>,
): AsyncGenerator<DoneRows<T>> {
  const open: Promise<DoneRows<T>>[] = []
  const batches = inBatches(source, { rows: batchSize, bytes: batchBytes, meter })
  const read = (): Promise<{ readonly rows?: readonly PersonRow[]; readonly failure?: { readonly error: unknown } }> =>
    batches.next().then(
      ({ done, value }) => (done === true ? {} : { rows: value }),
      (error: unknown) => ({ failure: { error } }),
    )
  const send = (rows: readonly PersonRow[]): Promise<DoneRows<T>> => {
    const done = work(rows.flatMap(toBatchPerson), rows).then((came) => ({ rows, came }))
    // It is waited for below; until then its failure is no surprise.
    done.catch(() => undefined)
    return done
  }
  try {
    let next = read()
    for (;;) {
      const head = open[0]
      // While the source lets us wait, what is done goes out.
      const met = open.length >= most() ? await head : await Promise.race(head ? [next, head] : [next])
      if (met && 'came' in met) {
        void open.shift()
        yield met
        continue
      }
      const { rows, failure } = met ?? {}
      if (rows) {
        open.push(send(rows))
        next = read()
        continue
      }
      // The rows before the one that cannot be read are told of first.
      for (const each of open.splice(0)) yield await each
      if (failure) throw failure.error
      return
    }
  } finally {
    // Not waited for: where it waits for a line, none may ever come.
    batches.return(undefined).catch(() => undefined)
  }
}

function toBatchPerson(row: PersonRow): readonly BatchPerson[] {
  if (!row.person) return []
  const { key, keyField, row: number, identity, record } = row.person
  return [{ key, keyField, row: number, identity, record, isRefused: !row.ok }]
}
