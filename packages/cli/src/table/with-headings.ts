import { cellText } from './cell.ts'
import { isBlank, type Row } from './row.ts'

/** How far down the headings are looked for, below a title and an empty line. */
const searchedRows = 20

export interface Headed {
  readonly headings: readonly string[]
  readonly headingRow: number
  readonly rows: AsyncIterable<Row>
}

/**
 * Finds the heading row: the first one that `isHeading` recognises among the first twenty, otherwise the first that is
 * not blank. `undefined` if there is nothing in the table.
 */
export async function withHeadings(
  source: AsyncIterable<Row>,
  isHeading: (texts: readonly string[]) => boolean,
): Promise<Headed | undefined> {
  const iterator = source[Symbol.asyncIterator]()
  const seen: Row[] = []
  let found = -1
  while (found < 0 && seen.length < searchedRows) {
    const next = await iterator.next()
    if (next.done) break
    seen.push(next.value)
    if (isHeading(next.value.cells.map(cellText))) found = seen.length - 1
  }
  if (found < 0) found = seen.findIndex((row) => !isBlank(row))
  const head = seen[found]
  if (head === undefined) {
    await iterator.return?.()
    return undefined
  }
  return {
    headings: trimEnd(head.cells.map(cellText)),
    headingRow: head.number,
    rows: continued(seen.slice(found + 1), iterator),
  }
}

async function* continued(first: readonly Row[], iterator: AsyncIterator<Row>): AsyncGenerator<Row> {
  try {
    yield* first
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}

function trimEnd(headings: string[]): string[] {
  const last = headings.findLastIndex((heading) => heading !== '')
  return headings.slice(0, last + 1)
}
