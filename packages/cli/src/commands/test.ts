import { formatIssue, mutateTests, runTests, type CoveredPlace, type MutationReport } from '@sasando/core'

import { exitCode } from '../exit-code.ts'
import { messagesOf } from '../locale/say.ts'
import { coloursFor } from '../report/colours.ts'
import { issueLines } from '../rules/issue-lines.ts'
import { openRules } from '../rules/open-rules.ts'
import { writeText } from '../write-text.ts'
import { addParentOption, parentsOption, type CliCommand } from './cli-command.ts'
import { asOfOption } from './data-options.ts'

/** Runs a rule set's own tests, and says what they do not lead to and what changes they would not notice. */
export const test: CliCommand = {
  name: 'test',
  configure: (command, say) =>
    addParentOption(command.argument('<RULES>', say('rules')), say)
      .option('--mutate', say('mutate'))
      .option('--as-of <DAY>', say('asOf'))
      .option('--json', say('json')),
  async run(given, context) {
    const { locale, isJson, options } = given
    const [name = '', asOf] = [given.arguments[0], asOfOption(given)]
    const { ruleSet } = await openRules({ rules: name, asOf, parents: parentsOption(given), locale, isJson }, context)
    const settings = asOf === undefined ? {} : { asOf }
    const { passed, failed, outcomes, coverage } = runTests(ruleSet, settings)
    const mutations = options['mutate'] === true ? mutateTests(ruleSet, settings) : undefined
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
    lines.push(...missed.map((place) => `${at(place, name)}  ${words.notReached(place.what, place.holds)}`))
    lines.push(words.coverage(share(coverage.steps), share(coverage.branches)))
    if (mutations) {
      lines.push(...issueLines(mutations.survivors, name, locale))
      lines.push(words.mutations(mutations.mutants.length, fates(mutations)))
    }
    await writeText(context.stdout, `${lines.join('\n')}\n`)
    return isFine ? exitCode.fine : exitCode.issues
  },
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
