import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import { saltsFrom, verifyReceipt } from '@sasando/core'

import type { Context } from '../context.ts'
import { exitCode } from '../exit-code.ts'
import { messagesOf } from '../locale/say.ts'
import { findPerson, nipOption } from './find-person.ts'
import { readFailure } from '../read-failure.ts'
import { openSecret } from '../receipt/open-secret.ts'
import { coloursFor } from '../report/colours.ts'
import { createReporter } from '../report/reporter.ts'
import { openRules } from '../rules/open-rules.ts'
import { parentsOption, requiredOption, textOption, type CliCommand } from './cli-command.ts'
import { addReceiptOptions, asOfOption } from './data-options.ts'

/** Scores one person again and compares with a receipt. */
export const verify: CliCommand = {
  name: 'verify',
  configure: (command, say) =>
    addReceiptOptions(command.argument('<RECEIPT>', say('receipt')), say).option('--json', say('json')),
  async run(given, context) {
    const { locale, isJson } = given
    const nip = nipOption(given)
    requiredOption(given, 'input')
    const file = requiredOption(given, 'secret')
    const period = textOption(given, 'period')
    const asOf = asOfOption(given)
    const { ruleSet } = await openRules(
      { rules: requiredOption(given, 'rules'), asOf, parents: parentsOption(given), locale, isJson },
      context,
    )
    const text = await receiptText(given.arguments[0] ?? '', context)
    const secret = await openSecret(file, false, context)
    const reporter = createReporter(context, { locale, isJson, clear: () => {} })
    const { person, mistakes } = await findPerson(nip, given, ruleSet, context)
    for (const mistake of mistakes) reporter.mistake(mistake)
    if (!person) return exitCode.issues
    const { ok, differences } = verifyReceipt(text, ruleSet, person.record, {
      salts: saltsFrom(secret.of(nip, period)),
      about: { nip, ...(period === undefined ? {} : { period }) },
      ...(asOf === undefined ? {} : { asOf }),
    })
    const words = messagesOf(locale).words.receipt
    const { red, green } = coloursFor(context.stdout, context)
    const lines = ok ? [green(words.holds(nip))] : differences.map((each) => red(words.differs[each]))
    context.stdout.write(
      isJson ? `${JSON.stringify({ type: 'verified', nip, ok, differences })}\n` : `${lines.join('\n')}\n`,
    )
    return ok ? exitCode.fine : exitCode.issues
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
