import { explain as explainResult } from '@sasando/core'

import { exitCode } from '../exit-code.ts'
import { messagesOf } from '../locale/say.ts'
import { findPerson, nipOption } from './find-person.ts'
import { refusedByCore } from '../people/refused-by-core.ts'
import { coloursFor } from '../report/colours.ts'
import { explanationText } from '../report/explanation-text.ts'
import { createReporter } from '../report/reporter.ts'
import { openRules } from '../rules/open-rules.ts'
import { toScoreLine } from '../score-line.ts'
import { parentsOption, requiredOption, type CliCommand } from './cli-command.ts'
import { addDataOptions, asOfOption } from './data-options.ts'

/** Prints one person's reasons: sentences, the tree, what they rest on. */
export const explain: CliCommand = {
  name: 'explain',
  configure: (command, say) =>
    addDataOptions(command.option('-n, --nip <NIP>', say('nip')), say).option('--json', say('json')),
  async run(given, context) {
    const { locale, isJson } = given
    const nip = nipOption(given)
    // Before the rules are read: wrong usage is said first.
    requiredOption(given, 'input')
    const scorer = await openRules(
      { rules: requiredOption(given, 'rules'), asOf: asOfOption(given), parents: parentsOption(given), locale, isJson },
      context,
    )
    const { ruleSet } = scorer
    const reporter = createReporter(context, { locale, isJson, clear: () => {} })
    const { person, mistakes } = await findPerson(nip, given, ruleSet, context)
    const result = person && scorer.score(person.record)
    const all = [...mistakes, ...(person && result ? refusedByCore(result.issues, person) : [])]
    for (const mistake of all) reporter.mistake(mistake)
    if (person && result) {
      const explanation = explainResult(ruleSet, result, { locale })
      const text = isJson
        ? JSON.stringify({ ...toScoreLine(person, result), explanation })
        : explanationText(person, explanation, messagesOf(locale).words.explain, coloursFor(context.stdout, context))
      context.stdout.write(`${text}\n`)
    }
    return all.length > 0 ? exitCode.issues : exitCode.fine
  },
}
