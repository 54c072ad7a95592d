import { siasnFields } from '@sasando/asn'
import { Option } from 'commander'

import type { Context } from '../context.ts'
import { formatCsvRow } from '../csv/format-csv-row.ts'
import { exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { messagesOf } from '../locale/say.ts'
import { createSink, outputFormat } from '../output/create-sink.ts'
import { coloursFor } from '../report/colours.ts'
import { saveLeftOut } from '../results/left-out-file.ts'
import { openCycle, withRecords } from '../results/open-results.ts'
import { resultsJson, resultsText, type WrittenResults } from '../results/results-text.ts'
import { serviceOf, siasnResults, type SiasnCycle, type SiasnPerson } from '../results/siasn-results.ts'
import { shownFields, siasnCells, textCells, type Showing } from '../results/siasn-cells.ts'
import { writeText } from '../write-text.ts'
import { formatSheetRow } from '../xlsx/format-sheet-row.ts'
import { requiredOption, textOption, type CliCommand, type Given } from './cli-command.ts'

/** What a spreadsheet expects between cells where Indonesian is spoken. */
const delimiter = ';'

/** Writes the final results of a cycle for another system, and says of everybody else why they are not among them. */
export const resultsCommand: CliCommand = {
  name: 'results',
  configure: (command, say) =>
    command
      .option('--from <STORE>', say('fromStore'))
      .option('--cycle <ID>', say('cycle'))
      .addOption(new Option('--format <FORMAT>', say('format')).choices(['siasn']))
      .option('-o, --out <FILE>', say('outSiasn'))
      .option('--with-nip', say('withNip'))
      .option('--periodik-id <ID>', say('periodikId'))
      .option('--koefisien-id <ID>', say('koefisienId'))
      .option('--errors <FILE>', say('errorsLeft'))
      .option('--json', say('json')),
  async run(given, context) {
    const [from, id, out] = [
      requiredOption(given, 'from'),
      requiredOption(given, 'cycle'),
      requiredOption(given, 'out'),
    ]
    requiredOption(given, 'format')
    outputFormat(out)
    if (out === from) throw new Failure('output_is_input', { file: out })
    const showing = { isNipShown: given.options['withNip'] === true }
    const done = await withRecords(from, context, async (store) => {
      const cycle = withLists(await openCycle(store, id, from), given)
      return write(siasnResults(store, cycle), { cycle, out, showing }, context)
    })
    await tell(done, given, context)
    return done.left.length > 0 ? exitCode.issues : exitCode.fine
  },
}

/** @throws Failure `missing_option` for a part of a year, which SIASN knows by its own lists */
function withLists(cycle: Pick<SiasnCycle, 'id' | 'value'>, given: Given): SiasnCycle {
  const service = serviceOf(cycle.value)
  const lists = { periodikId: textOption(given, 'periodikId'), koefisienId: textOption(given, 'koefisienId') }
  if (service === 'kinerjaperiodik') {
    if (lists.periodikId === undefined) throw new Failure('missing_option', { option: '--periodik-id' })
    if (lists.koefisienId === undefined) throw new Failure('missing_option', { option: '--koefisien-id' })
  }
  return { ...cycle, service, lists }
}

async function write(
  people: AsyncIterable<SiasnPerson>,
  { cycle, out, showing }: { readonly cycle: SiasnCycle; readonly out: string; readonly showing: Showing },
  { cwd }: Context,
): Promise<WrittenResults> {
  const { service } = cycle
  const format = outputFormat(out)
  const sink = await createSink({ out, cwd, headings: siasnFields[service], delimiter, sheet: service })
  const left: SiasnPerson[] = []
  let written = 0
  try {
    for await (const person of people) {
      if (person.fields === null) {
        left.push(person)
        continue
      }
      const cells = siasnCells(service, person.fields, showing)
      const line =
        format === '.csv'
          ? formatCsvRow(textCells(cells), delimiter)
          : format === '.xlsx'
            ? formatSheetRow(cells)
            : JSON.stringify(shownFields(person.fields, showing))
      await sink.write([line])
      written += 1
    }
    await sink.end()
  } catch (error) {
    await sink.abort()
    throw error
  }
  return { cycle, out, written, left, ...showing }
}

async function tell(done: WrittenResults, given: Given, context: Context): Promise<void> {
  const { locale, isJson } = given
  const words = messagesOf(locale).words
  if (!isJson && !done.isNipShown) context.stderr.write(`${words.results.masked}\n`)
  const text = isJson
    ? `${JSON.stringify(resultsJson(done, locale))}\n`
    : resultsText(done, locale, coloursFor(context.stdout, context))
  await writeText(context.stdout, text)
  const errors = textOption(given, 'errors')
  if (errors === undefined) return
  await saveLeftOut(errors, done.left, { locale, cwd: context.cwd, isNipShown: done.isNipShown })
  if (!isJson) context.stderr.write(`${words.savedErrors(errors)}\n`)
}
