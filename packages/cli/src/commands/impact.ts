import { createImpact, type GroupBy, type Impact, type RuleSet, type Scorer } from '@sasando/core'

import { identityFields } from '../columns/identity.ts'
import { exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { messagesOf } from '../locale/say.ts'
import { openPeople } from '../people/open-people.ts'
import type { Person } from '../people/person.ts'
import { refusedByCore } from '../people/refused-by-core.ts'
import { coloursFor } from '../report/colours.ts'
import { impactText } from '../report/impact-text.ts'
import type { Mistake } from '../report/mistake.ts'
import { createNotices } from '../report/notices.ts'
import { createProgress } from '../report/progress.ts'
import { createReporter } from '../report/reporter.ts'
import { openRules } from '../rules/open-rules.ts'
import { writeText } from '../write-text.ts'
import { parentsOption, requiredOption, textOption, type CliCommand, type Given } from './cli-command.ts'
import { addPeopleOptions, asOfOption, dataOptions } from './data-options.ts'

/** Scores everyone by two rule sets and counts whom the change moves; memory does not grow with the file. */
export const impact: CliCommand = {
  name: 'impact',
  configure: (command, say) =>
    addPeopleOptions(command.argument('<BEFORE>', say('before')).argument('<AFTER>', say('after')), say)
      .option('--group-by <FIELD>', say('groupBy'), (value: string, all?: readonly string[]) => [...(all ?? []), value])
      .option('--top <COUNT>', say('top'))
      .option('--json', say('json')),
  async run(given, context) {
    const { locale, isJson } = given
    const top = topOption(given)
    // Before the rules are read: wrong usage is said first.
    requiredOption(given, 'input')
    const open = (rules = ''): Promise<Scorer> =>
      openRules({ rules, asOf: asOfOption(given), parents: parentsOption(given), locale, isJson }, context)
    const [before, after] = [await open(given.arguments[0]), await open(given.arguments[1])]
    const ruleSet = readingBoth(before.ruleSet, after.ruleSet)
    let person: Person | undefined
    const fields = groupFields(given, ruleSet)
    const count = createImpact(before, after, {
      ...(top === undefined ? {} : { top }),
      identify: () => person?.nip ?? '',
      groupBy: Object.fromEntries(fields.map((field) => [field, groupBy(field, ruleSet, () => person)])),
    })
    const data = await dataOptions(given, ruleSet, context)
    const meter = { total: 0, done: 0 }
    const progress = createProgress(context, meter, !isJson, messagesOf(locale).words.progress)
    const reporter = createReporter(context, { locale, isJson, clear: progress.clear })
    const notices = createNotices(reporter.notice)
    const people = await openPeople({ ...data, ruleSet, notices, meter }, context)
    let [rows, mistakes] = [0, 0]
    const tell = (found: readonly Mistake[]): void => {
      mistakes += found.length
      for (const each of found) reporter.mistake(each)
    }
    try {
      for await (const row of people.rows) {
        progress.tick(++rows)
        if (!row.ok) {
          tell(row.mistakes)
          continue
        }
        person = row.person
        const isWhole = count.add(person.record)
        // What was refused is told once, and only then are the two results made in full.
        if (!isWhole) tell(refusedByEither([before, after], person))
      }
    } finally {
      progress.stop()
      await people.close()
    }
    notices.close()
    reporter.close(undefined)
    await writeText(context.stdout, `${reportOf(count.report(), given, ruleSet, context)}\n`)
    return mistakes > 0 ? exitCode.issues : exitCode.fine
  },
}

function reportOf(found: Impact, given: Given, ruleSet: RuleSet, context: Parameters<CliCommand['run']>[1]): string {
  if (given.isJson) return JSON.stringify({ type: 'impact', ...found })
  return impactText(found, ruleSet, given.locale, coloursFor(context.stdout, context))
}

/** The inputs of both rule sets, so that one reading of the data serves both; where they differ, as the second says. */
const readingBoth = (before: RuleSet, after: RuleSet): RuleSet => ({
  ...after,
  scales: { ...before.scales, ...after.scales },
  inputs: { ...before.inputs, ...after.inputs },
})

function refusedByEither(scorers: readonly Scorer[], person: Person): readonly Mistake[] {
  const found = scorers.flatMap((scorer) => refusedByCore(scorer.score(person.record).issues, person))
  const seen = new Map(found.map((each) => [JSON.stringify([each.row, each.column, each.data]), each]))
  return [...seen.values()]
}

/** @throws Failure for a field that neither the people nor the rules have */
function groupFields(given: Given, { inputs }: RuleSet): readonly string[] {
  const written = given.options['groupBy']
  const fields = Array.isArray(written) ? (written as readonly string[]) : []
  const scalar = Object.entries(inputs).flatMap(([name, { type }]) => (type === 'list' ? [] : [name]))
  const allowed = [...identityFields.filter((field) => field !== 'nip' && field !== 'nama'), ...scalar]
  for (const received of fields)
    if (!allowed.includes(received)) throw new Failure('option_not_one_of', { option: '--group-by', received, allowed })
  return fields
}

function groupBy(field: string, { inputs }: RuleSet, person: () => Person | undefined): GroupBy {
  const identity = identityFields.find((each) => each === field)
  if (identity !== undefined) return () => person()?.identity[identity] || null
  return inputs[field]?.path ?? [field]
}

/** @throws Failure for what is no count */
function topOption(given: Given): number | undefined {
  const written = textOption(given, 'top')
  if (written === undefined) return undefined
  if (/^\d{1,4}$/.test(written)) return Number(written)
  throw new Failure('option_not_one_of', { option: '--top', received: written, allowed: ['0', '10', '100'] })
}
