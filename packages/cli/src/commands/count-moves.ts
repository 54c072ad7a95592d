import type { Impact, RuleSet } from '@sasando/core'
import type { Command } from 'commander'

import type { Context } from '../context.ts'
import { readingBoth, type ImpactQuestion } from '../engine/count-impact.ts'
import type { ImpactEngine } from '../engine/impact-engine.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { messagesOf } from '../locale/say.ts'
import type { OptionName } from '../locale/words.ts'
import { openPeople } from '../people/open-people.ts'
import { rowKeyOf } from '../people/row-key.ts'
import { mistakesOf } from '../people/refused-by-core.ts'
import { coloursFor } from '../report/colours.ts'
import { impactText } from '../report/impact-text.ts'
import { createNotices } from '../report/notices.ts'
import { createProgress } from '../report/progress.ts'
import { createReporter } from '../report/reporter.ts'
import { writeText } from '../write-text.ts'
import { textOption, type Given } from './cli-command.ts'
import { dataOptions } from './data-options.ts'

/** The options of what is counted. */
export const addCountOptions = (command: Command, say: (option: OptionName) => string): Command =>
  command
    .option('--group-by <FIELD>', say('groupBy'), (value: string, all?: readonly string[]) => [...(all ?? []), value])
    .option('--top <COUNT>', say('top'))

/** Scores the people of `--input` by both rule sets and writes whom the change moves. */
export async function countMoves(
  engine: ImpactEngine,
  top: Pick<ImpactQuestion, 'top'>,
  given: Given,
  context: Context,
): Promise<ExitCode> {
  const { locale, isJson } = given
  const ruleSet = readingBoth(engine.before, engine.after)
  const question = { ...top, groupBy: groupFields(given, ruleSet) }
  const data = await dataOptions(given, ruleSet, context)
  const meter = { total: 0, done: 0 }
  const progress = createProgress(context, meter, !isJson, messagesOf(locale).words.progress)
  const reporter = createReporter(context, { locale, isJson, clear: progress.clear })
  const notices = createNotices(reporter.notice)
  const people = await openPeople({ ...data, ruleSet, notices, meter }, context)
  let [read, mistakes] = [0, 0]
  try {
    for await (const { rows, came } of engine.compare({ rows: people.rows, meter }, question)) {
      const refused = new Map(came.map(({ at, issues }) => [at, issues]))
      let at = 0
      for (const row of rows) {
        progress.tick(++read)
        for (const each of mistakesOf(row, row.person && refused.get(at++))) {
          mistakes += 1
          reporter.mistake(each)
        }
      }
    }
  } finally {
    progress.stop()
    await people.close()
  }
  notices.close()
  reporter.close(undefined)
  const found = await engine.report(question)
  await writeText(context.stdout, `${reportOf(found, given, ruleSet, context)}\n`)
  return mistakes > 0 ? exitCode.issues : exitCode.fine
}

function reportOf(found: Impact, given: Given, ruleSet: RuleSet, context: Context): string {
  if (given.isJson) return JSON.stringify({ type: 'impact', ...found })
  const { stdout } = context
  return impactText(found, ruleSet, {
    locale: given.locale,
    colours: coloursFor(stdout, context),
    width: stdout.columns ?? 80,
  })
}

/** @throws Failure for a field that neither the people nor the rules have */
function groupFields(given: Given, { inputs, subject }: Pick<RuleSet, 'inputs' | 'subject'>): readonly string[] {
  const { fields, keys } = rowKeyOf({ subject })
  const written = given.options['groupBy']
  const asked = Array.isArray(written) ? (written as readonly string[]) : []
  const scalar = Object.entries(inputs).flatMap(([name, { type }]) => (type === 'list' ? [] : [name]))
  const allowed = [...fields.filter((field) => !keys.includes(field) && field !== 'nama'), ...scalar]
  for (const received of asked)
    if (!allowed.includes(received)) throw new Failure('option_not_one_of', { option: '--group-by', received, allowed })
  return asked
}

/** `--top`. @throws Failure for what is no count */
export function topOption(given: Given): number | undefined {
  const written = textOption(given, 'top')
  if (written === undefined) return undefined
  if (/^\d{1,4}$/.test(written)) return Number(written)
  throw new Failure('option_not_one_of', { option: '--top', received: written, allowed: ['0', '10', '100'] })
}
