import type { Context } from '../context.ts'
import type { Engine } from '../engine/engine.ts'
import { openEngine } from '../engine/open-engine.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { messagesOf } from '../locale/say.ts'
import { findPerson, wantedKey, type WantedKey } from './find-person.ts'
import { refusedByCore } from '../people/refused-by-core.ts'
import { coloursFor } from '../report/colours.ts'
import { explanationText } from '../report/explanation-text.ts'
import { createReporter } from '../report/reporter.ts'
import { addPluginOptions } from '../plugins/plugin-options.ts'
import { toScoreLine } from '../score-line.ts'
import { requiredOption, type CliCommand, type Given } from './cli-command.ts'
import { addDataOptions, addKeyOptions } from './data-options.ts'
import { engineOptions } from './engine-options.ts'

/** Prints the reasons of one person or unit: sentences, the tree, what they rest on. */
export const explain: CliCommand = {
  name: 'explain',
  configure: (command, say) =>
    addPluginOptions(addDataOptions(addKeyOptions(command, say), say), say).option('--json', say('json')),
  async run(given, context) {
    const wanted = wantedKey(given)
    // Before the rules are read: wrong usage is said first.
    requiredOption(given, 'input')
    const engine = await openEngine(engineOptions(given), context)
    try {
      return await explainBy(engine, wanted, given, context)
    } finally {
      await engine.close()
    }
  },
}

async function explainBy(engine: Engine, wanted: WantedKey, given: Given, context: Context): Promise<ExitCode> {
  const { locale, isJson } = given
  const reporter = createReporter(context, { locale, isJson, clear: () => {} })
  const { person, mistakes } = await findPerson(wanted, given, engine, context)
  const { result, explanation } = (person && (await engine.explain(person, locale))) ?? {}
  const all = [...mistakes, ...(person && result ? refusedByCore(result.issues, person) : [])]
  for (const mistake of all) reporter.mistake(mistake)
  if (person && result && explanation) {
    const text = isJson
      ? JSON.stringify({ ...toScoreLine(person, result), explanation })
      : explanationText(person, explanation, messagesOf(locale).words.explain, coloursFor(context.stdout, context))
    context.stdout.write(`${text}\n`)
  }
  return all.length > 0 ? exitCode.issues : exitCode.fine
}
