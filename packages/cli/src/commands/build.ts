import { exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { messagesOf } from '../locale/say.ts'
import { createOutputFile } from '../output/output-file.ts'
import { modulePlaces } from '../rules/module-place.ts'
import { builtModule, type BuiltModule } from '../rules/built-module.ts'
import { openRules } from '../rules/open-rules.ts'
import { writeText } from '../write-text.ts'
import { addParentOption, parentsOption, textOption, type CliCommand } from './cli-command.ts'
import { asOfOption } from './data-options.ts'

/** Writes rule sets as modules that score under the strictest policy, each with its declarations beside it. */
export const build: CliCommand = {
  name: 'build',
  configure: (command, say) =>
    addParentOption(command.argument('<RULES...>', say('rules')), say)
      .option('-o, --out <FILE|DIR>', say('outModule'))
      .option('--as-of <DAY>', say('asOf'))
      .option('--json', say('json')),
  async run(given, context) {
    const { locale, isJson } = given
    const out = textOption(given, 'out')
    const asOf = asOfOption(given)
    if (out === undefined && given.arguments.length > 1) throw new Failure('missing_option', { option: '--out' })
    const built: BuiltModule[] = []
    const refused: Failure[] = []
    for (const rules of given.arguments)
      try {
        built.push(
          builtModule(await openRules({ rules, asOf, parents: parentsOption(given), locale, isJson }, context)),
        )
      } catch (error) {
        // Every rule set is looked at before any file is written.
        if (!(error instanceof Failure) || error.code !== 'rules_invalid') throw error
        refused.push(error)
      }
    if (refused[0]) throw refused[0]
    if (out === undefined) {
      for (const each of built) await writeText(context.stdout, isJson ? `${JSON.stringify(each)}\n` : each.code)
      return exitCode.fine
    }
    const places = await modulePlaces(built, { out, rules: given.arguments, cwd: context.cwd })
    for (const { built: each, module, types } of places) {
      await save(module, each.code, context.cwd)
      await save(types, each.declarations, context.cwd)
      const { ruleSet, asOf } = each
      const { saved } = messagesOf(locale).words.summary
      const said = isJson ? JSON.stringify({ ruleSet, asOf, module, types }) : saved(`${module}, ${types}`)
      await writeText(context.stdout, `${said}\n`)
    }
    return exitCode.fine
  },
}

async function save(name: string, text: string, cwd: string): Promise<void> {
  const file = await createOutputFile(name, cwd)
  await file.guard(() => writeText(file.stream, text))
  await file.commit()
}
