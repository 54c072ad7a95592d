import { formatIssue, toDotPath, type CoveredPlace, type MutationReport } from '@sasando/core'

import type { Context } from '../context.ts'
import { openPool } from '../engine/open-engine.ts'
import { testRules, type Tested } from '../engine/test-rules.ts'
import { exitCode } from '../exit-code.ts'
import { messagesOf } from '../locale/say.ts'
import { coloursFor } from '../report/colours.ts'
import { issueLines } from '../rules/issue-lines.ts'
import { addPluginOptions, pluginOptions } from '../plugins/plugin-options.ts'
import { openRules, type OpenRulesOptions } from '../rules/open-rules.ts'
import { refuseRules } from '../rules/refuse-rules.ts'
import { warnOfDay } from '../rules/warn-of-day.ts'
import { writeText } from '../write-text.ts'
import { addParentOption, parentsOption, type CliCommand, type Given } from './cli-command.ts'
import { asOfOption } from './data-options.ts'

/** Runs a rule set's own tests, and says what they do not lead to and what changes they would not notice. */
export const test: CliCommand = {
  name: 'test',
  configure: (command, say) =>
    addPluginOptions(addParentOption(command.argument('<RULES>', say('rules')), say), say)
      .option('--mutate', say('mutate'))
      .option('--as-of <DAY>', say('asOf'))
      .option('--json', say('json')),
  async run(given, context) {
    const { locale, isJson } = given
    const [name = ''] = given.arguments
    const { passed, failed, tests: outcomes, coverage, mutations } = await tested(given, context)
    const isFine = failed === 0 && (mutations?.survivors.length ?? 0) === 0

    if (isJson) {
      const say = (issue: Parameters<typeof formatIssue>[0]) => ({ ...issue, sentence: formatIssue(issue, locale) })
      const tests = outcomes.map(({ name: test, ok, issues }) => ({ name: test, ok, issues: issues.map(say) }))
      const said = mutations && { ...mutations, survivors: mutations.survivors.map(say) }
      const report = { file: name, ok: isFine, passed, failed, tests, coverage, mutations: said }
      await writeText(context.stdout, `${JSON.stringify(report)}\n`)
      return isFine ? exitCode.fine : exitCode.issues
    }
    const words = messagesOf(locale).words.test
    const { green, red } = coloursFor(context.stdout, context)
    const lines = outcomes.map(({ name: test, ok }) => (ok ? `${green('✓')} ${test}` : `${red('✗')} ${test}`))
    lines.push(
      ...issueLines(
        outcomes.flatMap(({ issues }) => issues),
        name,
        locale,
      ),
    )
    lines.push(outcomes.length === 0 ? words.noTests : words.tests(passed, failed))
    const missed = [...coverage.steps, ...coverage.branches].filter(({ tests }) => tests.length === 0)
    lines.push(
      ...missed.map(
        (place) =>
          // The line is of the parent where the rule set is derived: the path says which step it is.
          `${at(place, name)}  ${words.notReached(place.what, place.holds)} (${toDotPath(place.path)})`,
      ),
    )
    lines.push(words.coverage(share(coverage.steps), share(coverage.branches)))
    if (mutations) {
      lines.push(...issueLines(mutations.survivors, name, locale))
      lines.push(words.mutations(mutations.mutants.length, fates(mutations)))
    }
    await writeText(context.stdout, `${lines.join('\n')}\n`)
    return isFine ? exitCode.fine : exitCode.issues
  },
}

/** Tests RULES here, or in a worker where plugins take part. @throws Failure `rules_invalid` */
async function tested(given: Given, context: Context): Promise<Tested> {
  const [rules = ''] = given.arguments
  const [plugins, isMutated] = [pluginOptions(given), given.options['mutate'] === true]
  const asOf = asOfOption(given)
  const { locale, isJson } = given
  const options: OpenRulesOptions = { rules, asOf, parents: parentsOption(given), locale, isJson }
  if (plugins.paths.length === 0) {
    const { ruleSet } = await openRules(options, context)
    return testRules(ruleSet, asOf === undefined ? {} : { asOf }, isMutated)
  }
  const { name, pool, ruleSet, issues } = await openPool({ ...options, plugins }, context)
  try {
    if (!ruleSet) refuseRules(issues, name, options, context)
    warnOfDay(issues, name, options, context)
    return await pool.run('test', { isMutated })
  } finally {
    await pool.close()
  }
}

const at = ({ line, column }: CoveredPlace, name: string): string =>
  line === undefined ? name : `${name}:${line}:${column ?? 1}`

const share = (places: readonly CoveredPlace[]): readonly [reached: number, all: number] => [
  places.filter(({ tests }) => tests.length > 0).length,
  places.length,
]

/** How many changes each met: they are counted apart, so that none hides behind another. */
function fates({ mutants }: MutationReport): Record<MutationReport['mutants'][number]['fate'], number> {
  const counts = { noticed: 0, survived: 0, refused: 0, same: 0 }
  for (const { fate } of mutants) counts[fate]++
  return counts
}
