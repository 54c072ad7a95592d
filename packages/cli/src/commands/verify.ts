import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import type { Context } from '../context.ts'
import { openEngine } from '../engine/open-engine.ts'
import { exitCode } from '../exit-code.ts'
import { messagesOf } from '../locale/say.ts'
import { aboutOf, keyOf, findPerson, wantedKey } from './find-person.ts'
import { readFailure } from '../read-failure.ts'
import { openSecret } from '../receipt/open-secret.ts'
import { coloursFor } from '../report/colours.ts'
import { createReporter } from '../report/reporter.ts'
import { requiredOption, textOption, type CliCommand } from './cli-command.ts'
import { addReceiptOptions } from './data-options.ts'
import { engineOptions } from './engine-options.ts'

/** Scores one person again and compares with a receipt. */
export const verify: CliCommand = {
  name: 'verify',
  configure: (command, say) =>
    addReceiptOptions(command.argument('<RECEIPT>', say('receipt')), say).option('--json', say('json')),
  async run(given, context) {
    const { locale, isJson } = given
    const wanted = wantedKey(given)
    requiredOption(given, 'input')
    const file = requiredOption(given, 'secret')
    const period = textOption(given, 'period')
    const engine = await openEngine(engineOptions(given), context)
    try {
      const text = await receiptText(given.arguments[0] ?? '', context)
      const secret = await openSecret(file, false, context)
      const reporter = createReporter(context, { locale, isJson, clear: () => {} })
      const { person, mistakes } = await findPerson(wanted, given, engine, context)
      for (const mistake of mistakes) reporter.mistake(mistake)
      if (!person) return exitCode.issues
      const about = aboutOf(wanted, period)
      const { ok, differences } = await engine.verify(person, {
        receipt: text,
        secret: secret.of(wanted.key, period),
        about,
      })
      const words = messagesOf(locale).words.receipt
      const { red, green } = coloursFor(context.stdout, context)
      const lines = ok ? [green(words.holds(wanted.key))] : differences.map((each) => red(words.differs[each]))
      context.stdout.write(
        isJson
          ? `${JSON.stringify({ type: 'verified', ...keyOf(wanted), ok, differences })}\n`
          : `${lines.join('\n')}\n`,
      )
      return ok ? exitCode.fine : exitCode.issues
    } finally {
      await engine.close()
    }
  },
}

/** The receipt itself, or the file that holds it. */
async function receiptText(given: string, { cwd }: Context): Promise<string> {
  if (given.includes(':')) return given
  const path = resolve(cwd, given)
  const text = await readFile(path, 'utf8').catch(async (error: unknown) => {
    throw await readFailure(error, given, path)
  })
  return text.trim()
}
