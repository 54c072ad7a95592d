import { machineText } from '../../report/machine.ts'
import { markdownTable } from '../../report/markdown-table.ts'
import { numberText, wholeText } from '../../report/number-text.ts'
import { bars, growthBar, type DatabaseResult } from '../results.ts'
import type { SpentTime } from '../spent-time.ts'

/** The page of the documentation. */
export const storagePage = (results: readonly DatabaseResult[]): string => `# Speed of storing

\`pnpm bench:storage\` and \`pnpm bench:storage --growth\` measure what this page says: \`@sasando/storage-sql\` beside a [program written by hand](https://github.com/sasando/sasando/tree/main/bench/storage/hand) on the same driver that does the same logical work.

**The work.** Assessments of about 420 bytes of JSON, by batches of 1000: each with a revision, and with an event that has the hash of its text, both or neither; what is there already is refused with the whole batch. Then reads by id, one by one and all over the table, and pages of 100 of a unit by day and id, to the end. The program by hand has one table and one index for just this; the adapter also keeps the list of changes, checks every value, and knows no schema.

**How it is measured.** Both work by turns in the same process, in up to 20 rounds; the ratio is the median of the rounds' with its interval of at least 95 %. Microseconds are of processor time, of the client and of all processes and threads of the server (from \`/proc\`), and the ratio is of their sum. Durability is that of the databases as they come, SQLite with \`synchronous = full\`; both SQLite programs have the same pragmas. Times are of this machine and day: compare the ratios.

## Beside a program written by hand

Bars: inserts and reads at most ${bars.insert} ×, pages at most ${bars.page} ×.

${workTable(results)}

${machines(results, 'compared')}
${growthSection(results)}`

/** Nothing where nothing was grown yet. */
const growthSection = (results: readonly DatabaseResult[]): string =>
  results.every(({ grown }) => grown === undefined)
    ? ''
    : `
## Growth

Microseconds for one insert in each tenth on the way, and the exponent of the whole time against the number of assessments: 1 is growth in proportion, and the bar is ${growthBar}. Ids are spread all over, so that an index has no place where all new ones go.

${growthTable(results)}

Microseconds of one page of 100 in the list of all, wherever it stands:

${pagesTable(results)}

${machines(results, 'grown')}
`

function workTable(results: readonly DatabaseResult[]): string {
  const rows = results.flatMap(({ database, compared }) =>
    (compared?.works ?? []).map(({ work, count, hand, adapter, ratio, clientRatio }) => [
      database,
      work,
      wholeText(count),
      timeText(hand),
      timeText(adapter),
      numberText(ratio.median),
      `${numberText(ratio.low)} – ${numberText(ratio.high)}`,
      hand.server === 0 ? '' : numberText(clientRatio.median),
      ratio.high <= bars[work] ? 'holds' : ratio.low > bars[work] ? '**does not hold**' : 'open',
    ]),
  )
  const head = [
    'database',
    'work',
    'times',
    'µs by hand',
    'µs of the adapter',
    'ratio',
    '95 % interval',
    'client alone',
  ]
  return markdownTable([...head, 'bar'], rows)
}

const timeText = ({ client, server }: SpentTime): string =>
  server === 0 ? numberText(client) : `${numberText(client)} + ${numberText(server)}`

function growthTable(results: readonly DatabaseResult[]): string {
  const rows = curves(results).map(({ name, count, insert, exponent }) => [
    name,
    wholeText(count),
    ...insert.map(numberText),
    exponent.toFixed(2),
  ])
  return markdownTable(['', 'to', ...Array.from({ length: 10 }, (_, tenth) => `${tenth + 1}/10`), 'exponent'], rows)
}

const pagesTable = (results: readonly DatabaseResult[]): string =>
  markdownTable(
    ['', 'of', 'start', 'middle', 'end'],
    curves(results).map(({ name, count, pages }) => [name, wholeText(count), ...pages.map(numberText)]),
  )

const curves = (
  results: readonly DatabaseResult[],
): { name: string; count: number; insert: readonly number[]; exponent: number; pages: readonly number[] }[] =>
  results.flatMap(({ database, grown }) =>
    grown === undefined
      ? []
      : (['hand', 'adapter'] as const).map((who) => ({
          name: `${database}, ${who === 'hand' ? 'by hand' : 'adapter'}`,
          count: grown.count,
          ...grown[who],
        })),
  )

/** One line for each machine and day. */
function machines(results: readonly DatabaseResult[], part: 'compared' | 'grown'): string {
  const lines = results.flatMap(({ database, [part]: taken }) =>
    taken ? [`- ${database}: ${taken.day}; ${machineText(taken.machine)}`] : [],
  )
  return lines.join('\n')
}
