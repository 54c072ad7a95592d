import type { PersonRow } from '../people/person.ts'
import { inBatches } from './in-batches.ts'
import type { ScoredBatch, BatchPerson } from './score-batch.ts'

/** Rows of the data, and what came of the people in them. */
export interface ScoredRows {
  readonly rows: readonly PersonRow[]
  readonly scored: ScoredBatch
}

export interface InOrderOptions {
  /** Rows of a batch. */
  readonly size: number
  /** Batches that may be under way at once. Nothing more is read until one is done, so memory does not grow. */
  most(): number
  /** @param rows - where the people come from, for a sentence about one of them */
  score(people: readonly BatchPerson[], rows: readonly PersonRow[]): Promise<ScoredBatch>
}

/** Scores rows by the batch, several at once; they come out in their order. */
export async function* scoreInOrder(
  source: AsyncIterable<PersonRow>,
  { size, most, score }: InOrderOptions,
): AsyncGenerator<ScoredRows> {
  const open: Promise<ScoredRows>[] = []
  const batches = inBatches(source, size)
  const read = (): Promise<{ readonly rows?: readonly PersonRow[]; readonly failure?: { readonly error: unknown } }> =>
    batches.next().then(
      ({ done, value }) => (done === true ? {} : { rows: value }),
      (error: unknown) => ({ failure: { error } }),
    )
  const send = (rows: readonly PersonRow[]): Promise<ScoredRows> => {
    const scored = score(rows.flatMap(toBatchPerson), rows).then((each) => ({ rows, scored: each }))
    // It is waited for below; until then its failure is no surprise.
    scored.catch(() => undefined)
    return scored
  }
  try {
    let next = read()
    for (;;) {
      const head = open[0]
      // While the source lets us wait, what is done goes out.
      const met = open.length >= most() ? await head : await Promise.race(head ? [next, head] : [next])
      if (met && 'scored' in met) {
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
  const { nip, row: number, identity, record } = row.person
  return [{ nip, row: number, identity, record, isRefused: !row.ok }]
}
