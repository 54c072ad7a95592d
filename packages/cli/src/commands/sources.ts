import { ruleSetFingerprint, sourcesOf, type AssignedRuleSet } from '@sasando/core'

import { exitCode } from '../exit-code.ts'
import { messagesOf } from '../locale/say.ts'
import { coloursFor } from '../report/colours.ts'
import { sourcesText } from '../report/sources-text.ts'
import { openRules } from '../rules/open-rules.ts'
import { writeText } from '../write-text.ts'
import { addParentOption, parentsOption, textOption, type CliCommand } from './cli-command.ts'
import { dayOption } from './data-options.ts'

/** Says which rule sets held on a day, and which of their steps and settings rest on a source. */
export const sources: CliCommand = {
  name: 'sources',
  configure: (command, say) =>
    addParentOption(command.argument('<RULES...>', say('rulesOfUnits')), say)
      .option('--on <DAY>', say('on'))
      .option('--unit <UNIT>', say('unit'))
      .option('--cites <SOURCE>', say('cites'))
      .option('--json', say('json')),
  async run(given, context) {
    const { locale, isJson } = given
    const question = {
      ...optional('date', dayOption(given, 'on')),
      ...optional('unit', textOption(given, 'unit')),
      ...optional('cites', textOption(given, 'cites')),
    }
    const typed = given.arguments.map(assigned)
    // Each may be the parent of another.
    const parents = [...parentsOption(given), ...typed.map(({ rules }) => rules)]
    const files = new Map<string, string>()
    const ruleSets: AssignedRuleSet[] = []
    for (const { rules, unit } of typed) {
      const { ruleSet } = await openRules({ rules, parents, locale, isJson }, context)
      files.set(ruleSetFingerprint(ruleSet), rules)
      ruleSets.push({ ruleSet, ...optional('unit', unit) })
    }
    const found = sourcesOf(ruleSets, question).map((each) => ({
      file: files.get(each.ruleSet.fingerprint) ?? '',
      ...each,
    }))
    const words = messagesOf(locale).words.sources
    const text = isJson
      ? JSON.stringify(found)
      : found.length === 0
        ? words.none
        : found.map((each) => sourcesText(each, words, locale, coloursFor(context.stdout, context))).join('\n\n')
    await writeText(context.stdout, `${text}\n`)
    return exitCode.fine
  },
}

/** `dinkes=aturan.json` is a rule set of that unit, `aturan.json` one for every unit. */
function assigned(typed: string): { readonly rules: string; readonly unit?: string } {
  const [, unit, rules] = /^([^=]+)=(.+)$/.exec(typed) ?? []
  return unit === undefined || rules === undefined ? { rules: typed } : { rules, unit }
}

const optional = <K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: string }
