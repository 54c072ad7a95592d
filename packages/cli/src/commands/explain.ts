import { explain as explainResult } from '@sasando/core'

import { exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { messagesOf } from '../locale/say.ts'
import { openPeople } from '../people/open-people.ts'
import type { Person } from '../people/person.ts'
import { refusedByCore } from '../people/refused-by-core.ts'
import { coloursFor } from '../report/colours.ts'
import { explanationText } from '../report/explanation-text.ts'
import type { Mistake } from '../report/mistake.ts'
import { createNotices } from '../report/notices.ts'
import { createReporter } from '../report/reporter.ts'
import { openRules } from '../rules/open-rules.ts'
import { toScoreLine } from '../score-line.ts'
import { parentsOption, requiredOption, type CliCommand } from './cli-command.ts'
import { addDataOptions, asOfOption, dataOptions } from './data-options.ts'

/** Prints one person's reasons: sentences, the tree, what they rest on. */
export const explain: CliCommand = {
  name: 'explain',
  configure: (command, say) =>
    addDataOptions(command.option('-n, --nip <NIP>', say('nip')), say).option('--json', say('json')),
  async run(given, context) {
    const { locale, isJson } = given
    const received = requiredOption(given, 'nip')
    const nip = received.replaceAll(/\s/g, '')
    if (!/^\d{18}$/.test(nip)) throw new Failure('nip_option_form', { received })
    // Before the rules are read: wrong usage is said first.
    requiredOption(given, 'input')
    const scorer = await openRules(
      { rules: requiredOption(given, 'rules'), asOf: asOfOption(given), parents: parentsOption(given), locale, isJson },
      context,
    )
    const { ruleSet } = scorer
    const data = await dataOptions(given, ruleSet, context)
    const reporter = createReporter(context, { locale, isJson, clear: () => {} })
    const notices = createNotices(() => {})
    const people = await openPeople({ ...data, ruleSet, notices, meter: { total: 0, done: 0 }, only: nip }, context)
    const mistakes: Mistake[] = []
    let found: Person | undefined
    let refused = 0
    try {
      for await (const row of people.rows) {
        if (row.ok && row.person.nip === nip) found = row.person
        if (found) break
        if (row.ok) continue
        if (row.isAside !== true) refused += 1
        mistakes.push(...row.mistakes.filter((each) => each.nip === nip))
      }
    } finally {
      await people.close()
    }
    const result = found && scorer.score(found.record)
    if (found && result) mistakes.push(...refusedByCore(result.issues, found))
    for (const mistake of mistakes) reporter.mistake(mistake)
    if (found && result) {
      const explanation = explainResult(ruleSet, result, { locale })
      const text = isJson
        ? JSON.stringify({ ...toScoreLine(found, result), explanation })
        : explanationText(found, explanation, messagesOf(locale).words.explain, coloursFor(context.stdout, context))
      context.stdout.write(`${text}\n`)
    } else if (mistakes.length === 0) throw new Failure('nip_not_found', { nip, table: data.input, refused })
    return mistakes.length > 0 ? exitCode.issues : exitCode.fine
  },
}
