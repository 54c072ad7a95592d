import { generateTypes } from '@sasando/core'

import { exitCode } from '../exit-code.ts'
import { createOutputFile } from '../output/output-file.ts'
import { openRules } from '../rules/open-rules.ts'
import { writeText } from '../write-text.ts'
import { textOption, type CliCommand } from './cli-command.ts'

/** Writes the TypeScript types of a rule set. */
export const types: CliCommand = {
  name: 'types',
  configure: (command, say) =>
    command.argument('<RULES>', say('rules')).option('-o, --out <FILE>', say('outTypes')).option('--json', say('json')),
  async run(given, context) {
    const { locale, isJson } = given
    const { ruleSet } = await openRules({ rules: given.arguments[0] ?? '', locale, isJson }, context)
    const text = generateTypes(ruleSet)
    const out = textOption(given, 'out')
    if (out === undefined) context.stdout.write(isJson ? `${JSON.stringify({ types: text })}\n` : text)
    else {
      const file = await createOutputFile(out, context.cwd)
      await file.guard(() => writeText(file.stream, text))
      await file.commit()
    }
    return exitCode.fine
  },
}
