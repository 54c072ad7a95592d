import { check as checkText, formatIssue, runTests, safeCompile, safeParseRuleSet } from '@sasando/core'

import { exitCode } from '../exit-code.ts'
import { messagesOf } from '../locale/say.ts'
import { coloursFor } from '../report/colours.ts'
import { issueLines } from '../rules/issue-lines.ts'
import { loadRules, parentsOf } from '../rules/load-rules.ts'
import { addParentOption, parentsOption, type CliCommand } from './cli-command.ts'

/** Prints every issue of a rule set with line and column, and what became of its own tests. */
export const check: CliCommand = {
  name: 'check',
  configure: (command, say) =>
    addParentOption(command.argument('<RULES>', say('rules')), say).option('--json', say('json')),
  async run(given, context) {
    const { locale, isJson } = given
    const { name, text } = await loadRules(given.arguments[0] ?? '', context)
    const parents = await parentsOf(text, parentsOption(given), context)
    const issues = checkText(text, { parents })
    const errors = issues.filter(({ severity }) => severity === 'error').length
    const parsed = safeParseRuleSet(text, { parents })
    const ruleSet = parsed.ok && safeCompile(parsed.ruleSet).scorer ? parsed.ruleSet : undefined
    const tests = ruleSet && runTests(ruleSet)
    if (isJson) {
      const said = issues.map((each) => ({ ...each, sentence: formatIssue(each, locale) }))
      const counts = tests && { passed: tests.passed, failed: tests.failed }
      context.stdout.write(`${JSON.stringify({ file: name, ok: errors === 0, issues: said, tests: counts })}\n`)
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
