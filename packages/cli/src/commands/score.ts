import { resolve } from 'node:path'

import type { RuleSet } from '@sasando/core'

import type { Context, Output } from '../context.ts'
import type { Engine } from '../engine/engine.ts'
import { openEngine } from '../engine/open-engine.ts'
import { addWorkersOption, workerOptions } from '../engine/worker-options.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { messagesOf } from '../locale/say.ts'
import { createSink, lineFormatOf, noSink, outputFormat } from '../output/create-sink.ts'
import { ndjsonSink } from '../output/json-sink.ts'
import { resultColumns } from '../output/result-columns.ts'
import type { LineFormat } from '../output/line-format.ts'
import type { Sink } from '../output/sink.ts'
import { openPeople, type OpenedPeople } from '../people/open-people.ts'
import { rowKeyOf } from '../people/row-key.ts'
import { coloursFor } from '../report/colours.ts'
import { createErrorsFile, noErrorsFile, type ErrorsFile } from '../report/errors-file.ts'
import { createNotices } from '../report/notices.ts'
import { createProgress } from '../report/progress.ts'
import { createReporter } from '../report/reporter.ts'
import { summaryJson } from '../report/summary-json.ts'
import { summaryText } from '../report/summary-text.ts'
import type { Tally } from '../report/tally.ts'
import { addPluginOptions } from '../plugins/plugin-options.ts'
import { scorePeople } from '../score-people.ts'
import { requiredOption, textOption, type CliCommand, type Given } from './cli-command.ts'
import { addDataOptions, dataOptions, type DataOptions } from './data-options.ts'
import { engineOptions } from './engine-options.ts'

/** Scores everyone in a table, a row at a time: memory does not grow with the file. */
export const score: CliCommand = {
  name: 'score',
  configure: (command, say) =>
    addWorkersOption(addPluginOptions(addDataOptions(command, say), say), say)
      .option('-o, --out <FILE>', say('out'))
      .option('--errors <FILE>', say('errors'))
      .option('--json', say('json')),
  async run(given, context) {
    const options = engineOptions(given)
    // Before the rules are read: wrong usage is said first.
    requiredOption(given, 'input')
    const engine = await openEngine({ ...options, workers: workerOptions(given), generate: true }, context)
    try {
      return await scoreBy(engine, given, context)
    } finally {
      await engine.close()
    }
  },
}

async function scoreBy(engine: Engine, given: Given, context: Context): Promise<ExitCode> {
  const { locale, isJson } = given
  const { ruleSet } = engine
  const data = await dataOptions(given, ruleSet, context)
  refuseOwnInput(given, data, context)
  const meter = { total: 0, done: 0 }
  const progress = createProgress(context, meter, !isJson, messagesOf(locale).words.progress)
  const reporter = createReporter(context, { locale, isJson, clear: progress.clear })
  const notices = createNotices(reporter.notice)
  const people = await openPeople({ ...data, ruleSet, notices, meter }, context)
  let sink: Sink = noSink
  let errorsFile: ErrorsFile = noErrorsFile
  let tally: Tally
  try {
    sink = await openSink(given, ruleSet, people, context)
    errorsFile = await openErrors(given, ruleSet, people, context)
    tally = await scorePeople({ rows: people.rows, meter }, engine, {
      sink,
      format: formatOf(given, people),
      progress,
      mistake: async (mistake) => {
        reporter.mistake(mistake)
        await errorsFile.add(mistake)
      },
    })
    await sink.end()
    await errorsFile.end()
  } catch (error) {
    await sink.abort()
    await errorsFile.abort()
    throw error
  } finally {
    progress.stop()
    await people.close()
  }
  notices.close()
  reporter.close(textOption(given, 'errors'))
  summarise(given, tally, ruleSet, isLines(given, people) ? context.stderr : context.stdout, context)
  return codeOf(tally)
}

const codeOf = (tally: Tally): ExitCode => (tally.mistakes > 0 ? exitCode.issues : exitCode.fine)

/** Whether results are lines on standard output: asked for, or because lines came in, so lines go out. */
const isLines = (given: Given, { format }: OpenedPeople): boolean =>
  textOption(given, 'out') === undefined && (given.isJson || format === 'ndjson')

/** Where results go: a file, lines on standard output for programs, or nowhere but into the summary. */
async function openSink(given: Given, ruleSet: RuleSet, people: OpenedPeople, { cwd, stdout }: Context): Promise<Sink> {
  const out = textOption(given, 'out')
  if (out === undefined) return isLines(given, people) ? ndjsonSink(stdout) : noSink
  const { headings } = resultColumns(ruleSet, people.identity)
  // Excel allows 31 characters.
  const sheet = ruleSet.id.slice(0, 31)
  return createSink({ out, cwd, headings, delimiter: people.dialect.delimiter, sheet })
}

function formatOf(given: Given, people: OpenedPeople): LineFormat {
  const out = textOption(given, 'out')
  if (out === undefined) return { as: isLines(given, people) ? 'json' : 'nothing' }
  return lineFormatOf(out, people.dialect.delimiter, people.identity)
}

async function openErrors(given: Given, ruleSet: RuleSet, people: OpenedPeople, { cwd }: Context): Promise<ErrorsFile> {
  const errors = textOption(given, 'errors')
  const { subject } = rowKeyOf(ruleSet)
  return errors === undefined
    ? noErrorsFile
    : createErrorsFile({ name: errors, cwd, locale: given.locale, delimiter: people.dialect.delimiter, subject })
}

function summarise(given: Given, tally: Tally, ruleSet: RuleSet, output: Output, context: Context): void {
  const { locale } = given
  const out = textOption(given, 'out')
  // Standard output belongs to the results where programs read it.
  if (given.isJson) return void context.stderr.write(`${JSON.stringify(summaryJson(tally, ruleSet, out))}\n`)
  const { summary } = messagesOf(locale).words
  const text = summaryText(tally, ruleSet, locale, coloursFor(output, context))
  const where =
    out !== undefined
      ? `${summary.saved(out)}\n`
      : output === context.stdout
        ? `${summary.notSaved(rowKeyOf(ruleSet).subject)}\n`
        : ''
  output.write(`${text}\n${where}`)
}

/** Results are never written over what they are read from, nor over each other. */
function refuseOwnInput(given: Given, data: DataOptions, { cwd }: Context): void {
  const [out, errors] = [textOption(given, 'out'), textOption(given, 'errors')]
  if (out !== undefined) outputFormat(out)
  const taken = new Set([data.input, ...data.lists.map(({ file }) => file)].map((file) => resolve(cwd, file)))
  for (const file of [out, errors]) {
    if (file === undefined) continue
    if (taken.has(resolve(cwd, file))) throw new Failure('output_is_input', { file })
    taken.add(resolve(cwd, file))
  }
}
