import { receipt as receiptOf, saltsFrom, type Result } from '@sasando/core'

import { openEngine } from '../engine/open-engine.ts'
import { exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { messagesOf } from '../locale/say.ts'
import { aboutOf, findPerson, wantedKey } from './find-person.ts'
import { refusedByCore } from '../people/refused-by-core.ts'
import { openSecret } from '../receipt/open-secret.ts'
import { createReporter } from '../report/reporter.ts'
import { requiredOption, textOption, type CliCommand } from './cli-command.ts'
import { addReceiptOptions } from './data-options.ts'
import { engineOptions } from './engine-options.ts'

/** Prints one person's receipt: the text of a QR code. */
export const receipt: CliCommand = {
  name: 'receipt',
  configure: (command, say) => addReceiptOptions(command, say).option('--json', say('json')),
  async run(given, context) {
    const { locale, isJson } = given
    const wanted = wantedKey(given)
    requiredOption(given, 'input')
    const file = requiredOption(given, 'secret')
    const period = textOption(given, 'period')
    const engine = await openEngine(engineOptions(given), context)
    try {
      const reporter = createReporter(context, { locale, isJson, clear: () => {} })
      const { person, mistakes } = await findPerson(wanted, given, engine, context)
      const result = person && (await engine.result(person))
      const all = [...mistakes, ...(person && result ? refusedByCore(result.issues, person) : [])]
      for (const mistake of all) reporter.mistake(mistake)
      // What was refused counts as missing: nobody should carry that about as a result.
      if (!result || all.length > 0) return exitCode.issues
      const secret = await openSecret(file, true, context)
      if (secret.isNew) reporter.say(messagesOf(locale).words.receipt.newSecret(file))
      const about = aboutOf(wanted, period)
      const own = secret.of(wanted.key, period)
      const text = written(result, own, about)
      context.stdout.write(
        `${isJson ? JSON.stringify({ type: 'receipt', ...about, receipt: text, secret: own }) : text}\n`,
      )
      return exitCode.fine
    } finally {
      await engine.close()
    }
  },
}

/** @throws Failure where the outcomes are too long for a code */
function written(result: Result, secret: string, about: Readonly<Record<string, string>>): string {
  try {
    return receiptOf(result, { salts: saltsFrom(secret), about })
  } catch (error) {
    if (error instanceof RangeError) throw new Failure('receipt_too_long', {}, { cause: error })
    throw error
  }
}
