import { generateTypes } from '@sasando/core'

import { openEngine } from '../engine/open-engine.ts'
import { exitCode } from '../exit-code.ts'
import { messagesOf } from '../locale/say.ts'
import { createOutputFile } from '../output/output-file.ts'
import { addPluginOptions, pluginOptions } from '../plugins/plugin-options.ts'
import { writeText } from '../write-text.ts'
import { addParentOption, parentsOption, textOption, type CliCommand } from './cli-command.ts'

/** Writes the TypeScript types of a rule set. */
export const types: CliCommand = {
  name: 'types',
  configure: (command, say) =>
    addPluginOptions(addParentOption(command.argument('<RULES>', say('rules')), say), say)
      .option('-o, --out <FILE>', say('outTypes'))
      .option('--json', say('json')),
  async run(given, context) {
    const { locale, isJson } = given
    const engine = await openEngine(
      {
        rules: given.arguments[0] ?? '',
        parents: parentsOption(given),
        plugins: pluginOptions(given),
        locale,
        isJson,
      },
      context,
    )
    await engine.close()
    const text = generateTypes(engine.ruleSet)
    const out = textOption(given, 'out')
    if (out === undefined) {
      await writeText(context.stdout, isJson ? `${JSON.stringify({ types: text })}\n` : text)
      return exitCode.fine
    }
    const file = await createOutputFile(out, context.cwd)
    await file.guard(() => writeText(file.stream, text))
    await file.commit()
    const said = isJson ? JSON.stringify({ out }) : messagesOf(locale).words.summary.saved(out)
    await writeText(context.stdout, `${said}\n`)
    return exitCode.fine
  },
}
