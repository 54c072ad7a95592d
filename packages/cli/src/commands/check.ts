import { formatIssue } from '@sasando/core'

import type { Context } from '../context.ts'
import { checkRules } from '../engine/check-rules.ts'
import { openPool } from '../engine/open-engine.ts'
import type { Checked } from '../engine/tasks.ts'
import { exitCode } from '../exit-code.ts'
import { messagesOf } from '../locale/say.ts'
import { coloursFor } from '../report/colours.ts'
import { issueLines } from '../rules/issue-lines.ts'
import { addPluginOptions, pluginOptions } from '../plugins/plugin-options.ts'
import { loadRules, parentsOf, type RulesText } from '../rules/load-rules.ts'
import { addParentOption, parentsOption, type CliCommand, type Given } from './cli-command.ts'

/** Prints every issue of a rule set with line and column, and what became of its own tests. */
export const check: CliCommand = {
  name: 'check',
  configure: (command, say) =>
    addPluginOptions(addParentOption(command.argument('<RULES>', say('rules')), say), say).option(
      '--json',
      say('json'),
    ),
  async run(given, context) {
    const { locale, isJson } = given
    const { name, issues, ruleSet, tests } = await checked(given, context)
    const errors = issues.filter(({ severity }) => severity === 'error').length
    if (isJson) {
      const said = issues.map((each) => ({ ...each, sentence: formatIssue(each, locale) }))
      context.stdout.write(`${JSON.stringify({ file: name, ok: errors === 0, issues: said, tests })}\n`)
    } else {
      const words = messagesOf(locale).words.check
      const { red, green } = coloursFor(context.stdout, context)
      const lines = issueLines(issues, name, locale)
      if (tests) lines.push(tests.passed + tests.failed === 0 ? words.noTests : words.tests(tests.passed, tests.failed))
      const { id, version } = ruleSet ?? { id: name, version: '' }
      lines.push(errors === 0 ? green(words.fine(id, version)) : red(words.broken(errors, issues.length - errors)))
      context.stdout.write(`${lines.join('\n')}\n`)
    }
    return errors > 0 ? exitCode.issues : exitCode.fine
  },
}

/** Checks RULES here, or in a worker where plugins take part. */
async function checked(given: Given, context: Context): Promise<Checked & { readonly name: string }> {
  const [rules, plugins] = [given.arguments[0] ?? '', pluginOptions(given)]
  const parents = parentsOption(given)
  if (plugins.paths.length === 0) return checkHere(await loadRules(rules, context), parents, context)
  const { name, pool } = await openPool({ rules, parents, plugins }, context)
  try {
    return { name, ...(await pool.run('check', {})) }
  } finally {
    await pool.close()
  }
}

async function checkHere(
  { name, text }: RulesText,
  named: readonly string[],
  context: Context,
): Promise<Checked & { readonly name: string }> {
  const parents = await parentsOf(text, named, context)
  return { name, ...checkRules(text, { parents }) }
}
